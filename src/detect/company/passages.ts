/** Passages of known documents in a text, by the fingerprints their pack keeps. Linear in the text. */
import type { WordSpan } from "./cells";
import { createFuse } from "./fuse";
import { createGramHash } from "./grams";
import type { FingerprintPack } from "./pack";
import type { Words } from "./words";

interface Hit {
  readonly word: number;
  /** Which document, as far as eight bits can tell. */
  readonly document: number;
}

/** Every run of words is looked up, not only the text's own selected ones: what a document kept is found wherever it is. */
export function createPassageScanner(pack: FingerprintPack): (words: Words) => WordSpan[] {
  const known = createFuse(pack.grams);
  const grams = createGramHash(pack.key, pack.gram);
  return (words) => {
    const hits: Hit[] = [];
    grams(words, (word, high, low) => {
      const document = known(high, low);
      if (document >= 0) hits.push({ word, document });
    });
    return runsOf(hits, pack);
  };
}

/** Runs of enough hits of one document that lie close together; a hit covers `gram` words. */
function runsOf(hits: readonly Hit[], { gram, require, within }: FingerprintPack): WordSpan[] {
  const byDocument = new Map<number, number[]>();
  for (const { word, document } of hits) {
    const places = byDocument.get(document);
    if (places) places.push(word);
    else byDocument.set(document, [word]);
  }
  const runs: WordSpan[] = [];
  for (const places of byDocument.values())
    for (let at = 0; at + require <= places.length; at++) {
      const first = places[at] ?? 0;
      const last = places[at + require - 1] ?? 0;
      if (last - first <= within) runs.push({ first, last: last + gram - 1 });
    }
  return runs;
}
