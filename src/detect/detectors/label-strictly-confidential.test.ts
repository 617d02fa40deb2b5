import { describeDetector } from "../testing/detector-table";
import { labelStrictlyConfidential } from "./label-strictly-confidential";

describeDetector(labelStrictlyConfidential, {
  finds: [
    "«STRICTLY CONFIDENTIAL»\nBoard paper 7",
    "«Strictly private & confidential»\nDear Ms Dorval,",
    "Vorlage 12\n**«Streng vertraulich»**\n",
    "Objet : plan\n«STRICTEMENT CONFIDENTIEL» - ne pas diffuser",
    "Clasificación: «estrictamente confidencial»",
    "«Strettamente confidenziale»",
    "[«Estritamente confidencial»] Ata",
    "Onderwerp: «Strikt vertrouwelijk» - overname",
    "«ŚCIŚLE POUFNE» | strona 3",
    "【«極秘»】事業計画",
  ],
  ignores: [
    ["Please treat this as strictly confidential.", "a sentence"],
    ["Das Gespräch war streng vertraulich und kurz.", "a sentence"],
    ["Confidential\nBoard paper 7", "the level below"],
    ["strictly private matters are none of our business", "a sentence"],
    ["これは極秘ではありません", "a sentence"],
  ],
});
