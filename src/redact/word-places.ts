/** Where words stand in a text, so that many values can be looked for without reading it again for each. */

export interface WordPlaces {
  /** Does the value stand there, with no letter or digit touching it? */
  holds(value: string): boolean;
}

const WORDS = /[\p{L}\p{N}]+/gu;

export function createWordPlaces(text: string): WordPlaces {
  const places = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  }
  return {
    holds(value) {
      const words = [...value.matchAll(WORDS)];
      if (words.length === 0) return value !== "" && text.includes(value);
      let fewest: readonly number[] | null = null;
      let offset = 0;
      for (const { 0: word, index } of words) {
        const there = places.get(word);
        if (!there) return false;
        if (fewest !== null && there.length >= fewest.length) continue;
        fewest = there;
        offset = index;
      }
      return (fewest ?? []).some((at) => text.startsWith(value, at - offset) && at >= offset);
    },
  };
}
