/** Findings that rest on where a value stands: under a header, in a column of an INSERT, in a list. */
import type { NormalisedText } from "../normalise";
import { isDoubtful } from "../doubt";
import { NOTHING_AGAINST } from "../placeholders";
import type { EntityType, Finding } from "../types";
import { typeOf } from "./cells";
import type { ColumnKind } from "./headers";
import { findInsertCells } from "./inserts";
import { findListCells } from "./lists";
import type { Cell } from "./split";
import { findTableCells, type TableListener } from "./tables";

export { namesList } from "./lists";
export type { TableExtent, TableListener } from "./tables";

export const STRUCTURE = "structure";
const SCORE = 0.88;
/** What a cell's own form is worth without its header. */
const FORM = 0.4;
/** Kinds whose cells look like much else. */
const LESS: Partial<Record<ColumnKind, number>> = {
  record: 0.75,
  age: 0.72,
  person: 0.8,
  place: 0.72,
  street: 0.78,
  salary: 0.8,
  user: 0.82,
};

export interface Structured {
  readonly findings: readonly Finding[];
  /** Cells of goods and papers: a number in them is nobody's, unless a checksum says otherwise. */
  readonly nobodys: readonly Cell[];
}

/** `lower` is the normalised text in lower case, of the same length. Offsets are the original's. */
export function findStructured(
  normalised: NormalisedText,
  lower: string,
  tables?: TableListener,
): Structured {
  const { text } = normalised;
  const findings: Finding[] = [];
  const nobodys: Cell[] = [];
  for (const { start, end, kind } of [
    ...findTableCells(text, tables),
    ...findInsertCells(text, lower),
    ...findListCells(text),
  ]) {
    const type = typeOf(kind);
    const span = normalised.toOriginal(start, end);
    if (type === null) nobodys.push(span);
    else if (!isDoubtful(type, text, start, end)) findings.push(findingAt(span, kind, type));
  }
  return { findings, nobodys };
}

function findingAt(span: Cell, kind: ColumnKind, type: EntityType): Finding {
  const score = LESS[kind] ?? SCORE;
  return {
    type,
    ...span,
    score,
    detector: STRUCTURE,
    reasons: [
      { step: "pattern", delta: FORM },
      { step: "structure", delta: Math.round((score - FORM) * 100) / 100 },
      NOTHING_AGAINST,
    ],
  };
}

const PROVED = 0.95;

/** Without those findings that lie in a cell of goods and have nothing but their form. Both lists may be long. */
export function withoutNobodys(
  findings: readonly Finding[],
  nobodys: readonly Cell[],
): readonly Finding[] {
  if (nobodys.length === 0) return findings;
  const sorted = [...nobodys].sort((a, b) => a.start - b.start);
  return findings.filter(
    ({ start, end, score }) => score >= PROVED || !isInside(sorted, start, end),
  );
}

function isInside(sorted: readonly Cell[], start: number, end: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const cell = sorted[low];
  return cell !== undefined && cell.start <= start && end <= cell.end;
}
