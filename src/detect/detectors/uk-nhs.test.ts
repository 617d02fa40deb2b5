import { describeDetector } from "../testing/detector-table";
import { ukNhs } from "./uk-nhs";

describeDetector(ukNhs, {
  finds: [
    "NHS number: «497 083 2463»",
    "NHS no «4755009340»",
    "> NHS number: «497 083 2463»",
    "* NHS no «4755009340» (checked twice)",
    "Note: NHS number: «497 083 2463», as agreed",
  ],
  ignores: [
    ["NHS trust, ward 12", "a ward"],
    ["NHS number pending", "no number"],
    ["NHS 1234567890", "wrong check digit"],
    ["NHS number 497 083 2464", "wrong check digit"],
    ["call 497 083 2463", "no word beside it"],
  ],
});
