/** Company data: how large the packs are, how fast a text is held against them, and what chance alone finds. */
import { buildCells } from "../src/detect/company/build-cells";
import { createFingerprintBuilder } from "../src/detect/company/build-fingerprints";
import { createCompanyScanner } from "../src/detect/company/company";
import { writePack, type Pack } from "../src/detect/company/pack";
import { documentText, sentences } from "../src/detect/company/testing/made-up-prose";
import { mixedText } from "./corpus";
import { atLeast, atMost, plain, type Row } from "./rows";

const ROWS = 333_334;
const DOCUMENTS = 10_000;
const PAGE_WORDS = 500;
const PAGES = 3;
const TEXT_BYTES = 4_000_000;
const ROUNDS = 3;
const KEY = [0x1234567, 0x7654321] as const;

export function benchCompany(): Row[] {
  const table = buildCells(rows(), {
    kind: "edm",
    key: KEY,
    columns: 3,
    require: 2,
    within: 50,
    stem: [],
  });
  const single = buildCells(cells(), {
    kind: "edm",
    key: KEY,
    columns: 1,
    require: 1,
    within: 50,
    stem: [],
  });
  const documents = fingerprints();
  const text = mixedText(TEXT_BYTES);
  const speed = (pack: Pack) => megabytesPerSecond(text, pack);
  return [
    plain("different cells of 333,334 rows of 3", table.report.distinct / 1e6, "M"),
    atMost("pack of those, 2 of 3 of one row", megabytes(table.pack), "MB", 5),
    atMost("pack of 1 M cells, each by itself", megabytes(single.pack), "MB", 5),
    atMost("pack of 10,000 documents of 3 pages", megabytes(documents.pack), "MB", 10),
    plain("fingerprints kept", documents.kept * 100, "%"),
    atLeast("3-sentence excerpts found, of 1,000", documents.found, "", 990),
    ...scanned("4 MB of mixed text, table", text, table.pack, speed),
    ...scanned("4 MB of mixed text, 1 M cells", text, single.pack, speed),
    ...scanned("4 MB of mixed text, documents", text, documents.pack, speed),
  ];
}

function scanned(name: string, text: string, pack: Pack, speed: (pack: Pack) => number): Row[] {
  const found = createCompanyScanner([{ id: "data", pack }]).scan(text).length;
  return [plain(name, speed(pack), "MB/s"), plain("… found there by chance", found, "")];
}

/** Names that many share, addresses that few share, and numbers of one's own. */
function* rows(): Generator<string[]> {
  for (let at = 0; at < ROWS; at++)
    yield [
      `${word(at % 5_000)} ${word(at)}${word(at >> 9)}`,
      `${word(at)} Street ${at % 977}, ${word(at % 911)}${at}`,
      number(at),
    ];
}

function* cells(): Generator<string[]> {
  for (let at = 0; at < 1_000_000; at++) yield [number(at)];
}

function word(at: number): string {
  const letters = "bcdfghklmnprstvw";
  const vowels = "aeiou";
  let made = "";
  for (let rest = at + 17; rest > 0; rest = Math.floor(rest / 80))
    made += (letters[rest % 16] ?? "") + (vowels[Math.floor(rest / 16) % 5] ?? "");
  return made;
}

function number(at: number): string {
  return String(100_000_000_000 + ((at * 7_919_777) % 899_999_999_989));
}

function fingerprints(): { pack: Pack; kept: number; found: number } {
  const builder = createFingerprintBuilder({ key: KEY, mostBytes: 10_000_000 });
  for (let at = 0; at < DOCUMENTS; at++) builder.add(documentText(at, PAGES * PAGE_WORDS));
  const { pack, report } = builder.done();
  const scanner = createCompanyScanner([{ id: "data", pack }]);
  let found = 0;
  for (let at = 0; at < 1_000; at++) {
    const all = sentences(documentText(at * 10, PAGES * PAGE_WORDS));
    const from = (at * 13) % (all.length - 3);
    if (scanner.scan(all.slice(from, from + 3).join(" ")).length > 0) found++;
  }
  return { pack, kept: report.kept, found };
}

function megabytes(pack: Pack): number {
  return writePack(pack).length / 1e6;
}

function megabytesPerSecond(text: string, pack: Pack): number {
  const scanner = createCompanyScanner([{ id: "data", pack }]);
  scanner.scan(text);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    scanner.scan(text);
    best = Math.min(best, performance.now() - start);
  }
  return text.length / 1e6 / (best / 1e3);
}
