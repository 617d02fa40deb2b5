/** What of a sent text the next one may go on with. Pure. */
import { isShort, piecesOf } from "./pieces";

const LONGEST = 64;
const LEAST_SIGNS = 3;
const SHORT_MESSAGE = 80;

/**
 * The last characters (at most 64) of a text that breaks off in a number or key, up to the end of that run; null when
 * it does not, or when the run is `complete`: found as a whole already. A short text that is itself a piece is put behind `before`, what an earlier one had left open.
 */
export function openEnd(
  text: string,
  before: string | null,
  isComplete: (start: number, end: number) => boolean,
): string | null {
  const { list, rest } = piecesOf(text);
  const last = list.at(-1);
  if (!last || !isShort(rest, 40, 6) || last.text.replace(/[^\p{L}\d]/gu, "").length < LEAST_SIGNS)
    return null;
  if (isComplete(last.start, last.end)) return null;
  const goesOn = before !== null && list.length === 1 && text.length <= SHORT_MESSAGE;
  const whole = goesOn ? `${before} ${last.text}` : text.slice(0, last.end);
  if (whole.length <= LONGEST) return whole;
  // From a word on: half a word would be read as another one.
  return whole.slice(-LONGEST).replace(/^\S*\s+/u, "");
}
