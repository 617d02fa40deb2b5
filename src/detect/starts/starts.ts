/**
 * Where matches of many patterns may start, in one walk over a text. The first twelve characters of a match are told by
 * tables of three classes each: a place is named where all four tables allow it, and no place is missed.
 */
import type { Span } from "../shapes";
import { classAt, SPACE } from "./classes";
import { BITS, tablesOf, TOLD, type Tables } from "./tables";

export interface Starts {
  /**
   * For each pattern the places in the spans where a match may start, sorted. Spans are sorted and do not overlap. A
   * blank stands for the begin of a text.
   */
  find(text: string, spans: readonly Span[]): readonly (readonly number[])[];
}

/** Patterns with the flag `u` that take a character at least, no more than 64. */
export function createStarts(patterns: readonly RegExp[]): Starts {
  if (patterns.length > 2 * BITS) throw new Error("too many patterns for one table");
  const tables = tablesOf(patterns);
  return {
    find(text, spans) {
      const found: number[][] = patterns.map(() => []);
      for (const span of spans) walk(text, span, tables, found);
      return found;
    },
  };
}

/** Not a closure: each character is looked at. */
function walk(text: string, [from, to]: Span, tables: Tables, found: readonly number[][]): void {
  const { any } = tables;
  // The classes of the character before and of three more, four bits each.
  let seen = from === 0 ? SPACE : classAt(text, from - 1);
  seen = (seen << 8) | (classAt(text, from) << 4) | classAt(text, from + 1);
  for (let at = from; at < to; at++) {
    seen = ((seen << 4) | classAt(text, at + 2)) & 0xffff;
    if (any[seen] === 1) look(text, at, seen, tables, found);
  }
}

function look(
  text: string,
  at: number,
  seen: number,
  { words, allowed }: Tables,
  found: readonly number[][],
): void {
  let word = seen & 0xfff;
  let low = allowed[2 * (seen >> 12)] ?? 0;
  let high = allowed[2 * (seen >> 12) + 1] ?? 0;
  let ahead = at + TOLD;
  for (const table of words) {
    low &= table[2 * word] ?? 0;
    high &= table[2 * word + 1] ?? 0;
    if ((low | high) === 0) return;
    word = (classAt(text, ahead) << 8) | (classAt(text, ahead + 1) << 4) | classAt(text, ahead + 2);
    ahead += TOLD;
  }
  if (isInPair(text, at)) return;
  for (; low !== 0; low &= low - 1) found[31 - Math.clz32(low & -low)]?.push(at);
  for (; high !== 0; high &= high - 1) found[BITS + 31 - Math.clz32(high & -high)]?.push(at);
}

/** The second half of a character is no place of its own. */
function isInPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xdc00 || unit > 0xdfff) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
