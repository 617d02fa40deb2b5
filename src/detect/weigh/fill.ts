/** Values that the model passed over and the order of the text gives away: a speaker's other lines, a column's other cells. */
import type { EntityType, Finding } from "../types";
import { cellsOf, type TableCell } from "./columns";
import { hasForm } from "./forms";
import { speakersOf } from "./speakers";

const SCORE = 0.85;
const CERTAIN = 0.8;
const FAINTEST = 0.12;
const COLUMNS: ReadonlySet<EntityType> = new Set<EntityType>([
  "PERSON",
  "ORGANIZATION",
  "USERNAME",
]);
const NAME = /^(?=.*[\p{Lu}\p{Lo}])[\p{L}\p{M}][\p{L}\p{M}\p{N}.,&'’・ -]{0,48}$/u;

/** The missing ones. `found` counts as it is; `model` is what it said and nothing speaks against, however faintly. */
export function filled(
  text: string,
  found: readonly Finding[],
  model: readonly Finding[],
): Finding[] {
  return [...fromSpeakers(text, model), ...fromColumns(text, found, model)];
}

/** A label of a chat that is a name once, or half, is one in front of each of its lines. */
function fromSpeakers(text: string, model: readonly Finding[]): Finding[] {
  const out: Finding[] = [];
  for (const [label, starts] of speakersOf(text)) {
    if (!hasForm("PERSON", label)) continue;
    const ends = label.length;
    const source = model.find(
      ({ type, start, end, score }) =>
        type === "PERSON" &&
        score >= FAINTEST &&
        starts.some((at) => start < at + ends && end > at && end - start >= ends / 2),
    );
    if (!source) continue;
    for (const start of starts) out.push(raised(source, start, start + ends));
  }
  return out;
}

/** Where most cells of a column are of one type, the others are, too, if they look like names at all. */
function fromColumns(
  text: string,
  found: readonly Finding[],
  model: readonly Finding[],
): Finding[] {
  const columns = new Map<number, TableCell[]>();
  for (const cell of cellsOf(text))
    columns.set(cell.column, [...(columns.get(cell.column) ?? []), cell]);
  return [...columns.values()].flatMap((cells) => fromColumn(text, cells, found, model));
}

function fromColumn(
  text: string,
  cells: readonly TableCell[],
  found: readonly Finding[],
  model: readonly Finding[],
): Finding[] {
  const sources = cells.flatMap((cell) => {
    const source = covering(cell, found);
    return source && COLUMNS.has(source.type) && source.score >= CERTAIN ? [{ cell, source }] : [];
  });
  const [first] = sources;
  if (!first || sources.some(({ source }) => source.type !== first.source.type)) return [];
  // The head of the column is no value.
  const top = Math.min(...cells.map(({ row }) => row));
  const body = cells.filter(({ row }) => row > top || sources.some(({ cell }) => cell.row === row));
  if (sources.length < 2 || sources.length * 3 < body.length * 2) {
    return body.flatMap((cell) => {
      const faint = covering(cell, model);
      return sources.length > 1 && faint?.type === first.source.type && fits(text, cell, faint.type)
        ? [raised(faint, cell.start, cell.end)]
        : [];
    });
  }
  return body
    .filter((cell) => !found.some(({ start, end }) => start < cell.end && end > cell.start))
    .filter((cell) => fits(text, cell, first.source.type))
    .map((cell) => raised(first.source, cell.start, cell.end));
}

function fits(text: string, { start, end }: TableCell, type: EntityType): boolean {
  const value = text.slice(start, end);
  return (
    hasForm(type, value) &&
    (type === "USERNAME" ? /^[\w.@\\-]{3,32}$/u.test(value) : NAME.test(value))
  );
}

function covering({ start, end }: TableCell, findings: readonly Finding[]): Finding | undefined {
  return findings.find(
    (one) =>
      one.start < end &&
      one.end > start &&
      Math.min(one.end, end) - Math.max(one.start, start) >= (end - start) / 2,
  );
}

function raised(source: Finding, start: number, end: number): Finding {
  return {
    ...source,
    start,
    end,
    score: SCORE,
    reasons: [...source.reasons, { step: "structure", delta: SCORE - source.score }],
  };
}
