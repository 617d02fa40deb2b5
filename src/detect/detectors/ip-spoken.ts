import type { Detector } from "../detector";
import { digitsHeard, runOf, SPOKEN_WORD } from "../spoken-digits";
import { createSaidWords, endOfWord } from "../said-words";
import { isTyped, mayBeNumber, nextWord } from "../spoken-starts";
import { wordChoice } from "../word-choice";

/** How the dot is said in nine languages. */
const DOTS: readonly string[] = ["dot", "point", "punkt", "punto", "ponto", "punt", "kropka"];
const TOKEN = `(?:${SPOKEN_WORD}|\\d{1,3})`;
const OCTET = runOf("[ -](?:[ey] )?", TOKEN, 1, 5);

/**
 * An IPv4 address (RFC 791) as dictated: `ten dot forty-two dot seven dot one nineteen`, `eins neun zwei punkt …`. Four
 * octets of 255 at most, each in words or typed. Loopback and 0.0.0.0 stay silent.
 */
export const ipSpoken: Detector = {
  id: "ip-spoken",
  type: "IP_ADDRESS",
  subtype: "SPOKEN",
  pattern: new RegExp(
    `(?<![.-])${runOf(`,? ${wordChoice(DOTS)},? `, OCTET, 4, 4)}(?![\\p{L}\\d])`,
    "gu",
  ),
  score: 0.86,
  keywords: DOTS,
  wholeWords: true,
  reach: 70,
  startsIn: mayBegin,
  validate: (value) => {
    const octets = value.split(DOT).map(digitsHeard);
    if (octets.length !== 4 || octets.some((digits) => !OCTETS.test(digits))) return false;
    return /^(?:127|0|255)$/u.test(octets[0] ?? "") ? false : undefined;
  },
};

/** Four octets and three dots between them. */
const LEAST = 7;
const BETWEEN = createSaidWords([...DOTS, "e", "y"]);

/** The words of each run that has enough of them. */
function mayBegin(lower: string, from: number, to: number): number[] {
  const starts: number[] = [];
  let run: number[] = [];
  for (let at = from; at < to;) {
    const end = endOfWord(lower, at);
    const counts =
      isTyped(lower, at, end) || mayBeNumber(lower, at, end) || BETWEEN.has(lower, at, end);
    if (counts) run.push(at);
    else {
      if (run.length >= LEAST) starts.push(...run);
      run = [];
    }
    at = Math.max(at + 1, nextWord(lower, end));
  }
  return run.length >= LEAST ? [...starts, ...run] : starts;
}

const DOT = new RegExp(`,? ${wordChoice(DOTS)},? `, "u");
const OCTETS = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/u;
