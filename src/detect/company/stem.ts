/**
 * Light stemming: the commonest endings of nouns and adjectives come off, so that a code name is found in its plural
 * and its cases. Less is taken than a full stemmer takes: two words that are not forms of one another should stay
 * apart. Works on folded words (no accents, no umlauts, no capitals). Japanese has no endings to take: its words are
 * compared as substrings.
 */
import type { Words } from "./words";

export const STEM_LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ja"] as const;
export type StemLanguage = (typeof STEM_LANGUAGES)[number];

/** Longest first within a language; what is left has at least `LEAST` units. */
const ENDINGS: Readonly<Record<StemLanguage, readonly string[]>> = {
  en: ["es", "s"],
  de: ["ern", "em", "en", "er", "es", "e", "n", "s"],
  fr: ["eaux", "aux", "eux", "es", "e", "s", "x"],
  es: ["es", "as", "os", "a", "e", "o", "s"],
  it: ["chi", "che", "ghi", "ghe", "a", "e", "i", "o"],
  pt: ["oes", "aos", "ais", "eis", "as", "es", "os", "a", "e", "o", "s"],
  nl: ["eren", "en", "es", "er", "e", "s"],
  pl: [
    ...["owie", "ami", "ach", "ego", "emu", "ymi", "imi", "owi"],
    ...["om", "ow", "em", "ie", "ej", "ym", "im", "a", "e", "i", "o", "u", "y"],
  ],
  ja: [],
};
const LEAST = 4;
/** `Adlers` loses its `s`, then, as `Adler` does, its `er`. */
const TIMES = 2;

export function isStemLanguage(name: string): name is StemLanguage {
  return STEM_LANGUAGES.some((known) => known === name);
}

/** How many units of a folded word stay once the endings of these languages are gone. */
export function createStemmer(
  languages: readonly string[],
): (units: Uint16Array, from: number, to: number) => number {
  const endings = [...new Set(languages.filter(isStemLanguage).flatMap((name) => ENDINGS[name]))]
    .sort((a, b) => b.length - a.length)
    .map((ending) => Uint16Array.from(ending, (char) => char.charCodeAt(0)));
  return (units, from, to) => {
    let kept = to;
    for (let time = 0; time < TIMES; time++) {
      const ending = endings.find(
        (one) => kept - from - one.length >= LEAST && endsWith(units, kept, one),
      );
      if (ending === undefined) break;
      kept -= ending.length;
    }
    return kept - from;
  };
}

/** The same words without their endings. */
export function stemWords(words: Words, languages: readonly string[]): Words {
  if (languages.length === 0) return words;
  const stem = createStemmer(languages);
  const units = new Uint16Array(words.units.length);
  const from = new Int32Array(words.count + 1);
  let length = 0;
  for (let word = 0; word < words.count; word++) {
    const start = words.from[word] ?? 0;
    const kept = stem(words.units, start, words.from[word + 1] ?? start);
    units.set(words.units.subarray(start, start + kept), length);
    length += kept;
    from[word + 1] = length;
  }
  return { ...words, units: units.subarray(0, length), from };
}

function endsWith(units: Uint16Array, to: number, ending: Uint16Array): boolean {
  for (let at = 0; at < ending.length; at++)
    if (units[to - ending.length + at] !== ending[at]) return false;
  return true;
}
