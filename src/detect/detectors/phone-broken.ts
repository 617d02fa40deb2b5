import type { Detector } from "../detector";
import { mayBeBroken } from "../number-starts";
import { phoneScore } from "../phone-score";

/** Less than that and only the form speaks for a number that two lines make. */
const NAMED = 0.9;
/** So much of the text before the number is read for a word that names it. */
const BEFORE = 40;

/**
 * A telephone number that a line break cut in two, after a word for it: `call me on 0161⏎496 0188`. Seven to fifteen digits
 * (ITU-T E.164) that are a valid number of some country once joined (`libphonenumber-js`).
 */
export const phoneBroken: Detector = {
  id: "phone-broken",
  type: "PHONE",
  subtype: "BROKEN",
  pattern:
    /(?<![\p{L}\d./#_-]|\d[,:=])(?:\+\d{1,3}[ .-]?)?\d{2,5}(?:[ .-]\d{2,4}){0,3} ?\r?\n[ >]{0,4}\d{2,4}(?:[ .-]\d{2,4}){0,3}(?![\p{L}\d_-]|[.,:/]\d)/gu,
  first: "[+\\d]",
  score: 0.5,
  shape: "digits",
  isStart: mayBeBroken,
  validate: (value, match) => {
    const at = match.index ?? 0;
    const text = match.input ?? "";
    // The break may stand before the number as well.
    const before = text.slice(Math.max(0, at - BEFORE), at).replace(/\s+$/u, " ");
    const joined = value.replace(/ ?\r?\n[ >]{0,4}/u, " ");
    const after = text.slice(at + value.length, at + value.length + BEFORE);
    if (
      /^ ?\p{L}/u.test(after) &&
      !/^ ?(?:or|oder|ou|[oy]|of|lub|and|und|et|[ei]|en)\b/iu.test(after)
    )
      return false;
    const score = phoneScore(joined, before + joined + after, before.length);
    return score !== false && score >= NAMED ? score : false;
  },
};
