import type { Detector } from "../detector";
import { passes } from "../national-check";

/**
 * Brazilian CPF: nine digits and two check digits mod 11 (Receita Federal). Without dots only beside the word.
 */
export const brCpf: Detector = {
  id: "br-cpf",
  about: { owner: "", evidence: "checksum" },
  type: "TAX_ID",
  subtype: "BR_CPF",
  pattern: /(?<![\d.,/-])(?:\d{3}\.\d{3}\.\d{3}-\d{2}|\d{11})(?![\d/-]|[.,]\d)/gu,
  first: "\\d",
  score: 0.5,
  shape: "digits",
  context: { words: ["cpf"], boost: 0.4 },
  validate: (value) => {
    if (!passes("BR", "cpf", value) || new Set(value.replace(/\D/gu, "")).size < 3) return false;
    return value.includes(".") ? true : 0.4;
  },
};
