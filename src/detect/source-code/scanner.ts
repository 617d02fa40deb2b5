/** Program code in a text, and names of the organisation's own hosts and packages. Linear in the text. */
import type { Finding, ScoreReason } from "../types";
import { findBlocks, type CodeBlock } from "./blocks";
import { INTERNAL_HOST, INTERNAL_PACKAGE, SOURCE_CODE, type CodeFacts } from "./facts";
import { findInternalNames, type InternalName, type InternalNames } from "./internal-names";
import { readLicence } from "./licence";
import { readKinds, type ReadLine } from "./line-kinds";
import { readLines } from "./lines";

/** What only the organisation knows of its code. */
export interface SourceCodeNames extends InternalNames {
  /** Its own names: a copyright of theirs marks code as proprietary. */
  readonly owners: readonly string[];
  readonly minScore?: number | undefined;
}

export interface SourceCodeScanner {
  /**
   * Findings of type `COMPANY_DATA`: blocks with their facts (`SOURCE_CODE`), and names in them or beside them
   * (`INTERNAL_HOST`, `INTERNAL_PACKAGE`). Offsets in UTF-16 code units of `text`; sorted by start.
   */
  scan(text: string): Finding[];
}

export const SOURCE_CODE_DETECTOR = "source-code";

/** Of a line that counts as one. */
const LINE_CHARACTERS = 160;
const BLOCK = 0.5;
const FENCED: Readonly<Record<CodeBlock["fence"], number>> = { none: 0, plain: 0.15, named: 0.4 };
const PER_STRONG = 0.1;
const MOST_FORM = 0.4;
const MARKED = 0.05;
const NAME_TOLD = 0.95;
const NAME_BY_FORM = 0.8;
const FLOOR = 0.35;

export function createSourceCodeScanner({
  owners,
  minScore = FLOOR,
  ...names
}: SourceCodeNames): SourceCodeScanner {
  return {
    scan(text) {
      const internal = findInternalNames(text, names);
      const lines = readKinds(readLines(text));
      const blocks = findBlocks(lines).map((block) =>
        findingOf(text, lines, block, internal, owners),
      );
      return [...blocks, ...internal.map(nameFinding)]
        .filter(({ score }) => score >= minScore)
        .sort((a, b) => a.start - b.start || b.end - a.end);
    },
  };
}

function findingOf(
  text: string,
  lines: readonly ReadLine[],
  block: CodeBlock,
  internal: readonly InternalName[],
  owners: readonly string[],
): Finding {
  const own = lines.slice(block.first, block.last + 1);
  const start = own[0]?.start ?? 0;
  const end = own.at(-1)?.end ?? start;
  const within = internal.filter((name) => name.start >= start && name.end <= end);
  const comments = own.filter(({ kind }) => kind === "comment").map((line) => line.text);
  const code: CodeFacts = {
    language: block.language,
    lines: own.reduce((sum, line) => sum + linesOf(line), 0),
    characters: end - start,
    ...readLicence(comments, owners),
    hosts: different(text, within, "host"),
    packages: different(text, within, "package"),
  };
  const reasons = reasonsFor(block, code);
  return {
    type: "COMPANY_DATA",
    subtype: SOURCE_CODE,
    start,
    end,
    score: scoreOf(reasons),
    detector: SOURCE_CODE_DETECTOR,
    reasons,
    code,
  };
}

function reasonsFor({ fence, strong }: CodeBlock, code: CodeFacts): ScoreReason[] {
  const form = Math.min(MOST_FORM, strong * PER_STRONG, 0.95 - BLOCK - FENCED[fence]);
  const reasons: ScoreReason[] = [{ step: "pattern", delta: BLOCK }];
  if (fence !== "none") reasons.push({ step: "context", delta: FENCED[fence] });
  if (form > 0) reasons.push({ step: "structure", delta: form });
  if (code.marking !== "none" || code.hosts + code.packages > 0)
    reasons.push({ step: "keyword", delta: MARKED });
  return reasons.map(({ step, delta }) => ({ step, delta: rounded(delta) }));
}

function nameFinding({ kind, start, end, told }: InternalName): Finding {
  const score = told ? NAME_TOLD : NAME_BY_FORM;
  return {
    type: "COMPANY_DATA",
    subtype: kind === "host" ? INTERNAL_HOST : INTERNAL_PACKAGE,
    start,
    end,
    score,
    detector: SOURCE_CODE_DETECTOR,
    reasons: [{ step: told ? "keyword" : "pattern", delta: score }],
  };
}

function linesOf({ kind, start, end }: ReadLine): number {
  return kind === "blank" ? 0 : Math.max(1, Math.ceil((end - start) / LINE_CHARACTERS));
}

function different(text: string, names: readonly InternalName[], kind: InternalName["kind"]) {
  const own = names.filter((name) => name.kind === kind);
  return new Set(own.map(({ start, end }) => text.slice(start, end).toLowerCase())).size;
}

function scoreOf(reasons: readonly ScoreReason[]): number {
  return rounded(
    Math.min(
      1,
      reasons.reduce((sum, { delta }) => sum + delta, 0),
    ),
  );
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
