/** Prose of a vocabulary of some thousand words, the same for the same seed: no two documents share a sentence. */
const SYLLABLES = [
  ...["ba", "ber", "ca", "con", "de", "dor", "el", "en", "fa", "ful", "gar", "ha", "hol", "in"],
  ...["ka", "lam", "le", "mar", "mi", "nor", "ol", "pe", "pro", "ra", "ren", "sa", "sol", "ta"],
  ...["ter", "ur", "va", "ver", "win", "yo", "za"],
];
const SMALL_WORDS = ["the", "of", "and", "to", "in", "a", "is", "for", "that", "with", "on", "by"];

export function documentText(seed: number, words: number): string {
  const next = random(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const parts: string[] = [];
  let left = 0;
  for (let at = 0; at < words; at++) {
    const begins = left === 0;
    if (begins) left = 11 + Math.floor(next() * 12);
    const word = next() < 0.4 ? pick(SMALL_WORDS) : pick(SYLLABLES) + pick(SYLLABLES);
    left--;
    const shown = begins ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    parts.push(left === 0 ? `${shown}.` : shown);
  }
  return parts.join(" ");
}

export function sentences(text: string): string[] {
  return text.split(/(?<=\.) /u);
}

/** A linear congruential generator (Numerical Recipes); 0 to 1. */
function random(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
