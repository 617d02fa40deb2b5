import { isCardNumber } from "../card-issuers";
import type { Detector } from "../detector";
import { mayBeMisreadCard } from "../number-starts";
import { isMisread, SCANNED_DIGIT, scannedDigits } from "../scanned";

/** How cards are grouped, also where a line broke them off. */
const GROUPED = /^(?:\d{13,19}|\d{4}(?:-\d{4}){2,3}-\d{1,4}|\d{4}-\d{6}-\d{4,5})$/u;

/**
 * A payment card number that character recognition misread (`4S43 3323 9l94 88Z8`), with dots or slashes between its
 * groups, or broken over lines anywhere. ISO/IEC 7812: issuer range, 13 to 19 digits, Luhn check digit once the
 * look-alikes are digits again.
 */
export const cardScanned: Detector = {
  id: "card-scanned",
  about: { owner: "", evidence: "checksum" },
  type: "CREDIT_CARD",
  subtype: "SCANNED",
  pattern: new RegExp(
    `(?<![\\p{L}\\d.,/|-])[2-6SBZ][${SCANNED_DIGIT}](?:[ ./-]?\\r?\\n?[ ]?[${SCANNED_DIGIT}]){11,17}(?![\\p{L}\\d|/-]|[.,]\\d)`,
    "gu",
  ),
  first: "[2-6SBZ]",
  score: 0.6,
  shape: "digits",
  isStart: mayBeMisreadCard,
  validate: (value) => {
    const digits = scannedDigits(value).replace(/\D/gu, "");
    if (!isCardNumber(digits)) return false;
    const read = scannedDigits(value).replace(/\r?\n/gu, "\n");
    // A break stands for the joint it fell on, or for none inside a group.
    const joints = [read.replace(/\n/gu, " "), read.replace(/\n/gu, "")];
    const grouped = joints.some((text) => GROUPED.test(text.trim().replace(/[ ./-]+/gu, "-")));
    return grouped && (isMisread(value) || /[\n./]/u.test(value)) ? true : false;
  },
};
