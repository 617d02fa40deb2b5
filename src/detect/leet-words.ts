/** Keywords as they are disguised with digits and signs: `p4ssw0rd`, `s3cr3t`. Only detectors that ask for it pay for it. */
import type { Detector } from "./detector";

const SPELLED: Readonly<Record<string, readonly string[]>> = {
  a: ["a", "4", "@"],
  e: ["e", "3"],
  i: ["i", "1", "!"],
  o: ["o", "0"],
  s: ["s", "5", "$"],
  t: ["t", "7"],
};
/** Letters that call a detector; all spellings of more would fill the index. */
const STEM = 4;

/** The detector with every spelling of its `leet` words; the words stand in its pattern as they are. */
export function readingLeet(detector: Detector): Detector {
  const { leet = [], keywords = [] } = detector;
  if (leet.length === 0) return detector;
  const { pattern } = detector;
  // A longer word before one that it begins with; what was replaced is no word any more.
  const words = new RegExp([...leet].sort((a, b) => b.length - a.length).join("|"), "gu");
  const source = pattern.source.replace(words, (word) => [...word].map(spelledAs).join(""));
  const stems = leet.flatMap((word) => spellingsOf(word.slice(0, STEM)));
  return {
    ...detector,
    pattern: new RegExp(source, pattern.flags),
    keywords: [...new Set([...keywords, ...stems])],
  };
}

function spelledAs(letter: string): string {
  const ways = SPELLED[letter];
  return ways ? `[${ways.join("")}]` : letter;
}

function spellingsOf(word: string): string[] {
  let spellings = [""];
  for (const letter of word)
    spellings = (SPELLED[letter] ?? [letter]).flatMap((way) => spellings.map((said) => said + way));
  return spellings;
}
