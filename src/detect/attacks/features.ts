/** What can be said of a sentence: whom it turns to, what it keeps from whom, what it wants. Looked up, never stored. */
import { createKeywordIndex } from "../keywords";
import { ADDRESSED, DERIVED, DIGESTER } from "./data/addressed";
import { CLAIMED, DISCLOSED, DONE_WITH, REMEMBERED, RULES_DROPPED, TOLD_AS } from "./data/orders";
import { READERS } from "./data/readers";
import { KEPT_FROM, KEPT_ITSELF, OMITTED, PEOPLE_LIST } from "./data/silence";
import { ABOUT_ATTACKS, DENIED, SET_UP } from "./data/told-about";
import { SLOT, STORED_DATA, TOOL_CALL } from "./data/tools";
import { sentenceAt, type Flow } from "./flow";
import { compilePhrases, type PhraseTable } from "./phrases";

const TABLES = {
  addressed: ADDRESSED,
  digester: DIGESTER,
  derived: DERIVED,
  keptFrom: KEPT_FROM,
  keptItself: KEPT_ITSELF,
  omitted: OMITTED,
  toldAs: TOLD_AS,
  doneWith: DONE_WITH,
  disclosed: DISCLOSED,
  remembered: REMEMBERED,
  rulesDropped: RULES_DROPPED,
  claimed: CLAIMED,
  aboutAttacks: ABOUT_ATTACKS,
  setUp: SET_UP,
  denied: DENIED,
  toolCall: TOOL_CALL,
  slot: SLOT,
  storedData: STORED_DATA,
} as const satisfies Record<string, PhraseTable>;

export type Feature = keyof typeof TABLES;

export interface Features {
  /** Does the sentence, by its place in the flow, say so? */
  has(feature: Feature, at: number): boolean;
  /** Sentences that say so, in order. */
  all(feature: Feature): readonly number[];
  /** Where in the flow's text the sentence begins to say so. */
  where(feature: Feature, at: number): number | undefined;
}

const LISTS = { ...READERS, ...PEOPLE_LIST };
const NAMES = Object.keys(TABLES) as Feature[];
const PHRASES = NAMES.flatMap((feature) =>
  compilePhrases(TABLES[feature], LISTS).map((phrase) => ({ feature, ...phrase })),
);
const INDEX = createKeywordIndex(PHRASES.flatMap(({ needs }) => needs.flat()));

/** One pass for all words; a phrase is tried only on sentences that hold a word of each of its parts. */
export function featuresOf({ text, sentences }: Flow): Features {
  const words = new Map<string, Set<number>>();
  for (const [word, ends] of INDEX.find(text))
    words.set(word, new Set(ends.map((end) => sentenceAt(sentences, end - 1))));
  const holds = (list: readonly string[], at: number) =>
    list.some((word) => words.get(word)?.has(at) ?? false);
  const found = new Map<Feature, Map<number, number>>(NAMES.map((name) => [name, new Map()]));
  for (const { feature, needs, pattern } of PHRASES) {
    const [rarest = [], ...others] = needs;
    const places = found.get(feature) ?? new Map<number, number>();
    for (const at of new Set(rarest.flatMap((word) => [...(words.get(word) ?? [])]))) {
      if (places.has(at) || !others.every((list) => holds(list, at))) continue;
      const sentence = sentences[at];
      const match = sentence && pattern.exec(text.slice(sentence.start, sentence.end));
      if (match) places.set(at, sentence.start + match.index);
    }
  }
  return {
    has: (feature, at) => found.get(feature)?.has(at) ?? false,
    all: (feature) => [...(found.get(feature)?.keys() ?? [])].sort((a, b) => a - b),
    where: (feature, at) => found.get(feature)?.get(at),
  };
}
