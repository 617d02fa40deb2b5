/** Long runs of a class of characters, found without a look at every character. */
import type { Span } from "./shapes";

/** Code units of a class, by number; those beyond are in no class. */
export type UnitClass = Uint8Array;

/** Longest stretches of at least `least` code units, sorted: between two of them every `least`-th unit is looked at. */
export function longRuns(text: string, least: number, units: UnitClass): Span[] {
  const runs: Span[] = [];
  let free = 0;
  for (let at = least - 1; at < text.length; at += least) {
    if (units[text.charCodeAt(at)] !== 1) {
      free = at + 1;
      continue;
    }
    let start = at;
    while (start > free && units[text.charCodeAt(start - 1)] === 1) start--;
    let end = at + 1;
    while (end < text.length && units[text.charCodeAt(end)] === 1) end++;
    if (end - start >= least) runs.push([start, end]);
    free = end;
    at = end;
  }
  return runs;
}

/** `ſ` and the Kelvin sign, which the flags `iu` take for `s` and `k`, are the last that any of our classes holds. */
const UNITS = 0x212b;

/** The class of one character that an expression matches. */
export function inClass(one: RegExp): UnitClass {
  return Uint8Array.from({ length: UNITS }, (_, unit) =>
    Number(one.test(String.fromCharCode(unit))),
  );
}

/**
 * Longest stretches of at least `least` code units that are blanks, or letters that stand alone. Where two letters stand
 * beside each other there is none, so that prose is passed over as quickly.
 */
export function spacedRuns(text: string, least: number, letters: UnitClass): Span[] {
  const runs: Span[] = [];
  let free = 0;
  for (let at = least - 1; at < text.length; at += least) {
    if (!isApart(text, at, letters)) {
      free = at + 1;
      continue;
    }
    let start = at;
    while (start > free && isApart(text, start - 1, letters)) start--;
    let end = at + 1;
    while (end < text.length && isApart(text, end, letters)) end++;
    if (end - start >= least) runs.push([start, end]);
    free = end;
    at = end;
  }
  return runs;
}

function isApart(text: string, at: number, letters: UnitClass): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 32) return true;
  if (letters[unit] !== 1) return false;
  return letters[text.charCodeAt(at - 1)] !== 1 && letters[text.charCodeAt(at + 1)] !== 1;
}
