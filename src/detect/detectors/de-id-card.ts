import type { Detector } from "../detector";

/**
 * German identity card: serial of nine characters and a check digit, weights 7-3-1 (ICAO 9303, PAuswG).
 */
export const deIdCard: Detector = {
  id: "de-id-card",
  about: { owner: "", evidence: "checksum, word" },
  type: "NATIONAL_ID",
  subtype: "DE_ID_CARD",
  pattern: /(?<![\p{L}\d])[CFGHJ-NPRTV-Z][CFGHJ-NPRTV-Z0-9]{8}\d?(?![\p{L}\d])/gu,
  first: "[C-Z]",
  score: 0.5,
  keywords: ["ausweis", "id card", "personalausweis", "identity card", "perso"],
  reach: 80,
  context: {
    words: ["ausweis", "personalausweis", "id card", "identity card", "perso"],
    boost: 0.4,
    required: true,
  },
  validate: (value) => {
    if (!/\d/u.test(value)) return false;
    if (value.length === 9) return undefined;
    const sum = [...value.slice(0, 9)].reduce(
      (total, char, at) => total + Number.parseInt(char, 36) * ([7, 3, 1][at % 3] ?? 0),
      0,
    );
    return sum % 10 === Number(value[9]);
  },
};
