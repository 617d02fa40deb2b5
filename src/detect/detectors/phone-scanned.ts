import type { Detector } from "../detector";
import { mayBeMisreadPhone } from "../number-starts";
import { phoneScore } from "../phone-score";
import { isMisread, SCANNED_DIGIT, scannedDigits, scannedWords } from "../scanned";

/** So much of the line before the number is read for a word that names it. */
const BEFORE = 40;

/**
 * A telephone number that character recognition misread: `O7700 9OO4l3`, `Te1. O6 39 98 44 l7`. Seven to fifteen digits
 * and look-alikes, half of them digits at the least; judged as the number it stands for (ITU-T E.164, `libphonenumber-js`).
 */
export const phoneScanned: Detector = {
  id: "phone-scanned",
  type: "PHONE",
  subtype: "SCANNED",
  pattern: new RegExp(
    `(?<![\\p{L}\\d./#_|-]|\\d[,:=])(?:\\+|\\((?=[^()\\n]{1,6}\\)))?[${SCANNED_DIGIT}](?:(?: / | - |[ ./()-]{0,2})[${SCANNED_DIGIT}]){6,14}(?![\\p{L}\\d_|-]|[.,:/]\\d)`,
    "gu",
  ),
  first: `[+(${SCANNED_DIGIT}]`,
  score: 0.5,
  shape: "digit",
  isStart: mayBeMisreadPhone,
  validate: (value, match) => {
    if (!isMisread(value)) return false;
    const at = match.index ?? 0;
    const text = match.input ?? "";
    const before = scannedWords(text.slice(Math.max(0, at - BEFORE), at));
    const after = text.slice(at + value.length, at + value.length + BEFORE);
    return phoneScore(scannedDigits(value), before + scannedDigits(value) + after, before.length);
  },
};
