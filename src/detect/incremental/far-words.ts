/** Keywords whose detectors look further than others, and how far they look from where they stand. */
import { createKeywordIndex } from "../keywords";
import { lowerCase } from "../lower-case";
import type { NormalisedText } from "../normalise";
import { JUDGED, type Reach } from "./detector-reach";
import type { Place } from "../places";

export interface FarWord extends Place {
  readonly reach: Reach;
}

export interface FarWords {
  /** Those of a text that stands `shift` code units into another one; sorted by start, offsets of the other. */
  find(normalised: NormalisedText, shift: number): FarWord[];
}

export function createFarWords(far: ReadonlyMap<string, Reach>): FarWords {
  const index = createKeywordIndex(far.keys());
  return {
    find(normalised, shift) {
      const found: FarWord[] = [];
      for (const [word, ends] of index.find(lowerCase(normalised.text))) {
        const reach = far.get(word);
        if (!reach) continue;
        for (const at of ends) {
          const { start, end } = normalised.toOriginal(at - word.length, at);
          found.push({ start: start + shift, end: end + shift, reach });
        }
      }
      return found.sort((a, b) => a.start - b.start);
    },
  };
}

const BLANK = /[ \t\n\r]/gu;

/** The stretch that the word's detectors look at, if it reaches `to`; `lost`: what normalising took from the text in all. */
export function looksAt(
  { start, end, reach }: FarWord,
  { text, lost }: { text: string; lost: number },
  around: Place,
): Place | null {
  const from = start - reach.back - lost;
  const step = reach.forward + lost;
  if (from > around.end || (reach.runs === 0 && end + step < around.start)) return null;
  let to = end + step;
  for (let run = 0; run < reach.runs; run++) to = nextBlank(text, to) + step;
  if (reach.oneWord !== null)
    to = Math.min(to, nextBlank(text, end + reach.oneWord + lost) + JUDGED + lost);
  return to < around.start ? null : { start: from, end: to };
}

/** Place of the first blank from there on. */
function nextBlank(text: string, from: number): number {
  BLANK.lastIndex = from;
  return BLANK.exec(text)?.index ?? text.length;
}
