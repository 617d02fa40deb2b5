import { describeDetector } from "../testing/detector-table";
import { itCodiceFiscale } from "./it-codice-fiscale";

describeDetector(itCodiceFiscale, {
  finds: [
    "CF: «VRDLGU83C15F205O»",
    "codice fiscale «vrdlgu89c12f205m»",
    "> CF: «VRDLGU83C15F205O»",
    "* codice fiscale «vrdlgu89c12f205m» (checked twice)",
    "Note: CF: «VRDLGU83C15F205O», as agreed",
  ],
  ignores: [
    ["codice fiscale: <codice>", "a template slot"],
    ["codice fiscale da indicare", "no number"],
    ["RSSMRA80A01H501U", "the textbook code"],
    ["VRDLGU83C15F205P", "wrong check letter"],
    ["ABCDEF12A34B567C", "fails the check"],
  ],
});
