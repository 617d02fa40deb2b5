/**
 * What stands in a text for a value that was taken out: `[PERSON_1]` and `[PERSON#k7q2x4abcdef]` (a vault knows the
 * value), or `[REDACTED IBAN]`.
 */

const STAND_IN = /\[(?:[A-Z][A-Z_]*(?:_\d{1,6}|#[a-z2-7]{12})|REDACTED [A-Z][A-Z ]*)\]/gu;
const NAMED = /\[[A-Z][A-Z_]*(?:_\d{1,6}|#[a-z2-7]{12})\]/gu;

export interface PlacedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Every stand-in of either kind, in order; nothing in these spans is a finding. */
export function standIns(text: string): PlacedText[] {
  return placesOf(STAND_IN, text);
}

/** Every placeholder with a number or a hash, in order, whether or not a vault knows it. */
export function numberedPlaceholders(text: string): PlacedText[] {
  return placesOf(NAMED, text);
}

function placesOf(pattern: RegExp, text: string): PlacedText[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
