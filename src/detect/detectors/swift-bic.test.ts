import { describeDetector } from "../testing/detector-table";
import { swiftBic } from "./swift-bic";

describeDetector(swiftBic, {
  finds: ["BIC: «COBADEFFXXX»", "SWIFT «RABONL2U»"],
  ignores: [
    ["BIC: REQUIRED", "a word, though IR is a country"],
    ["MARKETING BUDGETED", "no word beside it"],
  ],
});
