import { describeDetector } from "../testing/detector-table";
import { bankAccount } from "./bank-account";

describeDetector(bankAccount, {
  finds: [
    "Account number: «40817265»",
    "sort code «18-33-72», account no. «51920384»",
    "Kontonummer: «7315904826», BLZ «37050198»",
    "CLABE: «002180701234598726»",
    "BSB «063-219»",
  ],
  ignores: [
    ["account no. <number>", "a template slot"],
    ["the account manager of 2026 is new", "no number"],
    ["Account manager: Jordan, 12 customers", "an account of another kind"],
    ["We account 2024 as a transition year", "a verb and a year"],
    ["order 40817265 is on its way", "an order number"],
  ],
});
