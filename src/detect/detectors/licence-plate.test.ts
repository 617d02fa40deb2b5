import { describeDetector } from "../testing/detector-table";
import { licencePlate } from "./licence-plate";

describeDetector(licencePlate, {
  finds: [
    "number plate: «LK19 XRB»",
    "Kennzeichen «HH-KD 4471»",
    "reg no: «KX21 OHD»",
    "> number plate: «LK19 XRB»",
    "* Kennzeichen «HH-KD 4471» (checked twice)",
    "Kontrollschild «ZH 402603», Halter neu",
  ],
  ignores: [
    ["plate: <number>", "a template slot"],
    ["number plate light defect", "no number"],
    ["Kennzeichen der Demokratie", "no plate"],
    ["plate 12", "a plate number on a list"],
    ["regards, TEAM 22", "no word that says plate"],
  ],
});
