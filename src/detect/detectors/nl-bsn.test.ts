import { describeDetector } from "../testing/detector-table";
import { nlBsn } from "./nl-bsn";

describeDetector(nlBsn, {
  finds: [
    "BSN «884016274»",
    "burgerservicenummer: «489928547»",
    "> BSN «884016274»",
    "* burgerservicenummer: «489928547» (checked twice)",
    "Note: BSN «884016274», as agreed",
  ],
  ignores: [
    ["BSN: <nummer>", "a template slot"],
    ["BSN volgt later", "no number"],
    ["bsn 123456789", "fails the eleven test"],
    ["BSN 884016275", "fails the eleven test"],
    ["ordernummer 884016274", "no word beside it"],
  ],
});
