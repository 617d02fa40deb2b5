import { describeDetector } from "../testing/detector-table";
import { vin } from "./vin";

describeDetector(vin, {
  finds: [
    "VIN «2FTRX18W31CA32288»",
    "bought a «2FTRX18W31CA32288» today",
    "num de série «VF3BT8HZ71S635582», carte grise jointe",
    "NR VlN «TMBJJ7NE5J0188195»",
    "Fahrgestellnummer: «WVWZZZ1JZXW004817»",
    "> VIN «2FTRX18W31CA32288»",
    "* bought a «2FTRX18W31CA32288» today (checked twice)",
  ],
  ignores: [
    ["chassis no. pending", "no number"],
    ["VIN on the windscreen", "no number"],
    ["VIN 11111111111111111", "the textbook number"],
    ["1HGBH41JXMN109186", "the textbook number"],
    ["build K8S2WQ9TX7RB1YC6P", "a code that fails the check digit, with no word beside it"],
  ],
});
