import { isCardNumber } from "../card-issuers";
import type { Detector } from "../detector";

/**
 * A payment card number with the same sign between all its digits: `4 4 7 1 …`, `4.4.7.1.…`. ISO/IEC 7812: issuer range, 13
 * to 19 digits, Luhn check digit.
 */
export const cardSpaced: Detector = {
  id: "card-spaced",
  about: { owner: "", evidence: "checksum" },
  type: "CREDIT_CARD",
  subtype: "SPACED",
  pattern:
    /(?<![\p{L}\d]|\d[ .,_·-])[3-6](?<joint>[ ._·-]|, )(?:\d\k<joint>){11,17}\d(?![\p{L}\d]|[ .,_·-]\d)/gu,
  first: "[3-6]",
  score: 0.9,
  shape: "digits",
  validate: (value) => (isCardNumber(value.replace(/\D/gu, "")) ? undefined : false),
};
