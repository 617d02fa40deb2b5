import { describeDetector } from "../testing/detector-table";
import { labelTlpAmber } from "./label-tlp-amber";

describeDetector(labelTlpAmber, {
  finds: [
    "«TLP:AMBER»\nAdvisory 14",
    "«TLP:AMBER+STRICT»\nAdvisory 15",
    "Advisory 16\n\n  «TLP AMBER»  \n",
    "classification: «TLP:AMBER»",
    "【«TLP:AMBER»】注意喚起",
    "--- «TLP:AMBER» ---",
  ],
  ignores: [
    ["Please mark it as TLP:AMBER before sending.", "a sentence"],
    ["TLP:AMBER+STRICT limits sharing to the organisation.", "about the protocol"],
    ["TLP:CLEAR\nAdvisory 17", "public"],
    ["the amber light", "another amber"],
    ["TLP:AMBER, TLP:GREEN and TLP:CLEAR", "a list"],
  ],
});
