/**
 * `[REF#k7q2x4abc5ef]`: a reference that one conversation's rewritten messages carry, to be known again where it does not
 * belong. It is a stand-in of nothing: put back, it is gone.
 */

const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
const LENGTH = 12;
/** A digit in each third: no word looks so, and parted into groups it is still none. */
const FORM = /^(?=.{0,3}\d)(?=.{4,7}\d)(?=.{8,11}\d)/u;
const OPENING = "[REF#";
const STAND_IN = /^\[[A-Z][^\]]*\]$/u;

/** Some 57 bits of chance. */
export function newMarker(): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
    const token = Array.from(bytes, (byte) => LETTERS.charAt(byte % LETTERS.length)).join("");
    if (FORM.test(token)) return token;
  }
}

/** As it stands in a message. */
export function markerText(token: string): string {
  return `${OPENING}${token}]`;
}

/** May a marker stand beside this replacement? Made-up and masked values are to look as if nothing was done to them. */
export function bearsMarker(replacement: string): boolean {
  return STAND_IN.test(replacement);
}

/** The whole sign where a token stands in one, so that no empty brackets are left of it. */
export function markerAround(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const from = start - OPENING.length;
  const whole = text.slice(Math.max(0, from), start).toUpperCase() === OPENING;
  return whole && text.charAt(end) === "]" ? { start: from, end: end + 1 } : { start, end };
}
