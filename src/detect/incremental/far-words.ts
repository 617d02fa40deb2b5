/** Keywords whose detectors look further than others, and how far they look from where they stand. */
import { createKeywordIndex } from "../keywords";
import { lowerCase } from "../lower-case";
import type { NormalisedText } from "../normalise";
import type { Reach } from "./detector-reach";
import type { Place } from "./spans";

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

/** What must be white space beside a value, however its detector takes it. */
const JUDGED = 160;
const BLANK = /[ \t\n\r]/gu;

/** The stretch that the word's detectors look at; `lost`: what normalising took from the text in all. */
export function looksAt({ start, end, reach }: FarWord, text: string, lost: number): Place {
  let to = end + reach.forward + lost;
  for (let run = 0; run < reach.runs; run++)
    to = Math.max(to, nextBlank(text, to)) + reach.forward + lost;
  if (reach.oneWord) to = Math.min(to, nextBlank(text, end) + JUDGED + lost);
  return { start: start - reach.back - lost, end: to };
}

function nextBlank(text: string, from: number): number {
  BLANK.lastIndex = from;
  return BLANK.exec(text)?.index ?? text.length;
}
