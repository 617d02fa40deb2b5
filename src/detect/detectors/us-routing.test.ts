import { describeDetector } from "../testing/detector-table";
import { usRouting } from "./us-routing";

describeDetector(usRouting, {
  finds: [
    "routing number «070049156»",
    "ABA: «074735440»",
    "> routing number «070049156»",
    "* ABA: «074735440» (checked twice)",
    "Note: routing number «070049156», as agreed",
  ],
  ignores: [
    ["routing number: <number>", "a template slot"],
    ["routing table of the switch", "no number"],
    ["routing number 123456789", "wrong check digit"],
    ["routing number 070049157", "wrong check digit"],
    ["ticket 070049156", "no word beside it"],
  ],
});
