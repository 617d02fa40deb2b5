/** Long runs of a class of characters, found without a look at every character. */
import type { Span } from "./shapes";

/** Does the code unit at `at` belong to the run? */
export type InRun = (text: string, at: number) => boolean;

/** Longest stretches of at least `least` code units, sorted: between two of them every `least`-th unit is looked at. */
export function longRuns(text: string, least: number, inRun: InRun): Span[] {
  const runs: Span[] = [];
  let free = 0;
  for (let at = least - 1; at < text.length; at += least) {
    if (!inRun(text, at)) {
      free = at + 1;
      continue;
    }
    let start = at;
    while (start > free && inRun(text, start - 1)) start--;
    let end = at + 1;
    while (end < text.length && inRun(text, end)) end++;
    if (end - start >= least) runs.push([start, end]);
    free = end;
    at = end;
  }
  return runs;
}

/** `ſ` and the Kelvin sign, which the flags `iu` take for `s` and `k`, are the last that any of our classes holds. */
const UNITS = 0x212b;

/** The class of one character that an expression matches. */
export function inClass(one: RegExp): InRun {
  const units = Uint8Array.from({ length: UNITS }, (_, unit) =>
    Number(one.test(String.fromCharCode(unit))),
  );
  return (text, at) => {
    const unit = text.charCodeAt(at);
    return unit < UNITS && units[unit] === 1;
  };
}
