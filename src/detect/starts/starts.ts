/**
 * Where matches of many patterns may start, in one walk over a text. The first twelve characters of a match are told by
 * tables of three classes each: a place is named where all four tables allow it, and no place is missed.
 */
import type { Span } from "../shapes";
import { classAt, classOf, OTHER, SPACE } from "./classes";
import { DEPTH } from "./nodes";
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

/** So many places are looked at together. */
const STRETCH = 4_096;
/** The classes of a stretch, with that of the character before it and of those behind it that tell its last places. */
const classes = new Uint8Array(1 + STRETCH + DEPTH);

function walk(text: string, [from, to]: Span, tables: Tables, found: readonly number[][]): void {
  for (let at = from; at < to; at += STRETCH)
    walkStretch(text, at, Math.min(to, at + STRETCH), tables, found);
}

/** Not a closure: each character is looked at. */
function walkStretch(
  text: string,
  from: number,
  to: number,
  tables: Tables,
  found: readonly number[][],
): void {
  const { any } = tables;
  const size = to - from;
  classes[0] = from === 0 ? SPACE : classAt(text, from - 1);
  const past = Math.min(size + DEPTH, text.length - from);
  for (let at = 0; at < past; at++) classes[at + 1] = classOf(text.charCodeAt(from + at));
  classes.fill(OTHER, past + 1, size + DEPTH + 1);
  // The classes of the character before and of three more, four bits each.
  let seen = wordAt(0);
  for (let at = 0; at < size; at++) {
    seen = ((seen << 4) | (classes[at + TOLD] ?? 0)) & 0xffff;
    if (any[seen] === 1) look(text, from, at, seen >> 12, tables, found);
  }
}

/** Three classes from there on, as a place in a table. */
function wordAt(at: number): number {
  return ((classes[at] ?? 0) << 8) | ((classes[at + 1] ?? 0) << 4) | (classes[at + 2] ?? 0);
}

/** Most places are refused by the second table, so that each is asked by itself. */
function look(
  text: string,
  from: number,
  at: number,
  before: number,
  { words: [first, second, third, fourth], allowed }: Tables,
  found: readonly number[][],
): void {
  let word = 2 * wordAt(at + 1);
  let low = (allowed[2 * before] ?? 0) & (first[word] ?? 0);
  let high = (allowed[2 * before + 1] ?? 0) & (first[word + 1] ?? 0);
  word = 2 * wordAt(at + 1 + TOLD);
  low &= second[word] ?? 0;
  high &= second[word + 1] ?? 0;
  if ((low | high) === 0) return;
  word = 2 * wordAt(at + 1 + 2 * TOLD);
  low &= third[word] ?? 0;
  high &= third[word + 1] ?? 0;
  if ((low | high) === 0) return;
  word = 2 * wordAt(at + 1 + 3 * TOLD);
  low &= fourth[word] ?? 0;
  high &= fourth[word + 1] ?? 0;
  if ((low | high) === 0) return;
  const place = from + at;
  if (isInPair(text, place)) return;
  for (; low !== 0; low &= low - 1) found[31 - Math.clz32(low & -low)]?.push(place);
  for (; high !== 0; high &= high - 1) found[BITS + 31 - Math.clz32(high & -high)]?.push(place);
}

/** The second half of a character is no place of its own. */
function isInPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xdc00 || unit > 0xdfff) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
