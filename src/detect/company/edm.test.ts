import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costOf } from "../../lib/testing/cost";
import { buildCells, type CellOptions } from "./build-cells";
import { createCompanyScanner } from "./company";
import { readPack, writePack } from "./pack";

const ROWS = [
  ["Jürgen", "Müller-Lüdenscheidt", "DE75850437219968352107", "Große Straße 14, 49074 Osnabrück"],
  ["Anna", "O'Brien", "+49 351 2390 5518", "12 Elm Grove, Reading"],
  ["太郎", "山田", "03-5555-0142", "東京都千代田区丸の内1-1"],
  ["Ewa", "Łukasik", "44051401359", "ul. Długa 7, Gdańsk"],
];

const PAIRED: CellOptions = {
  kind: "edm",
  key: [1, 2],
  columns: 4,
  require: 2,
  within: 50,
  stem: [],
};

function scannerOf(more: Partial<CellOptions> = {}, rows: readonly string[][] = ROWS) {
  const { pack } = buildCells(rows, {
    kind: "edm",
    key: [0x01234567, 0x89abcdef],
    columns: 4,
    require: 1,
    within: 50,
    stem: [],
    ...more,
  });
  const read = readPack(writePack(pack));
  if (!read.ok) throw new Error(read.reason);
  return createCompanyScanner([{ id: "customers", pack: read.value }]);
}

function found(text: string, scanner = scannerOf()): string[] {
  return scanner.scan(text).map(({ start, end }) => text.slice(start, end));
}

describe("one cell is enough", () => {
  const scanner = scannerOf();
  it.each([
    ["as written", "Call Müller-Lüdenscheidt today", ["Müller-Lüdenscheidt"]],
    ["without umlauts", "MUELLER LUEDENSCHEIDT", ["MUELLER LUEDENSCHEIDT"]],
    ["decomposed", "Mu\u0308ller-Lu\u0308denscheidt.", ["Mu\u0308ller-Lu\u0308denscheidt"]],
    ["with characters nobody sees", "Mül\u200bler-Lüdenscheidt", ["Mül\u200bler-Lüdenscheidt"]],
    ["a number in groups", "IBAN DE75 8504 3721 9968 3521 07.", ["DE75 8504 3721 9968 3521 07"]],
    ["a number without groups", "tel +4935123905518", ["4935123905518"]],
    [
      "over a line break",
      "Große\nStrasse 14,\n49074 Osnabrueck",
      ["Große\nStrasse 14,\n49074 Osnabrueck"],
    ],
    ["inside Japanese", "住所は東京都千代田区丸の内1-1です", ["東京都千代田区丸の内1-1"]],
    ["another apostrophe", "Ms O’Brien and OBRIEN", ["O’Brien", "OBRIEN"]],
    ["Polish letters", "Pani LUKASIK", ["LUKASIK"]],
  ])("finds a cell %s", (_how, text, expected) => {
    expect(found(text, scanner)).toEqual(expected);
  });

  it.each([
    ["a part of a cell", "Lüdenscheidt is a town; Elm Grove is a street"],
    ["a word that only begins like one", "Lukasikowa"],
    ["a number one digit off", "DE75 8504 3721 9968 3521 08"],
    ["a cell of three letters", "Ewa"],
    ["prose", "The quick brown fox jumps over the lazy dog and 42 others."],
  ])("ignores %s", (_what, text) => {
    expect(found(text, scanner)).toEqual([]);
  });

  it("gives a finding of type COMPANY_DATA under the pack's name", () => {
    expect(scanner.scan("ask Lukasik")).toMatchObject([
      { type: "COMPANY_DATA", subtype: "customers", start: 4, end: 11, detector: "company-edm" },
    ]);
  });
});

describe("two cells of one row within a few words", () => {
  const scanner = scannerOf({ require: 2, within: 10 });
  it.each([
    ["two columns", "Anna, surname O'Brien", ["Anna", "O'Brien"]],
    ["any order and columns", "+49 351 2390 5518 is Anna's", ["+49 351 2390 5518", "Anna"]],
    ["three-letter names, too", "Ewa (Łukasik)", ["Ewa", "Łukasik"]],
    ["Japanese", "山田太郎様", ["山田", "太郎"]],
  ])("finds %s", (_what, text, expected) => {
    expect(found(text, scanner).map((value) => value.replace(/^\+/u, ""))).toEqual(
      expected.map((value) => value.replace(/^\+/u, "")),
    );
  });

  it.each([
    ["one cell alone", "Anna said hello"],
    ["cells of two rows", "Anna Łukasik"],
    ["one cell twice", "Anna and Anna"],
    ["cells too far apart", `Anna ${"and then ".repeat(6)} O'Brien`],
  ])("ignores %s", (_what, text) => {
    expect(found(text, scanner)).toEqual([]);
  });
});

