import { describeDetector } from "../testing/detector-table";
import { medicalRecord } from "./medical-record";

describeDetector(medicalRecord, {
  finds: [
    "MRN: «00482917»",
    "patient ID: «P-7719204»",
    "Versichertennummer: «K482917734»",
    "Medicare no: «4482 91773»".replace("4482 91773", "4482-91773"),
    "> MRN: «00482917»",
  ],
  ignores: [
    ["patient of 1984", "a year"],
    ["patient number pending", "no number"],
    ["MRN is required on every form", "no number"],
    ["patient: 2 visits", "too short"],
    ["hospital number one in the ranking", "no number"],
  ],
});
