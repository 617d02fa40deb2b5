import { describeDetector } from "../testing/detector-table";
import { nlBsn } from "./nl-bsn";

describeDetector(nlBsn, {
  finds: ["BSN «884016274»", "burgerservicenummer: «489928547»"],
  ignores: [
    ["BSN 884016275", "fails the eleven test"],
    ["ordernummer 884016274", "no word beside it"],
  ],
});
