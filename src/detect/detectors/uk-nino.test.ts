import { describeDetector } from "../testing/detector-table";
import { ukNino } from "./uk-nino";

describeDetector(ukNino, {
  finds: [
    "NI number «JG 10 37 59 A»",
    "NINO: «JG103759A»",
    "«jg103759a» is hers",
    "> NI number «JG 10 37 59 A»",
    "* NINO: «JG103759A» (checked twice)",
  ],
  ignores: [
    ["NI number: <number>", "a template slot"],
    ["NI number pending", "no number"],
    ["QQ 12 34 56 C", "the textbook number; QQ is never issued"],
    ["GB103759A", "a prefix that is never issued"],
    ["JG103759E", "no such suffix"],
  ],
});
