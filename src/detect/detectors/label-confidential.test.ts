import { describeDetector } from "../testing/detector-table";
import { labelConfidential } from "./label-confidential";

describeDetector(labelConfidential, {
  finds: [
    "«CONFIDENTIAL»\nOffer for Rostock",
    "Offer\n«Confidential» - Page 3 of 12",
    "sensitivity: «confidential»",
    "- «VERTRAULICH» -\nAngebot",
    "[«Confidentiel»] compte rendu",
    "Asunto: «CONFIDENCIAL» - oferta",
    "Classificazione: «Riservato»",
    "> «Vertrouwelijk»",
    "Oferta\n«POUFNE»\n",
    "【«社外秘»】見積書",
    "Northgate GmbH | «Vertraulich»",
    '{"classification": "«confidential»"}',
  ],
  ignores: [
    ["This conversation is confidential.", "a sentence"],
    ["Confidential information must not leave the house.", "a line that goes on"],
    ["- Public\n- Internal\n- Confidential", "a list of the levels"],
    ["The confidential offer is attached.", "a sentence"],
    ["Die Angaben sind vertraulich", "a sentence"],
    ["Dieser Hinweis ist vertraulich\nund bleibt es", "a line that ends with the word"],
    ["| level | who |\n| Confidential | staff |", "a table of the levels"],
    ["機密情報の扱い方を教えて", "a question"],
  ],
});
