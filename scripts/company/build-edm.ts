import { readFileSync } from "node:fs";
import { buildCells, type CellReport } from "../../src/detect/company/build-cells";
import { MOST_COLUMNS, type CellPack } from "../../src/detect/company/pack";
import { readCsv } from "./csv";
import { watchColumn } from "./guessable";

export interface EdmOptions {
  readonly file: string;
  /** Names of the header, or numbers from 1. */
  readonly columns: readonly string[];
  readonly require: number | null;
  readonly within: number;
  readonly key: readonly [number, number];
}

export interface Built {
  readonly pack: CellPack;
  readonly report: CellReport;
  readonly warnings: readonly string[];
}

/** Throws with what is wrong with the file or the columns; no value is ever quoted. */
export function buildEdm({ file, columns, require, within, key }: EdmOptions): Built {
  const rows = readCsv(utf8(readFileSync(file)));
  const header = rows.next().value as string[] | undefined;
  if (!header) throw new Error(`${file} is empty`);
  if (columns.length === 0 || columns.length > MOST_COLUMNS)
    throw new Error(`--columns: 1 to ${MOST_COLUMNS} of ${header.join(", ")}`);
  const places = columns.map((name) => placeOf(name, header));
  const needed = require ?? Math.min(2, columns.length);
  if (needed > columns.length) throw new Error("--require: not more than there are columns");
  const watches = columns.map(watchColumn);
  function* chosen(): Generator<string[]> {
    for (const row of rows) {
      const cells = places.map((place) => row[place] ?? "");
      cells.forEach((cell, at) => watches[at]?.see(cell));
      yield cells;
    }
  }
  const built = buildCells(chosen(), {
    kind: "edm",
    key,
    columns: columns.length,
    require: needed,
    within,
    stem: [],
  });
  return { ...built, warnings: watches.flatMap((watch) => watch.warning() ?? []) };
}

function placeOf(name: string, header: readonly string[]): number {
  const named = header.findIndex((title) => title.trim().toLowerCase() === name.toLowerCase());
  if (named >= 0) return named;
  const number = /^\d{1,3}$/u.test(name) ? Number(name) : 0;
  if (number >= 1 && number <= header.length) return number - 1;
  throw new Error(`--columns: there is no ${name}, but ${header.join(", ")}`);
}

export function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error("the file is not UTF-8");
  }
}
