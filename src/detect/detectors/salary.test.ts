import { describeDetector } from "../testing/detector-table";
import { salary } from "./salary";

describeDetector(salary, {
  finds: [
    "her salary is «€64,000»",
    "Jahresgehalt: «72.500 EUR»",
    "base pay of «$118k» from May",
    "salaire brut : «48 000 €»",
    "> her salary is «€64,000»",
  ],
  ignores: [
    ["salary: to be agreed", "no amount"],
    ["the salary review is in March", "no amount"],
    ["the invoice is €64,000", "a price"],
    ["salary negotiations start in May", "no amount"],
    ["We sell 64,000 units", "a quantity"],
  ],
});
