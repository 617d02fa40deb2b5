/** What stands under headers in an edited text: the tables around the edit are read again, the others stay. */
import { lowerCase } from "../lower-case";
import { normalise } from "../normalise";
import type { Structure } from "../rule-scanner";
import { namesList, type Structured } from "../structure";
import type { Edit } from "./edit";
import { firstFrom, spliced, type Place, type Replaced } from "../places";

export interface KeptTables extends Structured {
  readonly tables: readonly Table[];
  /** Some `INSERT` or the name of a list may say what its values are. Then only a look at the whole text knows. */
  readonly inserts: boolean;
}

/** Ends where the next one is looked for; so many code units after that were read to know it. */
interface Table extends Place {
  readonly beyond: number;
}

export interface ReadAgain {
  readonly kept: KeptTables;
  /** The lines that were read again; null when nothing stands under headers there and nothing did. */
  readonly lines: Replaced | null;
}

/** What `structure/inserts.ts` begins with. */
const INSERT = "insert ";
/** More than the name of a list with its signs has, and `INSERT`. */
const HEAD = 140;
/** A header is judged by the two lines after it. */
const HEADER_LINES = 3;
const FEW_LINES = 8;
const MORE = 4;

/** All offsets are the original's; lists are sorted by start, `structured` gives them by table and column. */
export function readTables(text: string, structured: Structure): KeptTables {
  const { findings, nobodys, tables } = readLines(text, 0, text.length, structured);
  const inserts = maySay(text);
  return { findings: byStart(findings), nobodys: byStart(nobodys), tables, inserts };
}

/** Is there something by which values that stand apart from it are judged? */
function maySay(text: string): boolean {
  const plain = normalise(text).text;
  return lowerCase(plain).includes(INSERT) || namesList(plain);
}

/** Null when only a look at the whole text knows. `changed`: the edit with the words it touches. */
export function readTablesAgain(
  former: KeptTables,
  text: string,
  { edit, changed, structured }: { edit: Edit; changed: Place; structured: Structure },
): ReadAgain | null {
  const near = text.slice(Math.max(0, changed.start - HEAD), changed.end + HEAD);
  if (former.inserts || maySay(near)) return null;
  const shift = edit.end - edit.formerEnd;
  const from = firstLine(former.tables, text, edit.start);
  const after = linesAfter(text, edit.end, 1);
  for (let lines = FEW_LINES; ; lines *= MORE) {
    const to = outsideTables(former.tables, linesAfter(text, after, lines), shift, text.length);
    const read = readUpTo(text, from, to, structured);
    if (!read) continue;
    const again = { from, to, formerTo: to - shift };
    const nothing =
      isEmpty(read.findings, from, to) &&
      isEmpty(read.nobodys, from, to) &&
      isEmpty(former.findings, from, again.formerTo) &&
      isEmpty(former.nobodys, from, again.formerTo);
    return {
      lines: nothing ? null : again,
      kept: {
        findings: spliced(former.findings, byStart(read.findings), again),
        nobodys: spliced(former.nobodys, byStart(read.nobodys), again),
        tables: spliced(former.tables, read.tables, again),
        inserts: false,
      },
    };
  }
}

/** Do no places, which are in order, start there? */
function isEmpty(places: readonly Place[], from: number, to: number): boolean {
  return firstFrom(places, from) === firstFrom(places, to);
}

/** Some lines above the edit, or the header of a table that has that line or was read up to the edit. */
function firstLine(tables: readonly Table[], text: string, edited: number): number {
  let line = lineStart(text, edited);
  const edge = line;
  for (let up = 0; up <= HEADER_LINES && line > 0; up++) line = lineStart(text, line - 1);
  for (const { start, end, beyond } of [...tables].reverse())
    if (start < line && (end > line || end + beyond >= edge)) line = start;
  return line;
}

/** A line where the former text was searched for a header; `at` and the answer are offsets of the new text. */
function outsideTables(
  tables: readonly Table[],
  at: number,
  shift: number,
  length: number,
): number {
  const inside = tables.find(({ start, end }) => start + shift < at && at < end + shift);
  return inside ? Math.min(inside.end + shift, length) : at;
}

type ReadLines = Structured & { readonly tables: readonly Table[] };

/** Null when a table goes on beyond `to`. */
function readUpTo(text: string, from: number, to: number, structured: Structure): ReadLines | null {
  const end = linesAfter(text, to, HEADER_LINES);
  const read = readLines(text, from, end, structured);
  const goesOn = read.tables.some(
    (table) =>
      table.start < to &&
      (table.end > to || (table.end + table.beyond >= end && end < text.length)),
  );
  return goesOn ? null : read;
}

function readLines(text: string, from: number, to: number, structured: Structure): ReadLines {
  const normalised = normalise(text.slice(from, to));
  const length = to - from;
  const place = (at: number) => from + Math.min(length, normalised.toOriginal(at, at).start);
  const tables: Table[] = [];
  const { findings, nobodys } = structured(
    normalised,
    lowerCase(normalised.text),
    ({ start, next, until }) => {
      const end = place(next);
      tables.push({ start: place(start), end, beyond: place(until) - end });
    },
  );
  if (from === 0) return { findings, nobodys, tables };
  const moved = <T extends Place>(one: T): T => ({
    ...one,
    start: one.start + from,
    end: one.end + from,
  });
  return { findings: findings.map(moved), nobodys: nobodys.map(moved), tables };
}

function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

/** Where the line that is `count` lines after that of `at` begins. */
function linesAfter(text: string, at: number, count: number): number {
  let line = at;
  for (let down = 0; down < count; down++) {
    const end = text.indexOf("\n", line);
    if (end === -1) return text.length;
    line = end + 1;
  }
  return line;
}

function byStart<T extends Place>(places: readonly T[]): T[] {
  return [...places].sort((a, b) => a.start - b.start);
}
