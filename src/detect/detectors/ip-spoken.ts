import type { Detector } from "../detector";
import { digitsHeard, runOf, SPOKEN_WORD } from "../spoken-digits";
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
  validate: (value) => {
    const octets = value.split(DOT).map(digitsHeard);
    if (octets.length !== 4 || octets.some((digits) => !OCTETS.test(digits))) return false;
    return /^(?:127|0|255)$/u.test(octets[0] ?? "") ? false : undefined;
  },
};

const DOT = new RegExp(`,? ${wordChoice(DOTS)},? `, "u");
const OCTETS = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/u;
