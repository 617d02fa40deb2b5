import { describeDetector } from "../testing/detector-table";
import { usSsn } from "./us-ssn";

describeDetector(usSsn, {
  finds: [
    "SSN «536-90-4399»",
    "social security number: «536 90 4399»",
    "«536-90-4399» is on file",
    "ssn «536904399»",
    "> SSN «536-90-4399»",
  ],
  ignores: [
    ["SSN: <number>", "a template slot"],
    ["123-45-6789", "the textbook number"],
    ["666-90-4399 and 000-90-4399 and 936-90-4399", "areas never issued"],
    ["536904399", "nine bare digits without a word"],
    ["part 536-90-43991", "a longer number"],
  ],
});