describe("three cells of one row", () => {
  const scanner = scannerOf({ require: 3 });
  it("needs all three to be of one row", () => {
    expect(found("Anna O'Brien, 12 Elm Grove, Reading", scanner)).toHaveLength(3);
    expect(found("Anna O'Brien", scanner)).toEqual([]);
    expect(found("Anna O'Brien, 44051401359", scanner)).toEqual([]);
  });
});

describe("a table of any kind", () => {
  const cell = fc.stringMatching(/^[a-zäöüßé]{4,10}( [a-z]{4,8}){0,2}$/u);

  it("is found whatever stands around its cells", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }),
        fc.nat(),
        fc.constantFrom(" ", ", ", "\n", " | ", ' "'),
        (rows, pick, gap) => {
          const row = rows[pick % rows.length] ?? ["", "", ""];
          const scanner = scannerOf({ columns: 3, require: 2 }, rows);
          const text = `x ${row.join(gap)} y`;
          const spans = scanner.scan(text);
          for (const value of row) {
            const at = text.indexOf(value);
            expect(spans.some(({ start, end }) => start <= at && end >= at + value.length)).toBe(
              true,
            );
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it("never answers offsets outside the text, nor spans that overlap", () => {
    const scanner = scannerOf({ require: 2 });
    const words = fc.constantFrom(
      "Anna",
      "O'Brien",
      "太郎",
      "山田",
      "\u200b",
      "🎉",
      "ﬁ",
      "İ",
      " ",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const { start, end } of scanner.scan(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("is found across the pieces a long text is read in", () => {
    const scanner = scannerOf({ require: 2 });
    const filler = "lorem ipsum dolor sit amet ";
    for (const before of [130_000, 131_000, 131_060, 131_080, 262_000]) {
      const text = `${filler.repeat(Math.ceil(before / filler.length)).slice(0, before)} Anna of the O'Brien family`;
      expect(found(text, scanner)).toEqual(["Anna", "O'Brien"]);
    }
  });

  it("does not hold its values in any readable form", () => {
    const { pack } = buildCells(ROWS, PAIRED);
    const bytes = Buffer.from(writePack(pack)).toString("latin1").toLowerCase();
    for (const part of ["anna", "brien", "850437", "lukasik", "obrien"])
      expect(bytes).not.toContain(part);
  });
});

describe("a damaged pack", () => {
  const { pack } = buildCells(ROWS, PAIRED);
  const bytes = writePack(pack);

  it("is refused without a word of its content", () => {
    expect(readPack(new Uint8Array())).toEqual({ ok: false, reason: "not-a-pack" });
    expect(readPack(bytes.subarray(0, bytes.length - 4))).toEqual({ ok: false, reason: "damaged" });
    expect(readPack(Uint8Array.of(...bytes, 0, 0, 0, 0))).toEqual({ ok: false, reason: "damaged" });
    expect(readPack(new Uint8Array(16_000_001))).toEqual({ ok: false, reason: "too-large" });
  });

  it("never throws, whatever was changed, and never reads outside its tables", () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = value;
        const read = readPack(changed);
        if (read.ok) createCompanyScanner([{ id: "x", pack: read.value }]).scan("Anna O'Brien");
      }),
      { numRuns: 500 },
    );
  });
});

it("takes time in proportion to the text", { timeout: 60_000 }, () => {
  const scanner = scannerOf({ require: 2 });
  const time = (text: string) => costOf(() => scanner.scan(text), 1);
  for (const filler of ["Anna O'Brien ", "a ", "1", "1 ", "ä", "太郎", "Müller "]) {
    const text = (size: number) => filler.repeat(Math.ceil(size / filler.length)).slice(0, size);
    time(text(10_000));
    const growth = () => time(text(160_000)) / Math.max(1, time(text(20_000)));
    expect(Math.min(growth(), growth(), growth())).toBeLessThan(32);
  }
});
