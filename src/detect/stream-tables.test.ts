/** A table that is longer than a window is judged by its headers to its end. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "./engine";
import { createStreamScanner } from "./stream";
import { tableAround } from "./structure/tables";
import type { Finding } from "./types";

const engine = createEngine();

function streamed(text: string, bounds = { window: 700, context: 400 }, size = 311): Finding[] {
  const scanner = createStreamScanner(engine, bounds);
  const found: Finding[] = [];
  for (let at = 0; at < text.length; at += size)
    found.push(...scanner.push(text.slice(at, at + size)));
  return [...found, ...scanner.end()];
}

const NAMES = ["Anna Keller", "Omar Haddad", "Lena Brandt", "Ivo Petrov"];
const row = (separator: string) => (_: unknown, at: number) =>
  [
    `E-${40_000 + at}`,
    NAMES[at % 4],
    `${1950 + (at % 50)}-0${1 + (at % 9)}-1${at % 9}`,
    `M${at}`,
  ].join(separator);
const table = (separator: string, rows: number, end = "\n") =>
  [
    ["Employee ID", "Full Name", "DOB", "Note"].join(separator),
    ...Array.from({ length: rows }, row(separator)),
  ].join(end);

describe("a table over many windows", () => {
  it.each([
    ["commas", table(",", 300)],
    ["semicolons and CRLF", table(";", 300, "\r\n")],
    ["tabs", table("\t", 300)],
    ["bars", table(" | ", 300)],
    [
      "prose before and after",
      `${"Some words first. ".repeat(60)}\n${table(",", 200)}\n\n\n${"And some after. ".repeat(90)}`,
    ],
    ["two tables", `${table(",", 90)}\n\n\n${table(";", 120)}`],
    ["a blank line in it", table(",", 200).replace(/(?<=(?:.*\n){90})/u, "\n")],
    [
      "lines that are no rows",
      `${table(",", 60)}\nsubtotal\n${table(",", 60).split("\n").slice(1).join("\n")}`,
    ],
  ])("is read as one scan reads it: %s", (_, text) => {
    const whole = engine.scan(text).findings;
    expect(whole.filter(({ detector }) => detector === "structure").length).toBeGreaterThan(120);
    expect(streamed(text)).toEqual(whole);
  });

  it("names the last cells of a long file by the header in its first line", () => {
    const text = table(",", 30_000);
    const found = streamed(text, { window: 200_000, context: 16_384 }, 65_536);
    const last = text.slice(text.lastIndexOf("\n") + 1);
    const inLast = found.filter(({ start }) => start >= text.length - last.length);
    expect(inLast.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
      ["EMPLOYEE_ID", "E-69999"],
      ["PERSON", "Ivo Petrov"],
      ["DATE_OF_BIRTH", "1999-03-12"],
    ]);
    expect(found.filter(({ type }) => type === "EMPLOYEE_ID")).toHaveLength(30_000);
  });

  it("holds no more because of it, and forgets headers whose table is over", () => {
    const scanned: string[] = [];
    const spy = { scan: (text: string) => (scanned.push(text), engine.scan(text)) };
    const scanner = createStreamScanner(spy, { window: 700, context: 400 });
    scanner.push(`${table(",", 200)}\n\n\n${"Words without any end go on and on. ".repeat(300)}`);
    scanner.end();
    expect(Math.max(...scanned.map(({ length }) => length))).toBeLessThan(2_500);
    expect(scanned.filter((text) => text.startsWith("Employee ID,")).length).toBeGreaterThan(8);
    expect(scanned.at(-1)).not.toContain("Employee ID");
  });

  it("says up to where all was given", () => {
    const scanner = createStreamScanner(engine, { window: 700, context: 400 });
    expect(scanner.settled()).toBe(0);
    scanner.push(table(",", 100));
    const settled = scanner.settled();
    expect(settled).toBeGreaterThan(700);
    expect(scanner.end().every(({ start }) => start >= settled)).toBe(true);
    expect(scanner.settled()).toBe(table(",", 100).length);
  });
});

describe("tableAround", () => {
  it("gives the header and the last row at or before a place, as long as rows go on", () => {
    const text = `Words.\n${table(",", 20)}\n\n\nMore words.`;
    fc.assert(
      fc.property(fc.nat({ max: text.length }), (at) => {
        const around = tableAround(text, at);
        const first = text.indexOf("E-40000");
        const past = text.indexOf("\n\n\nMore") + 1;
        if (at < first || at >= past) {
          expect(around).toBeNull();
          return;
        }
        expect(text.slice(around?.header.start, around?.header.end)).toBe(
          "Employee ID,Full Name,DOB,Note",
        );
        expect(around?.row).toBe(text.lastIndexOf("\n", at - 1) + 1);
      }),
    );
  });
});
