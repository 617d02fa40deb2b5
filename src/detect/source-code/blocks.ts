/** Stretches of program code in a text: between fences, or as lines that stand together. */
import { CODE_LANGUAGES, type CodeLanguage } from "./facts";
import { fencesIn } from "./fences";
import type { ReadLine, Vote } from "./line-kinds";

export interface CodeBlock {
  /** Indexes of its first and last line. */
  readonly first: number;
  readonly last: number;
  readonly language: CodeLanguage | null;
  /** Somebody fenced it: `named` with the name of its language. */
  readonly fence: "none" | "plain" | "named";
  /** Lines that no prose has. */
  readonly strong: number;
}

/** Shorter ones are phrases about code. */
const LEAST_LINES = 3;
const LEAST_STRONG = 2;
const LEAST_WEIGHT = 4;
const LEAST_SHARE = 0.7;
const MANY = 6;
const MOSTLY = 0.85;
/** Unclear lines in a row that code may hold: texts inside it, tags, tables. */
const MOST_UNCLEAR = 3;
const MOST_BLANK = 3;
const HEADER = /copyright|licen[sc]|spdx|©|all rights|confidential|vertraulich|proprietary/iu;

/** In the order of the text; they do not overlap. */
export function findBlocks(lines: readonly ReadLine[]): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let from = 0;
  for (const fence of fencesIn(lines)) {
    blocks.push(...looseBlocks(lines, from, fence.open - 1));
    const block = fence.isCode ? fencedBlock(lines, fence) : null;
    if (block) blocks.push(block);
    from = fence.close + 1;
  }
  blocks.push(...looseBlocks(lines, from, lines.length - 1));
  return blocks;
}

function fencedBlock(
  lines: readonly ReadLine[],
  { open, close, language }: { open: number; close: number; language: CodeLanguage | null },
): CodeBlock | null {
  const inside = trimmed(lines, open + 1, close - 1);
  if (!inside) return null;
  const tally = tallyOf(lines, inside.first, inside.last);
  const named = language !== null && language !== "yaml";
  if (tally.written < LEAST_LINES || (!named && !isCode(tally, 0.5))) return null;
  return {
    ...inside,
    language: named ? language : tally.language,
    fence: named ? "named" : "plain",
    strong: tally.strong,
  };
}

/** Lines of code that stand together, with the comments over and among them. */
function looseBlocks(lines: readonly ReadLine[], from: number, to: number): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let at = from;
  while (at <= to) {
    if (!isCodeLine(lines[at])) {
      at++;
      continue;
    }
    const last = endOfRun(lines, at, to);
    const tally = tallyOf(lines, at, last);
    if (isCode(tally, LEAST_SHARE))
      blocks.push({
        first: withComments(lines, at, blocks.at(-1)?.last ?? from - 1),
        last,
        language: tally.language,
        fence: "none",
        strong: tally.strong,
      });
    at = last + 1;
  }
  return blocks;
}

function endOfRun(lines: readonly ReadLine[], first: number, to: number): number {
  let last = first;
  let unclear = 0;
  let blank = 0;
  let describes = false;
  for (let at = first; at <= to; at++) {
    const kind = lines[at]?.kind ?? "prose";
    describes ||= kind === "code" && (lines[at]?.votes.some(isYaml) ?? false);
    if (kind === "code" || kind === "likely" || (kind === "pair" && describes)) {
      last = at;
      unclear = 0;
      blank = 0;
    } else if (kind === "blank") blank++;
    else if (kind === "prose") break;
    else if (kind === "other") unclear++;
    if (unclear > MOST_UNCLEAR || blank > MOST_BLANK) break;
  }
  return last;
}

/** Comments right over the code belong to it; with a blank line between only what is its header. */
function withComments(lines: readonly ReadLine[], first: number, before: number): number {
  let top = first;
  for (let at = first - 1; at > before; at--) {
    const kind = lines[at]?.kind;
    if (kind === "comment") top = at;
    else break;
  }
  let at = top - 1;
  while (at > before && lines[at]?.kind === "blank") at--;
  let start = at + 1;
  let isHeader = false;
  while (start - 1 > before && lines[start - 1]?.kind === "comment") {
    start--;
    isHeader ||= HEADER.test(lines[start]?.text ?? "");
  }
  return isHeader ? start : top;
}

function isYaml({ languages }: Vote): boolean {
  return languages.includes("yaml");
}

interface Tally {
  /** Lines that are neither blank nor comment. */
  readonly written: number;
  readonly code: number;
  readonly strong: number;
  readonly weight: number;
  readonly language: CodeLanguage | null;
}

function tallyOf(lines: readonly ReadLine[], first: number, last: number): Tally {
  const votes = new Map<CodeLanguage, number>();
  const counts = { written: 0, code: 0, pairs: 0, strong: 0, weight: 0 };
  for (let at = first; at <= last; at++) {
    const line = lines[at];
    if (!line || line.kind === "blank" || line.kind === "comment") continue;
    counts.written++;
    if (line.kind === "pair") counts.pairs++;
    if (isCodeLine(line)) counts.code++;
    if (line.kind === "code") counts.strong++;
    counts.weight += line.votes.reduce((most, { weight }) => Math.max(most, weight), 0);
    for (const { languages, weight } of line.votes)
      for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + weight);
  }
  const language = strongest(votes);
  const pairs = language === "yaml" ? counts.pairs : 0;
  return { ...counts, code: counts.code + pairs, language };
}

/** The first in the list of languages among equals. */
function strongest(votes: ReadonlyMap<CodeLanguage, number>): CodeLanguage | null {
  return CODE_LANGUAGES.reduce<CodeLanguage | null>(
    (best, next) => ((votes.get(next) ?? 0) > (best ? (votes.get(best) ?? 0) : 0) ? next : best),
    null,
  );
}

function isCode({ written, code, strong, weight }: Tally, share: number): boolean {
  if (code < LEAST_LINES || code < share * written) return false;
  if (strong >= LEAST_STRONG && weight >= LEAST_WEIGHT) return true;
  // Tables and long calls: one certain line among many that are hardly anything else.
  return strong > 0 && code >= MANY && code >= MOSTLY * written;
}

function isCodeLine(line: ReadLine | undefined): boolean {
  return line?.kind === "code" || line?.kind === "likely";
}

function trimmed(
  lines: readonly ReadLine[],
  from: number,
  to: number,
): { first: number; last: number } | null {
  let first = from;
  let last = to;
  while (first <= last && lines[first]?.blank) first++;
  while (last >= first && lines[last]?.blank) last--;
  return first <= last ? { first, last } : null;
}
