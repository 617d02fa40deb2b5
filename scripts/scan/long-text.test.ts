import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/detect/engine";
import { parseArguments } from "./arguments";
import { LONGEST_WHOLE } from "./input";
import { createPlaces } from "./places";
import { runScan } from "./run";

const CHUNK = 65_536;
const ROW = (at: number) =>
  `E-${100_000 + at},Anna Keller,${1950 + (at % 50)}-01-12,nothing of note here`;
const rows = Math.ceil((1.2 * LONGEST_WHOLE) / (ROW(0).length + 1));
const csv = [
  "Employee ID,Full Name,DOB,Note",
  ...Array.from({ length: rows }, (_, at) => ROW(at)),
].join("\n");

async function* bytesOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    await Promise.resolve();
    yield bytes.subarray(at, at + CHUNK);
  }
}

async function scan(words: string, text: string) {
  const options = parseArguments(words.split(" "));
  if (!options.ok || options.value === null) throw new Error("arguments");
  const out: string[] = [];
  const complaints: string[] = [];
  const status = await runScan(options.value, {
    input: bytesOf(text),
    write: (line) => Promise.resolve(void out.push(line)),
    complain: (message) => complaints.push(message),
  });
  return { status, out, complaints };
}

describe("a text that is too long to be held", { timeout: 120_000 }, () => {
  it("is judged by column to its end, each finding with its line and column", async () => {
    const { status, out } = await scan("--no-model", csv);
    expect(status).toBe(0);
    const ids = out.filter((line) => line.startsWith("EMPLOYEE_ID  "));
    expect(ids).toHaveLength(rows);
    const last = csv.lastIndexOf("\n") + 1;
    const lastRow = out.filter((line) => line.includes(` ${rows + 1}:`));
    expect(lastRow.map((line) => line.trim().split(/\s+/u).slice(0, 3))).toEqual([
      ["EMPLOYEE_ID", `${last}–${last + 8}`, `${rows + 1}:1`],
      ["PERSON", `${last + 9}–${last + 20}`, `${rows + 1}:10`],
      ["DATE_OF_BIRTH", `${last + 21}–${last + 31}`, `${rows + 1}:22`],
    ]);
    const total = out.find((line) => line.endsWith(" found:"));
    expect(total).toBe(`${3 * rows} found:`);
    expect(out.join("\n")).toMatch(new RegExp(`^ *${rows} EMPLOYEE_ID`, "mu"));
    expect(out.at(-1)).toMatch(/^Attack score 0\.00\. Action: \w+/u);
  });

  it("decides as on the whole, and says what cannot be done with it", async () => {
    const words = "Nothing to see here, only words. ";
    const long = words.repeat(Math.ceil((1.1 * LONGEST_WHOLE) / words.length));
    const { out } = await scan("--no-model", `${long}\nkey AKIAQX4T2V7NJ3RCPLXB`);
    expect(out[0]).toMatch(/^API_KEY +\S+ 2:5 .*AKIA••••PLXB$/u);
    expect(out.at(-1)).toContain("Action: block by rule secrets");
    expect((await scan("--no-model", long)).out[0]).toBe("Nothing found.");
  });
});

describe("createPlaces", () => {
  it("knows line and column, whatever was let go", () => {
    const text = "ab\ncd🎉e\n\nfg";
    const places = createPlaces();
    for (const char of text) places.push(char);
    for (let at = 0; at <= text.length; at++) {
      const before = text.slice(0, at).split("\n");
      const expected = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
      expect(places.at(at)).toEqual(expected);
      if (at % 2 === 0) places.forget(at);
      expect(places.text(at, at + 2)).toBe(text.slice(at, at + 2));
    }
  });
});

it("finds in short texts what it always did, with line and column", async () => {
  const text = "first\nwire it to DE02120300000000202051";
  const { out } = await scan("--no-model", text);
  const [finding] = createEngine().scan(text).findings;
  expect(out[0]).toContain(`${finding?.start}–${finding?.end}`);
  expect(out[0]).toContain(" 2:12 ");
});
