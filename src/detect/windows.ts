/** Which stretches of a text a detector has to look at. */
import type { Detector } from "./detector";

export type Window = readonly [from: number, to: number];

/** Digits that lie this close together belong to one cluster. */
const GAP = 24;
/** What a cluster takes along: names and prefixes before it, the rest of the value after it. */
const BEFORE = 64;
const AFTER = 64;
/** How far a window grows to end at white space, so that no value or word is cut. */
const STRETCH = 80;
const LEAST = { digit: 2, digits: 6 } as const;

/** Windows by shape and by keyword, all from one look at the lower-case text. Sorted, without overlap. */
export function createWindows(
  lower: string,
  positions: ReadonlyMap<string, readonly number[]>,
): (detector: Detector) => readonly Window[] {
  const whole: readonly Window[] = [[0, lower.length]];
  const byShape = digitWindows(lower);
  return ({ keywords, reach, shape }) => {
    if (!keywords) return shape ? byShape[shape] : whole;
    const hits: [number, number][] = [];
    for (const word of keywords)
      for (const end of positions.get(word) ?? []) {
        if (reach === undefined) return whole;
        hits.push([Math.max(0, end - word.length - reach), Math.min(lower.length, end + reach)]);
      }
    hits.sort((a, b) => a[0] - b[0]);
    return joined(lower, hits);
  };
}

function digitWindows(text: string): Record<keyof typeof LEAST, readonly Window[]> {
  const found: Record<keyof typeof LEAST, [number, number][]> = { digit: [], digits: [] };
  let first = -1;
  let last = -1;
  let count = 0;
  const close = () => {
    const window: [number, number] = [
      Math.max(0, first - BEFORE),
      Math.min(text.length, last + 1 + AFTER),
    ];
    if (count >= LEAST.digit) found.digit.push([...window]);
    if (count >= LEAST.digits) found.digits.push(window);
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 48 || unit > 57) continue;
    if (first !== -1 && at - last > GAP) {
      close();
      first = -1;
    }
    if (first === -1) {
      first = at;
      count = 0;
    }
    last = at;
    count++;
  }
  if (first !== -1) close();
  return { digit: joined(text, found.digit), digits: joined(text, found.digits) };
}

function joined(text: string, sorted: readonly (readonly [number, number])[]): readonly Window[] {
  const windows: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = windows.at(-1);
    if (last && from <= last[1] + STRETCH) last[1] = Math.max(last[1], to);
    else windows.push([from, to]);
  }
  for (const window of windows) {
    window[0] = atSpace(text, window[0], -1);
    window[1] = atSpace(text, window[1], 1);
  }
  return windows;
}

/** Looks outwards for white space; a cut in the middle of a long run of letters stays where it was. */
function atSpace(text: string, from: number, step: -1 | 1): number {
  for (let moved = 0; moved < STRETCH / 2; moved++) {
    const at = from + moved * step;
    if (at <= 0) return 0;
    if (at >= text.length) return text.length;
    const unit = text.charCodeAt(step === 1 ? at : at - 1);
    if (unit === 32 || (unit >= 9 && unit <= 13)) return at;
  }
  return from;
}
