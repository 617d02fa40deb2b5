import { phoneScore } from "../phone-score";
import type { Detector } from "../detector";

/** Less than that and nothing but its length speaks for a row of digits. */
const NAMED = 0.9;
const BEFORE = 40;

/**
 * A telephone number with the same sign between all its digits, after a word for it: `call 0 1 7 1 4 4 7 …`. Seven to
 * fifteen digits (ITU-T E.164) that are a valid number of some country (`libphonenumber-js`).
 */
export const phoneSpaced: Detector = {
  id: "phone-spaced",
  type: "PHONE",
  subtype: "SPACED",
  pattern:
    /(?<![\p{L}\d]|\d[ .,_·-])\+?\d(?<joint>[ ._·-])(?:\d\k<joint>){6,13}\d(?![\p{L}\d]|[ .,_·-]\d)/gu,
  first: "[+\\d]",
  score: 0.94,
  shape: "digits",
  validate: (value, match) => {
    const at = match.index ?? 0;
    const before = (match.input ?? "").slice(Math.max(0, at - BEFORE), at);
    const joined = value.replace(/[^\d+]/gu, "");
    const score = phoneScore(joined, before + joined, before.length);
    return score !== false && score >= NAMED ? undefined : false;
  },
};
