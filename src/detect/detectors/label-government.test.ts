import { describeDetector } from "../testing/detector-table";
import { labelGovernment } from "./label-government";

describeDetector(labelGovernment, {
  finds: [
    "«VS-NfD»\nLagebericht",
    "«VS – NUR FÜR DEN DIENSTGEBRAUCH»\nLagebericht",
    "Lagebericht\n«VS-Nur für den Dienstgebrauch»",
    "«DIFFUSION RESTREINTE»\nCompte rendu",
    "«Diffusion restreinte»\nCompte rendu",
    "«OFFICIAL-SENSITIVE»\nMinutes of the board",
    "Klauzula: «ZASTRZEŻONE»",
    "«RESTREINT UE/EU RESTRICTED»",
    "Rubricering: «Departementaal vertrouwelijk»",
    "«NATO RESTRICTED» - Page 3",
  ],
  ignores: [
    ["Was bedeutet VS-NfD bei einer Ausschreibung?", "a question"],
    ["La diffusion restreinte de la note a surpris.", "a sentence"],
    ["He works on a top secret recipe.", "a figure of speech"],
    ["a band called Top Secret played", "a name"],
    ["* VS-NfD\n* VS-Vertraulich", "a list of the levels"],
  ],
});
