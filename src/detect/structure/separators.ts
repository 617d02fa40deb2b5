/** Which separators a line has, the most telling first; asked line by line, so that each sign is looked for once. */
import type { Separator } from "./split";

export interface Separators {
  /** Those of the line between two places, which starts where or behind where the last one did. */
  in(from: number, to: number): readonly Separator[];
}

/** A sign, how often a line has it at least, and what it separates as. */
const SIGNS: readonly (readonly [sign: string, least: 1 | 2, separator: Separator])[] = [
  ["\uff5c", 1, "\uff5c"],
  ["\t", 1, "\t"],
  ["|", 1, "|"],
  [";", 1, ";"],
  [",", 2, ","],
  ["#", 2, " # "],
  ["/", 2, " / "],
];
/** Two blanks beside each other, twice in a line; three are that already. */
const COLUMN_GAP: Separator = "  ";
const NONE: readonly Separator[] = [];
const NO_SIGN = [COLUMN_GAP, 2, COLUMN_GAP] as const;

/** Linear in the text for all its lines together. */
export function createSeparators(text: string): Separators {
  // Where each sign stands next, and next again.
  const firsts = new Float64Array(SIGNS.length + 1).fill(-1);
  const seconds = new Float64Array(SIGNS.length + 1).fill(-1);
  // Where the first of all of them stands.
  let soonest = -1;

  function stands(at: number, least: number, from: number, to: number): boolean {
    const find = at < SIGNS.length ? signFrom : gapFrom;
    const sign = SIGNS[at]?.[0] ?? COLUMN_GAP;
    if ((firsts[at] ?? 0) < from) {
      const second = seconds[at] ?? 0;
      firsts[at] = second >= from ? second : find(text, sign, from);
    }
    const first = firsts[at] ?? 0;
    if (least === 1 || first >= to) return first < to;
    if ((seconds[at] ?? 0) <= first) seconds[at] = find(text, sign, first + 1);
    return (seconds[at] ?? 0) < to;
  }

  return {
    in(from, to) {
      if (soonest >= to) return NONE;
      let found = NONE;
      for (let at = 0; at < SIGNS.length; at++) {
        const [, least, separator] = SIGNS[at] ?? NO_SIGN;
        if (stands(at, least, from, to)) found = [...found, separator];
      }
      // The second blank of a gap stands in the line as well.
      if (stands(SIGNS.length, 2, from, to - 1)) found = [...found, COLUMN_GAP];
      soonest = Infinity;
      for (let at = 0; at < firsts.length; at++) soonest = Math.min(soonest, firsts[at] ?? 0);
      return found;
    },
  };
}

function signFrom(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? Infinity : at;
}

/** An expression is quicker at two blanks than any loop. */
function gapFrom(text: string, _: string, from: number): number {
  GAP.lastIndex = from;
  return GAP.test(text) ? GAP.lastIndex - 2 : Infinity;
}

const GAP = / {2}/gu;
