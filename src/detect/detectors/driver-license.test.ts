import { describeDetector } from "../testing/detector-table";
import { driverLicense } from "./driver-license";

describeDetector(driverLicense, {
  finds: [
    "Driver's license: «D4417-8820»",
    "Führerscheinnummer: «B072RRE2I55»",
    "driving licence no: «MORGA753116SM9IJ»",
    "> Driver's license: «D4417-8820»",
    "* Führerscheinnummer: «B072RRE2I55» (checked twice)",
  ],
  ignores: [
    ["Ficciones, DL M-11902-1997", "the legal deposit of a book"],
    ["driver license check on 14/03/2026", "a date"],
    ["driving licence no. pending", "no number"],
    ["driver license: INTRODUCTORY", "a word, not a number"],
    ["The license: Apache-2.0", "a software licence"],
    ["dl: 2 items", "too short"],
  ],
});
