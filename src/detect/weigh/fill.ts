/** Values that the model passed over and the order of the text gives away: a speaker's other lines, a column's other cells. */
import type { EntityType, Finding } from "../types";
import { cellsOf, type TableCell } from "./columns";
import { hasForm } from "./forms";
import { speakersOf } from "./speakers";
import { byPlace, type FindingsByPlace } from "./spans";

const SCORE = 0.85;
const CERTAIN = 0.8;
const FAINTEST = 0.12;
const COLUMNS: ReadonlySet<EntityType> = new Set<EntityType>([
  "PERSON",
  "ORGANIZATION",
  "USERNAME",
]);
const NAME = /^(?=.*[\p{Lu}\p{Lo}])[\p{L}\p{M}][\p{L}\p{M}\p{N}.,&'’・ -]{0,48}$/u;
const NAME_HEAD =
  /^(?:(?:first|last|full|given|family|employee|sur)?[ _]?name|forename|employee|patient|vorname|nachname|familienname|mitarbeiter(?:in)?|nom|prénom|salariée?|nombre|apellidos?|empleado|paciente|nome|cognome|sobrenome|dipendente|naam|voornaam|achternaam|medewerker|imię|nazwisko|imię i nazwisko|pracownik|pacjent|氏名|名前|患者名?)$/iu;
const LOGIN = /^[\w.@\\-]{3,32}$/u;

/** The missing ones. `found` counts as it is; `model` is what it said and nothing speaks against, however faintly. */
export function filled(
  text: string,
  found: readonly Finding[],
  model: readonly Finding[],
): Finding[] {
  const half = byPlace(model);
  return [...fromSpeakers(text, half), ...fromColumns(text, byPlace(found), half)];
}

/** A label of a chat that is a name once, or half, is one in front of each of its lines. */
function fromSpeakers(text: string, model: FindingsByPlace): Finding[] {
  return [...speakersOf(text)].flatMap(([label, starts]) => {
    if (!hasForm("PERSON", label)) return [];
    const places = starts.map((start) => ({ start, end: start + label.length }));
    const source = places
      .map((place) => covering(place, model))
      .find((one) => one?.type === "PERSON" && one.score >= FAINTEST);
    return source ? places.map(({ start, end }) => raised(source, start, end)) : [];
  });
}

/** Where most cells of a column are of one type, the others are, too, if they look like names at all. */
function fromColumns(text: string, found: FindingsByPlace, model: FindingsByPlace): Finding[] {
  const columns = new Map<number, TableCell[]>();
  for (const cell of cellsOf(text)) {
    const known = columns.get(cell.column);
    if (known) known.push(cell);
    else columns.set(cell.column, [cell]);
  }
  return [...columns.values()].flatMap((cells) => fromColumn(text, cells, found, model));
}

function fromColumn(
  text: string,
  [head, ...cells]: readonly TableCell[],
  found: FindingsByPlace,
  model: FindingsByPlace,
): Finding[] {
  if (!head) return [];
  // The head of a column is a value only where it was found to be one.
  const body = covering(head, found) ? [head, ...cells] : cells;
  const sources = body.flatMap((cell) => {
    const source = covering(cell, found);
    return source && COLUMNS.has(source.type) && source.score >= CERTAIN ? [source] : [];
  });
  const headed = headedNames(text, head, cells, model);
  if (headed.length > 0 && sources.every(({ type }) => type === "PERSON")) return headed;
  const [first] = sources;
  if (!first || sources.length < 2 || sources.some(({ type }) => type !== first.type)) return [];
  const open = body.filter(
    (cell) =>
      fits(text, cell, first.type) && found.overlapping(cell.start, cell.end).every(isFaint),
  );
  if (sources.length * 3 >= body.length * 2)
    return open.map((cell) => raised(first, cell.start, cell.end));
  return open.flatMap((cell) => {
    const half = covering(cell, model);
    return half?.type === first.type ? [raised(half, cell.start, cell.end)] : [];
  });
}

/** Under `Vorname`, `cognome`, `employee` stand names, if the model half sees one in most cells. */
function headedNames(
  text: string,
  head: TableCell,
  cells: readonly TableCell[],
  model: FindingsByPlace,
): Finding[] {
  if (!NAME_HEAD.test(text.slice(head.start, head.end))) return [];
  const named = cells.flatMap((cell) => {
    const half = model
      .overlapping(cell.start, cell.end)
      .find((one) => one.type === "PERSON" && one.score >= FAINTEST);
    return half && fits(text, cell, "PERSON") ? [raised(half, cell.start, cell.end)] : [];
  });
  return named.length >= 2 && named.length * 2 >= cells.length ? named : [];
}

function isFaint({ score }: Finding): boolean {
  return score < CERTAIN;
}

function fits(text: string, { start, end }: TableCell, type: EntityType): boolean {
  const value = text.slice(start, end);
  return hasForm(type, value) && (type === "USERNAME" ? LOGIN : NAME).test(value);
}

/** What lies over at least half of the place. */
function covering(
  { start, end }: { readonly start: number; readonly end: number },
  findings: FindingsByPlace,
): Finding | undefined {
  return findings
    .overlapping(start, end)
    .find((one) => 2 * (Math.min(one.end, end) - Math.max(one.start, start)) >= end - start);
}

function raised(source: Finding, start: number, end: number): Finding {
  const delta = SCORE - source.score;
  return {
    ...source,
    start,
    end,
    score: SCORE,
    reasons: [...source.reasons, { step: "structure", delta }],
  };
}
