import { describeDetector } from "../testing/detector-table";
import { usRouting } from "./us-routing";

describeDetector(usRouting, {
  finds: ["routing number «070049156»", "ABA: «074735440»"],
  ignores: [
    ["routing number 070049157", "wrong check digit"],
    ["ticket 070049156", "no word beside it"],
  ],
});
