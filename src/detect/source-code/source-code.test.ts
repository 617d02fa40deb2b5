import { describe, expect, it } from "vitest";
import { costOf } from "../../lib/testing/cost";
import { createSourceCodeScanner } from "./scanner";
import { LETTERS, NO_PROGRAMS } from "./testing/no-programs";
import type { Program } from "./testing/program";
import { COMPILED } from "./testing/programs-compiled";
import { DESCRIBED } from "./testing/programs-described";
import { SCRIPTED } from "./testing/programs-scripts";

const scanner = createSourceCodeScanner({ hosts: [], packages: [], owners: ["Northgate"] });
const blocksIn = (text: string) =>
  scanner.scan(text).filter(({ subtype }) => subtype === "SOURCE_CODE");
const written = (text: string) => text.split("\n").filter((line) => line.trim() !== "").length;
const BEFORE = "Hello, can you have a look at this for me, please?\n\n";
const AFTER = "\n\nWhat do you think of it, and why does it fail on Mondays?";

const GROUPS: Readonly<Record<string, readonly Program[]>> = { COMPILED, SCRIPTED, DESCRIBED };

describe.each(Object.entries(GROUPS))("finds code: %s", (_, programs) => {
  it.each(programs.map((one) => [one.language, one.because, one.text] as const))(
    "%s, %s",
    (language, _because, text) => {
      const found = blocksIn(BEFORE + text + AFTER);
      expect(found.map(({ start, end, code, type }) => ({ start, end, type, code }))).toMatchObject(
        [
          {
            type: "COMPANY_DATA",
            start: BEFORE.length,
            end: BEFORE.length + text.length,
            code: { language, lines: written(text), characters: text.length, marking: "none" },
          },
        ],
      );
    },
  );

  it.each(programs.map((one) => [one.language, one.text] as const))(
    "%s between fences, without the name of its language",
    (language, text) => {
      const fenced = `Look:\n\`\`\`\n${text}\n\`\`\`\nThanks.`;
      expect(blocksIn(fenced)).toMatchObject([
        { start: 10, end: 10 + text.length, code: { language } },
      ]);
    },
  );
});

describe("finds code", () => {
  it("has five programs of each group at least", () => {
    for (const programs of Object.values(GROUPS))
      expect(new Set(programs.map(({ language }) => language)).size).toBeGreaterThanOrEqual(5);
  });

  it("by the name of its language, however little else speaks for it", () => {
    const text = "~~~kotlin\nledger\n  open entries\n  close month\n~~~";
    expect(blocksIn(text)).toMatchObject([{ score: 0.9, code: { language: "kotlin", lines: 3 } }]);
  });

  it("of a language that nobody knows", () => {
    const text = "if (open(ledger)) {\n  post(entry);\n  close(ledger);\n} else {\n  wait(10);\n}";
    expect(blocksIn(text)).toMatchObject([{ code: { language: null, lines: 6 } }]);
  });

  it("in a diff", () => {
    const text =
      "@@ -1,4 +1,5 @@\n def load(path):\n-    return open(path)\n+    with open(path) as file:\n+        return json.load(file)\n import json";
    expect(blocksIn(text)).toMatchObject([{ code: { language: "python" } }]);
  });

  it("twice where prose stands between", () => {
    const [one, two] = [SCRIPTED[0]?.text ?? "", DESCRIBED[0]?.text ?? ""];
    const found = blocksIn(
      `${one}\n\nAnd this is the query that it sends to the server.\n\n${two}`,
    );
    expect(found.map(({ code }) => code?.language)).toEqual(["javascript", "sql"]);
  });

  it("counts a long line as so many", () => {
    const line = `const a=1;${"b(c);".repeat(100)}`;
    const [found] = blocksIn(`function f(x) {\n${line}\nreturn x;\n}`);
    expect(found?.code?.lines).toBe(3 + Math.ceil(line.length / 160));
  });

  it("keeps offsets where lines end in two characters", () => {
    const text = (SCRIPTED[0]?.text ?? "").replaceAll("\n", "\r\n");
    expect(blocksIn(`Hi,\r\n\r\n${text}\r\n`)).toMatchObject([{ start: 7, end: 7 + text.length }]);
  });
});

describe.each(Object.entries(NO_PROGRAMS))("ignores what is none: %s", (_, rows) => {
  it("has five rows at least", () => {
    expect(rows.length).toBeGreaterThanOrEqual(5);
  });

  it.each(rows.map(([text, because]) => [because, text] as const))("%s", (_because, text) => {
    expect(scanner.scan(text)).toEqual([]);
    expect(scanner.scan(BEFORE + text + AFTER)).toEqual([]);
  });
});

describe("ignores letters, logs, tables and configuration", () => {
  it.each(Object.entries(LETTERS))("%s", (_, letter) => {
    expect(scanner.scan(letter)).toEqual([]);
    // A long mail is no more code than a short one.
    expect(scanner.scan(Array.from({ length: 20 }, () => letter).join("\n\n"))).toEqual([]);
  });

  it.each(["text", "json", "toml", "log", "csv", "mermaid"])("fenced as %s", (name) => {
    const text = `\`\`\`${name}\n${SCRIPTED[0]?.text ?? ""}\n\`\`\``;
    expect(blocksIn(text)).toEqual([]);
  });
});

describe("time", () => {
  const FILLERS = ["(", "{\n", "/*\n", '"""\n', "```\n", "a.", "-- ", "x = ", "import ", "<", "$"];

  it.each(FILLERS)("grows with the text and no faster: %j", (filler) => {
    const cost = (count: number, scans: number) => {
      const text = filler.repeat(count);
      return costOf(() => {
        for (let scan = 0; scan < scans; scan++) scanner.scan(text);
      });
    };
    cost(2_000, 2);
    // The same characters in one text and in ten: a square would cost ten times as much.
    expect(cost(40_000, 1)).toBeLessThan(5 * Math.max(cost(4_000, 10), 5));
  });
});
