import { describeDetector } from "../testing/detector-table";
import { iban } from "./iban";

describeDetector(iban, {
  finds: [
    "IBAN «DE81 8396 2363 2903 9264 87»",
    "rekening «NL90RABO2614032229»,",
    "pay «GB18 LOYD 3193 0056 1663 35» by Friday",
    "«FR76 5851 8098 3694 6841 0450 700»",
    "cuenta «ES5146405369977242561110»",
    "FR with a key of its own that is wrong: «FR24 5465 3760 0505 5949 8234 954»",
    "in lower case «de81839623632903926487»",
  ],
  ignores: [
    ["IBAN: <number>", "a template slot"],
    ["DE89 3704 0044 0532 0130 00", "the textbook number"],
    ["DE81 8396 2363 2903 9264 88", "wrong check digits"],
    ["DE81 8396 2363 2903 9264", "too short for its country"],
    ["SKU AB12 CD34 EF56 GH78", "no such country"],
  ],
});
