/**
 * Whether a text is about somebody's private matters, by all of its words: a column `salary` in a pasted table, `my`,
 * `patient`, `call me` on one side, `novel`, `ISBN`, `for a school handout` on the other. The model looks at the words
 * near a value; this looks at the others. `training/concern.py` makes the weights and reads a text in the same way.
 */
import { BIAS, LEVELS, SCALE } from "./data/concern-words";

/** Beyond this length only what stands around a finding is looked at. */
const WHOLE = 4_000;
const STEP = 800;
const MARGIN = 600;
/** Fewer known words say nothing: another language, disguised letters, a bare value. */
const FEWEST = 8;
const LEAST_KNOWN = 0.15;
const RUNS =
  /(?:(?=[\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{M}])+|(?:(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{M}])+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;
const JAPANESE = /^[\u3040-\u30ff\u3400-\u9fff]/u;
const NUMBER = /^\p{N}/u;
const LONG_WORD = 6;
const BEGINNING = 5;
const MOST_ZEROS = 6;
const GRAM = 3;

let weights: ReadonlyMap<string, number> | null = null;

/**
 * Log-odds that the text around [start, end) holds a private value; null when too little of it is known to tell.
 * Looks at the text once, however many places are asked for.
 */
export function concernIn(text: string): (start: number, end: number) => number | null {
  const known = new Map<number, number | null>();
  const whole = text.length <= WHOLE ? concernOf(text) : null;
  const around = (step: number): number | null => {
    const seen = known.get(step);
    if (seen !== undefined) return seen;
    const from = Math.max(0, step * STEP - MARGIN);
    const concern = concernOf(text.slice(from, (step + 1) * STEP + MARGIN));
    known.set(step, concern);
    return concern;
  };
  return (start, end) => {
    if (text.length <= STEP + MARGIN) return whole;
    const near = around(Math.floor((start + end) / 2 / STEP));
    // What is private near the value or in the whole is private.
    return near === null ? whole : whole === null ? near : Math.max(near, whole);
  };
}

/** Of one piece of text. */
export function concernOf(text: string): number | null {
  weights ??= readWeights();
  const found = new Set<string>();
  let words = 0;
  let known = 0;
  let last = "";
  const take = (entry: string): boolean => {
    const has = weights?.has(entry) ?? false;
    if (has) found.add(entry);
    return has;
  };
  for (const [run] of text.toLowerCase().matchAll(RUNS)) {
    if (JAPANESE.test(run)) {
      for (let at = 0; at < run.length; at += 1) {
        words += 1;
        let has = false;
        for (let size = 1; size <= Math.min(GRAM, run.length - at); size += 1)
          if (take(run.slice(at, at + size))) has = true;
        known += Number(has);
      }
      last = "";
      continue;
    }
    const word = NUMBER.test(run) ? "0".repeat(Math.min(run.length, MOST_ZEROS)) : run;
    words += 1;
    let has = take(word);
    if (word.length > LONG_WORD && take(`${word.slice(0, BEGINNING)}~`)) has = true;
    if (last !== "" && take(`${last} ${word}`)) has = true;
    known += Number(has);
    last = word;
  }
  if (found.size < FEWEST || known < LEAST_KNOWN * words) return null;
  let sum = 0;
  for (const entry of found) sum += weights.get(entry) ?? 0;
  return BIAS + sum / SCALE / Math.sqrt(found.size + 1);
}

function readWeights(): ReadonlyMap<string, number> {
  return new Map(
    LEVELS.flatMap(([weight, entries]) =>
      entries.split("\t").map((entry) => [entry, weight] as const),
    ),
  );
}
