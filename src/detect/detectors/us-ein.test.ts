import { describeDetector } from "../testing/detector-table";
import { usEin } from "./us-ein";

describeDetector(usEin, {
  finds: [
    "EIN «46-2837195»",
    "employer ID number: «46-2837195»",
    "> EIN «46-2837195»",
    "* employer ID number: «46-2837195» (checked twice)",
    "Note: EIN «46-2837195», as agreed",
  ],
  ignores: [
    ["EIN: <number>", "a template slot"],
    ["EIN pending", "no number"],
    ["12-3456789 pieces", "no word"],
    ["46-2837195", "no word beside it"],
    ["EIN 07-2837195", "a prefix on no list of the IRS"],
  ],
});
