import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findHidden } from "./hidden";

const tags = (text: string) =>
  [...text].map((char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join("");
const selectors = (text: string) =>
  [...new TextEncoder().encode(text)]
    .map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16))
    .join("");
const zeroWidth = (text: string) =>
  [...new TextEncoder().encode(text)]
    .flatMap((byte) => [...byte.toString(2).padStart(8, "0")])
    .map((bit) => (bit === "0" ? "\u200b" : "\u200c"))
    .join("");

describe("findHidden", () => {
  it.each([
    ["tag-characters", tags],
    ["variation-selectors", selectors],
    ["zero-width", zeroWidth],
  ] as const)("reads messages in %s", (kind, encode) => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z][a-z ]{5,40}[a-z]$/u), (message) => {
        const run = encode(message);
        const { hidden, runs } = findHidden(`Hello 😀${run} world`);
        expect(runs.map((run) => run.text)).toEqual([message]);
        expect(hidden).toEqual([
          { kind, start: 8, end: 8 + run.length, decodedLength: message.length },
        ]);
      }),
    );
  });

  it("reports overridden direction without a message", () => {
    const { hidden, runs } = findHidden("invoice \u202efdp.exe\u202c attached");
    expect(hidden).toEqual([{ kind: "bidi-control", start: 8, end: 17, decodedLength: 0 }]);
    expect(runs).toEqual([]);
  });

  it.each([
    ["the flag of Scotland", `🏴${tags("gbsct")}\u{e007f}`],
    ["two flags", `🏴${tags("gbeng")}\u{e007f}🏴${tags("gbwls")}\u{e007f}`],
    ["joined emoji", "👩‍👩‍👧‍👦 and 👨🏽‍💻"],
    ["emoji presentation", "❤️ ✔️ ☎️ 1️⃣2️⃣3️⃣"],
    ["soft hyphens", "Donau\u00addampf\u00adschiff\u00adfahrt"],
    ["Hebrew with marks of direction", "שלום \u200fעולם\u200e (2024)"],
    ["Arabic", "مرحبا بالعالم"],
    ["Persian with non-joiners", "می\u200cخواهم کتاب\u200cها را ببینم"],
    ["isolates around a name", "\u2068Dana\u2069 joined"],
    ["a byte order mark", "\ufeffname;city"],
    ["plain text", "Nothing to see here."],
  ])("lets %s be", (_, text) => {
    expect(findHidden(text)).toEqual({ hidden: [], runs: [] });
  });

  it("survives any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const { start, end } of findHidden(text).hidden) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});
