/** Further places of values that were found, which no detector may have noticed. */
import { nameWords } from "./synthetic/person";
import { SECRETS } from "./secrets";
import type { Target } from "./targets";
import { createValueIndex } from "./value-index";

const SHORTEST = 4;
/** Names that are words as well: alone they may mean nobody. */
const WORDS_TOO =
  /^(?:will|mark|may|april|june|rose|grace|hope|faith|joy|art|bill|frank|jack|rich|pat|sue|max|gene|drew|long|young|brown|white|black|green|king|baker|cook|page|best|day|case|price|berg|stein|klein|lang|gross|groß|kurz|alba|luz|paz|mar|sol)$/iu;

/** Other places of the same values: anywhere for secrets and numbers, as a word of its own for words. One pass. */
export function repeatsOf(text: string, targets: readonly Target[]): Target[] {
  const known = new Map<string, { target: Target; value: string; from: number }>();
  for (const target of targets) {
    const value = text.slice(target.start, target.end);
    if (value.trim().length >= SHORTEST && !known.has(value))
      known.set(value, { target, value, from: 0 });
  }
  if (known.size === 0) return [];
  const index = createValueIndex(known, SHORTEST);
  const repeats: Target[] = [];
  for (let at = 0; at + SHORTEST <= text.length; at++)
    for (const found of index.at(text, at)) {
      const { target, value } = found;
      if (at < found.from || at === target.start) continue;
      const end = at + value.length;
      const anywhere = SECRETS.has(target.type) || /\d{4}/u.test(value);
      if (!anywhere && !standsAlone(text, at, end)) continue;
      repeats.push({ ...target, start: at, end });
      found.from = end;
    }
  return repeats;
}

/** Words of a full name standing alone elsewhere: `Anna` after `Anna Keller`. Only for made-up names, which need it. */
export function mentionsOf(text: string, targets: readonly Target[]): Target[] {
  const words = new Map<string, Target>();
  for (const target of targets) {
    if (target.type !== "PERSON" || target.method !== "synthetic") continue;
    const name = nameWords(text.slice(target.start, target.end));
    if (name.length < 2) continue;
    for (const { text: word, role } of name)
      if (role !== "initial" && [...word].length >= 3 && !WORDS_TOO.test(word))
        words.set(word, words.get(word) ?? target);
  }
  if (words.size === 0) return [];
  return Array.from(text.matchAll(/\p{Lu}[\p{L}\p{M}'’-]*/gu)).flatMap((match) => {
    const start = match.index;
    const bare = match[0].replace(/['’]s?$/u, "");
    const target = words.get(bare);
    const end = start + bare.length;
    return target && standsAlone(text, start, end) ? [{ ...target, start, end }] : [];
  });
}

export function standsAlone(text: string, start: number, end: number): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end));
}
