/** What rules need to look at a text, made of their detectors alone: no score that policy asks for changes any of it. */
import { createCalls } from "./calls";
import type { Detector } from "./detector";
import { createKeywordIndex, type KeywordIndex } from "./keywords";
import { readingLeet } from "./leet-words";
import { createMatcher, type Matcher } from "./matcher";
import { createShapedStarts } from "./shaped-starts";

export interface RuleTables {
  readonly detectors: readonly {
    readonly detector: Detector;
    readonly matcher: Matcher;
    /** Does a keyword inside a word count for nothing? */
    readonly whole: boolean;
  }[];
  readonly index: KeywordIndex;
  readonly calledBy: ReturnType<typeof createCalls>;
  readonly shapedIn: ReturnType<typeof createShapedStarts>;
}

interface Made {
  readonly off: readonly Detector[];
  readonly tables: RuleTables;
}

/** By list; a list's tables are kept as they were wanted last, so that no more than one set of them is held. */
const MADE = new WeakMap<readonly Detector[], Made>();

/** The tables of all detectors but those that are off. A policy that changes nothing about that gets the same ones again. */
export function tablesOf(all: readonly Detector[], off: readonly Detector[]): RuleTables {
  const made = MADE.get(all);
  if (made?.off.length === off.length && off.every((one, at) => one === made.off[at]))
    return made.tables;
  const tables = createTables(off.length === 0 ? all : all.filter((one) => !off.includes(one)));
  MADE.set(all, { off, tables });
  return tables;
}

function createTables(all: readonly Detector[]): RuleTables {
  const own = all.map(readingLeet);
  return {
    detectors: own.map((detector) => ({
      detector,
      matcher: createMatcher(detector),
      whole: wantsWholeWords(detector),
    })),
    index: createIndex(own),
    calledBy: createCalls(own),
    shapedIn: createShapedStarts(own),
  };
}

/** A keyword that every detector wants as a word of its own is not even noted inside another. */
function createIndex(detectors: readonly Detector[]): KeywordIndex {
  const words = new Set<string>();
  const inside = new Set<string>();
  for (const detector of detectors)
    for (const word of detector.keywords ?? []) {
      words.add(word);
      if (!wantsWholeWords(detector)) inside.add(word);
    }
  return createKeywordIndex(words, new Set([...words].filter((word) => !inside.has(word))));
}

/** No match starts inside a word, or none of a keyword there counts. */
function wantsWholeWords(detector: Detector): boolean {
  const { wholeWords, anchored } = detector;
  return wholeWords ?? (anchored === true && NOT_INSIDE.test(detector.pattern.source));
}

const NOT_INSIDE = /^\(\?<!\[(?:\\p\{L\}|\\p\{Ll\}\\p\{Lu\})\\d[^\]]*\]\)/u;
