/**
 * Where in a long text the model is likeliest to find something, by signs that cost little: what the rules found, attack
 * signs, titles and names, numbers, and words of private matters. It decides nothing but the order in which a text is
 * read, which matters only when there is no time for all of it.
 */
import type { NormalisedText } from "./normalise";
import { concernOf } from "./weigh/concern";

/** How much speaks for each stretch of so many characters of a text, in no particular unit. */
export interface Likelihood {
  readonly stretch: number;
  readonly levels: readonly number[];
}

/** A place that something else thinks of, and how much that counts. */
export interface LikelyPlace {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** What a rule's finding, a sign of an attack and a passage that commands count for. */
export const WEIGHTS = { finding: 2, sign: 4, passage: 4 } as const;

const STRETCH = 200;
/** Stretches that are judged by their words together: one alone holds too few. */
const NEIGHBOURS = 4;
/** A shorter text is read before anybody could wait for it. */
const LONG = 3_000;
/** What the first and the last stretch count for: who writes to whom, and the order that comes last. */
const ENDS = 4;
/** So many names in a stretch, and more, count the same. */
const MOST = 3;

const TITLED =
  /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Dr|Prof|Herrn?|Frau|Mme|Monsieur|Madame|Sra|Señora?|Signora?|Dott|Dhr|Mevr|Pani?|Panu) ?\.? \p{Lu}|\p{L}(?:さん|[様氏])/gu;
/** Two words with capitals beside each other, not at the start of a sentence; in Japanese nothing tells. */
const NAMED = /(?<=[\p{Ll},;:|\t("] ?)\p{Lu}[\p{Ll}'’]{1,20}[ ,-]{1,2}\p{Lu}[\p{Ll}'’]{1,20}/gu;
const LABELLED =
  /(?<!\p{L})(?:name|born|address|phone|tel|salary|patient|employee|nom|né|adresse|geb|geboren|gehalt|nombre|nacid[oa]|sueldo|salario|nome|nat[oa]|stipendio|nascid[oa]|salário|naam|adres|salaris|imię|nazwisko|ur|wynagrodzenie)\.? ?[:=]|氏名|住所|生年月日/giu;
const NUMBERED = /\d[\d .\-/]{5,}/gu;

const SIGNS: readonly (readonly [RegExp, number])[] = [
  [TITLED, 2],
  [NAMED, 1],
  [LABELLED, 1.5],
  [NUMBERED, 0.5],
];

/** Undefined for a text so short that order does not matter. Linear. */
export function likelyIn(text: string, places: readonly LikelyPlace[]): Likelihood | undefined {
  if (text.length < LONG) return undefined;
  const count = Math.ceil(text.length / STRETCH);
  const levels = new Array<number>(count).fill(0);
  const add = (at: number, level: number) => {
    const stretch = Math.min(count - 1, Math.floor(at / STRETCH));
    levels[stretch] = (levels[stretch] ?? 0) + level;
  };
  for (const [sign, weight] of SIGNS) addSign(text, sign, weight, levels);
  for (const { start, end, weight } of places) add((start + end) / 2, weight);
  for (let from = 0; from < count; from += NEIGHBOURS) {
    const concern = concernOf(text.slice(from * STRETCH, (from + NEIGHBOURS) * STRETCH)) ?? 0;
    for (let at = from; at < Math.min(count, from + NEIGHBOURS); at += 1)
      levels[at] = (levels[at] ?? 0) + Math.max(0, concern);
  }
  add(0, ENDS);
  add(text.length, ENDS);
  return { stretch: STRETCH, levels };
}

/** The same for another reading of the text. */
export function likelyInReading(
  likely: Likelihood | undefined,
  { text, toOriginal }: NormalisedText,
): Likelihood | undefined {
  if (!likely) return undefined;
  const { stretch, levels } = likely;
  const places = Array.from({ length: Math.ceil(text.length / stretch) }, (_, at) =>
    toOriginal(at * stretch, Math.min(text.length, (at + 1) * stretch)),
  );
  return {
    stretch,
    levels: places.map(({ start, end }) => levels[Math.floor((start + end) / 2 / stretch)] ?? 0),
  };
}

function addSign(text: string, sign: RegExp, weight: number, levels: number[]): void {
  const seen = new Map<number, number>();
  for (const { index } of text.matchAll(sign)) {
    const at = Math.floor(index / STRETCH);
    seen.set(at, (seen.get(at) ?? 0) + 1);
  }
  for (const [at, times] of seen) levels[at] = (levels[at] ?? 0) + weight * Math.min(MOST, times);
}
