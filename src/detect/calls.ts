import type { Detector } from "./detector";
import type { KeywordPositions } from "./keywords";

/** Which detectors a text calls, by those of their keywords that it has: those without keywords, and those of its keywords. */
export function createCalls(
  detectors: readonly Detector[],
): (positions: KeywordPositions) => Map<number, string[]> {
  const always: number[] = [];
  const byKeyword = new Map<string, number[]>();
  detectors.forEach(({ keywords }, at) => {
    if (!keywords) always.push(at);
    for (const word of keywords ?? []) byKeyword.set(word, [...(byKeyword.get(word) ?? []), at]);
  });
  return (positions) => {
    const called = new Map(always.map((at): [number, string[]] => [at, []]));
    for (const word of positions.keys())
      for (const at of byKeyword.get(word) ?? []) {
        const words = called.get(at);
        if (words) words.push(word);
        else called.set(at, [word]);
      }
    return called;
  };
}
