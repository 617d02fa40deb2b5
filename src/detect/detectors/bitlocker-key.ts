import type { Detector } from "../detector";

/**
 * A BitLocker recovery key: eight groups of six digits, each a multiple of eleven below 720,896 (Microsoft, BitLocker
 * recovery process). All eight groups pass, or it is none.
 */
export const bitlockerKey: Detector = {
  id: "bitlocker-key",
  about: { owner: "", evidence: "checksum" },
  type: "API_KEY",
  subtype: "BITLOCKER",
  pattern: /(?<![\d-])\d{6}(?:-\d{6}){7}(?![\d-])/gu,
  first: "\\d",
  score: 0.9,
  shape: "digits",
  validate: (value) =>
    value.split("-").every((group) => Number(group) % 11 === 0 && Number(group) < 720_896) &&
    new Set(value.split("-")).size > 2,
};
