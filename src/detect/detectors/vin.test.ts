import { describeDetector } from "../testing/detector-table";
import { vin } from "./vin";

describeDetector(vin, {
  finds: [
    "VIN «2FTRX18W31CA32288»",
    "bought a «2FTRX18W31CA32288» today",
    "Fahrgestellnummer: «WVWZZZ1JZXW004817»",
  ],
  ignores: [
    ["1HGBH41JXMN109186", "the textbook number"],
    ["build K8S2WQ9TX7RB1YC6P", "a code that fails the check digit, with no word beside it"],
  ],
});
