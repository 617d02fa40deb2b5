import { describeDetector } from "../testing/detector-table";
import { swiftBic } from "./swift-bic";

describeDetector(swiftBic, {
  finds: [
    "BIC: «COBADEFFXXX»",
    "SWIFT «RABONL2U»",
    "> BIC: «COBADEFFXXX»",
    "* SWIFT «RABONL2U» (checked twice)",
    "Note: BIC: «COBADEFFXXX», as agreed",
  ],
  ignores: [
    ["BIC: <code>", "a template slot"],
    ["BIC folgt", "no code"],
    ["SWIFT DELIVERY", "a word"],
    ["BIC: REQUIRED", "a word, though IR is a country"],
    ["MARKETING BUDGETED", "no word beside it"],
  ],
});
