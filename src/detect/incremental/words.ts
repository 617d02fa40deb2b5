/** Where keywords stand in a text, and how far from there their detectors look. */
import type { KeywordPositions } from "../keywords";
import type { NormalisedText } from "../normalise";
import type { Place } from "../places";
import type { Detector } from "../detector";
import { JUDGED, type Reach } from "./detector-reach";
import type { Mark } from "./marks";

/** By a number for each keyword. */
export interface Words {
  readonly list: readonly string[];
  /** Code units of the longest, and of what stands beside it. */
  readonly longest: number;
  /** Whose they are: places in the list of detectors. */
  readonly ranks: readonly (readonly number[])[];
  /** The widest of their detectors. */
  readonly back: Int32Array;
  readonly farthestBack: number;
  readonly forward: Int32Array;
  readonly runs: Int32Array;
  /** Those of a text that stands `shift` code units into another one, whose offsets they get. */
  marksIn(normalised: NormalisedText, positions: KeywordPositions, shift: number): Mark[];
}

/** Whether a letter is read as another one depends on those next to it. */
const BESIDE = 8;

export function createWords(detectors: readonly Detector[], reaches: readonly Reach[]): Words {
  const numbers = new Map<string, number>();
  const ranks: number[][] = [];
  detectors.forEach(({ keywords = [] }, rank) => {
    for (const word of keywords) {
      const known = numbers.get(word);
      if (known === undefined) {
        numbers.set(word, ranks.length);
        ranks.push([rank]);
      } else if (!ranks[known]?.includes(rank)) ranks[known]?.push(rank);
    }
  });
  const widest = (of: (reach: Reach) => number): Int32Array =>
    Int32Array.from(ranks, (own) =>
      own.reduce((most, rank) => {
        const reach = reaches[rank];
        return reach ? Math.max(most, of(reach)) : most;
      }, 0),
    );
  const back = widest((reach) => reach.back);
  return {
    list: [...numbers.keys()],
    longest: Math.max(0, ...[...numbers.keys()].map((word) => word.length)) + BESIDE,
    ranks,
    back,
    farthestBack: back.reduce((most, one) => Math.max(most, one), 0),
    forward: widest(({ forward }) => forward),
    runs: widest(({ runs }) => runs),
    marksIn(normalised, positions, shift) {
      const marks: Mark[] = [];
      for (const [word, ends] of positions) {
        const tag = numbers.get(word);
        if (tag === undefined) continue;
        for (const at of ends) {
          const { start, end } = normalised.toOriginal(at - word.length, at);
          marks.push({ start: start + shift, end: end + shift, tag });
        }
      }
      return marks;
    },
  };
}

const BLANK = /[ \t\n\r]/gu;

/** Where that ends which the detector looks at from the word on; `lost`: what normalising took from the text in all. */
export function looksTo(
  { end }: Place,
  { moved, forward, runs, oneWord }: Reach,
  { text, lost }: { text: string; lost: number },
): number {
  const step = forward + lost;
  let to = end + step;
  for (let run = 0; run < runs; run++) to = nextBlank(text, to) + step;
  return oneWord ? Math.min(to, nextBlank(text, end + moved + lost) + JUDGED + lost) : to;
}

/** Place of the first blank from there on. */
function nextBlank(text: string, from: number): number {
  BLANK.lastIndex = from;
  return BLANK.exec(text)?.index ?? text.length;
}

/** Place of the last blank before it; -1 where there is none. */
export function blankBefore(text: string, before: number): number {
  for (let at = Math.min(before, text.length) - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at);
    if (unit === 32 || unit === 10 || unit === 9 || unit === 13) return at;
  }
  return -1;
}
