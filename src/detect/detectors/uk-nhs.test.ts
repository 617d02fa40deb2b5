import { describeDetector } from "../testing/detector-table";
import { ukNhs } from "./uk-nhs";

describeDetector(ukNhs, {
  finds: ["NHS number: «497 083 2463»", "NHS no «4755009340»"],
  ignores: [
    ["NHS number 497 083 2464", "wrong check digit"],
    ["call 497 083 2463", "no word beside it"],
  ],
});
