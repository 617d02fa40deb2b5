import { describeDetector } from "../testing/detector-table";
import { itCodiceFiscale } from "./it-codice-fiscale";

describeDetector(itCodiceFiscale, {
  finds: ["CF: «VRDLGU83C15F205O»", "codice fiscale «vrdlgu89c12f205m»"],
  ignores: [
    ["VRDLGU83C15F205P", "wrong check letter"],
    ["ABCDEF12A34B567C", "fails the check"],
  ],
});
