/** What stands in a text for a value that was taken out: `[PERSON_1]` (can be put back) or `[REDACTED IBAN]`. */

const STAND_IN = /\[(?:[A-Z][A-Z_]*_\d{1,6}|REDACTED [A-Z][A-Z ]*)\]/gu;
const NUMBERED = /\[[A-Z][A-Z_]*_\d{1,6}\]/gu;

export interface PlacedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Every stand-in of either kind, in order; nothing in these spans is a finding. */
export function standIns(text: string): PlacedText[] {
  return placesOf(STAND_IN, text);
}

/** Every numbered placeholder, in order, whether or not a vault knows it. */
export function numberedPlaceholders(text: string): PlacedText[] {
  return placesOf(NUMBERED, text);
}

function placesOf(pattern: RegExp, text: string): PlacedText[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
