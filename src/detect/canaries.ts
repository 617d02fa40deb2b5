/**
 * Tokens that an organisation planted in its documents and systems, known here only by salted hashes. Found as they
 * are, in another case, with unseen and look-alike characters, spaced out, broken, backwards, in rot13 and leet, read
 * aloud, and in any code that `hidden.ts`, `encoded.ts` and `substituted.ts` read.
 */
import { readAloud, withoutLeetSigns } from "./canary-readings";
import { createCanarySearch, type PlacedToken, type PlantedToken } from "./canary-search";
import { findEncoded, type EncodedRun } from "./encoded";
import { readText, type ReadText } from "./read";
import { readSubstituted, type Substituted } from "./substituted";
import type { Finding } from "./types";

export { tokenHash, type PlacedToken, type PlantedToken } from "./canary-search";

/** What counts of a token: letters and digits in lower case. */
export function bareToken(token: string): string {
  return token
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** What of a text is written in codes. */
export interface Decoded {
  readonly runs: readonly EncodedRun[];
  readonly view: Substituted | null;
  readonly read: () => ReadText;
}

/** Each planted token in the text, in order of its places; `decoded` by whoever has it already. */
export function findCanaries(
  text: string,
  planted: readonly PlantedToken[],
  decoded?: Decoded,
): PlacedToken[] {
  if (planted.length === 0) return [];
  const { runs, view, read } = decoded ?? decode(text);
  const { normalised, hidden } = read();
  const search = createCanarySearch(planted);
  const found = search(text);
  const add = (some: readonly PlacedToken[], place: Place) => {
    for (const { id, start, end } of some) found.push({ id, ...place(start, end) });
  };
  const plain = normalised.text;
  if (plain !== text) add(search(plain), normalised.toOriginal);
  const unsigned = withoutLeetSigns(plain);
  if (unsigned !== plain) add(search(unsigned), normalised.toOriginal);
  const aloud = readAloud(plain);
  if (aloud)
    add(search(aloud.text), (start, end) => {
      const between = aloud.toOriginal(start, end);
      return normalised.toOriginal(between.start, between.end);
    });
  for (const { start, end, text: said } of [...runs, ...hidden.runs])
    add(search(said), () => ({ start, end }));
  if (view)
    for (const { id, start, end } of search(view.text))
      if (view.touched(start, end)) found.push({ id, ...view.toOriginal(start, end) });
  const seen = new Set<string>();
  return found
    .filter(({ id, start }) => !seen.has(`${id} ${start}`) && seen.add(`${id} ${start}`))
    .sort((a, b) => a.start - b.start);
}

type Place = (start: number, end: number) => { start: number; end: number };

/** Findings for the engine: planted tokens are there on purpose, so they are certain. */
export function canaryFindings(
  text: string,
  planted: readonly PlantedToken[],
  decoded: Decoded,
): Finding[] {
  return findCanaries(text, planted, decoded).map(({ id, start, end }) => ({
    type: "CANARY",
    subtype: id,
    start,
    end,
    score: 1,
    detector: "canary",
    reasons: [{ step: "checksum", delta: 1 }],
  }));
}

function decode(text: string): Decoded {
  const view = readSubstituted(text);
  const read = readText(text);
  return { runs: findEncoded(text, view), view, read: () => read };
}
