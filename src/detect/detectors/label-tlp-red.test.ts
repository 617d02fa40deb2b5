import { describeDetector } from "../testing/detector-table";
import { labelTlpRed } from "./label-tlp-red";

describeDetector(labelTlpRed, {
  finds: [
    "«TLP:RED»\nIncident report",
    "Incident report\n«TLP: RED»",
    "[«TLP:RED»] indicators of today",
    "Marking: «TLP:RED»",
    "Subject: «TLP:RED» - intrusion at a supplier",
    "«TLP:RED» | Page 2 of 7",
    "Northgate CERT | «TLP:RED» | 2026",
  ],
  ignores: [
    ["TLP:RED means that nobody else may read it.", "a sentence about the protocol"],
    ["What is the difference between TLP:RED and TLP:AMBER?", "a question about it"],
    ["TLP:GREEN\nIncident report", "may go to the community"],
    ["TLP:REDUCED", "another word"],
    ["- TLP:RED\n- TLP:AMBER\n- TLP:GREEN", "a list of the levels"],
  ],
});
