import { describeDetector } from "../testing/detector-table";
import { usItin } from "./us-itin";

describeDetector(usItin, {
  finds: [
    "ITIN: «912-78-4410»",
    "taxpayer number «985 61 2207»",
    "> ITIN: «912-78-4410»",
    "* taxpayer number «985 61 2207» (checked twice)",
    "Note: ITIN: «912-78-4410», as agreed",
  ],
  ignores: [
    ["ITIN: <number>", "a template slot"],
    ["ITIN pending", "no number"],
    ["ITIN 936-00-4399", "a group never issued"],
    ["912-78-4410", "no word beside it"],
    ["ITIN 912-49-4410", "a group that is never used"],
  ],
});
