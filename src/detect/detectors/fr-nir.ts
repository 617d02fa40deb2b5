import type { Detector } from "../detector";
import { passes } from "../national-check";

/**
 * French social security number (NIR): fifteen digits, key 97 minus the number mod 97 (INSEE); Corsica as 2A, 2B.
 */
export const frNir: Detector = {
  id: "fr-nir",
  about: { owner: "", evidence: "checksum" },
  type: "NATIONAL_ID",
  subtype: "FR_NIR",
  pattern:
    /(?<![\p{L}\d])[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3}[ /-]{0,3}\d{2}(?![\p{L}\d])/giu,
  first: "[12]",
  score: 0.6,
  shape: "digits",
  validate: (value) => passes("FR", "nir", value.replace(/[ /-]/gu, "").toUpperCase()),
};
