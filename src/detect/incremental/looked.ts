/** What detectors see in a stretch of a text, with the places of the whole text. */
import { lowerCase } from "../lower-case";
import { normalise, type NormalisedText } from "../normalise";
import type { Place } from "../places";
import type { KeywordPositions } from "../keywords";
import type { Asked } from "../asked";
import type { RuleScanner } from "../rule-scanner";
import type { Span } from "../shapes";
import type { Mark } from "./marks";
import type { Ranked } from "./raw";

export interface Looked {
  /** Not merged; in no order. */
  readonly raw: readonly Ranked[];
  /** What matches took, whatever became of them; each with its detector. */
  readonly matches: readonly Mark[];
  /** Where all keywords stand in the normalised stretch; none where only some detectors were asked. */
  readonly positions: KeywordPositions;
}

/** A stretch of a text made comparable. */
export interface Stretch {
  /** Where it stands in the text. */
  readonly start: number;
  readonly normalised: NormalisedText;
  readonly lower: string;
}

export function readStretch(text: string, { start, end }: Place): Stretch {
  const normalised = normalise(text.slice(start, end));
  return { start, normalised, lower: lowerCase(normalised.text) };
}

export function lookAt(
  { look }: RuleScanner,
  { start: shift, normalised, lower }: Stretch,
  asked?: Asked,
): Looked {
  const matches: Mark[] = [];
  const ranks: number[] = [];
  let positions: KeywordPositions = new Map();
  const findings = look(
    normalised,
    lower,
    {
      matched(at, length, tag) {
        if (length === 0) return;
        const { start, end } = normalised.toOriginal(at, at + length);
        matches.push({ start: start + shift, end: end + shift, tag });
      },
      found: (rank) => ranks.push(rank),
      keywords: (all) => (positions = all),
    },
    asked,
  );
  const raw = findings.map((finding, at) => ({
    start: finding.start + shift,
    end: finding.end + shift,
    rank: ranks[at] ?? 0,
    finding,
  }));
  return { raw, matches, positions };
}

/** Where a keyword of the text stands in the normalised stretch; it may be there more than once for one character. */
export function spansIn(stretch: Stretch, { start, end }: Place, word: string): Span[] {
  const { normalised, lower } = stretch;
  const from = start - stretch.start;
  if (normalised.lost === undefined) return [[from, end - stretch.start]];
  const spans: Span[] = [];
  let at = lower.indexOf(word, placeIn(normalised, from));
  for (; at !== -1; at = lower.indexOf(word, at + 1)) {
    if (normalised.toOriginal(at, at).start > from) break;
    spans.push([at, at + word.length]);
  }
  return spans;
}

/** A place of the text in the normalised stretch, and no more than what stands for it. */
export function zoneIn({ start, normalised }: Stretch, zone: Place): Span {
  const from = zone.start - start;
  const to = zone.end - start;
  return normalised.lost === undefined
    ? [from, to]
    : [placeIn(normalised, from), placeIn(normalised, to)];
}

/** The first place of the normalised text that stands for this one of the original, or a later one. */
function placeIn({ text, toOriginal }: NormalisedText, wanted: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toOriginal(middle, middle).start < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
