import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findErrors, readMarked, reportLines } from "./errors";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "marked-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("what may be looked at", () => {
  it("refuses the held-out texts, by name, by folder and by a link", () => {
    const link = join(folder, "linked.txt");
    symlinkSync(join(process.cwd(), "test/eval/personal-a.txt"), link);
    for (const path of ["test/eval", "test/eval/personal-a.txt", "src/../test/eval/closed", link])
      expect(() => readMarked(path)).toThrow(/held out/u);
    expect(() => readMarked(folder)).toThrow(/held out/u);
  });

  it("reads the marked files of a folder with the line of each text, and none of attacks", () => {
    written("a.txt", "=== en | mail | one\nHello ⟦PERSON:Rahel⟧\n\n=== de | chat | two\nnichts\n");
    written("attack-a.txt", "=== en | polite | mail\n--- injection\ntext\n");
    expect(readMarked(folder).map(({ file, line, text }) => [file, line, text])).toEqual([
      ["a.txt", 1, "Hello Rahel"],
      ["a.txt", 4, "nichts"],
    ]);
  });
});

describe("mistakes", () => {
  it("names misses and false alarms by type, and harmless texts that are flagged", async () => {
    const path = written(
      "own.txt",
      [
        "=== en | mail | right",
        "write to ⟦EMAIL:rahel.oduya@harbourlight.co⟧",
        "",
        "=== en | mail | missed",
        "the lodger is ⟦PERSON:Rahel Oduya⟧",
        "",
        "=== en | mail | harmless",
        "write to osei.brandt@harbourlight.co",
      ].join("\n"),
    );
    const report = await findErrors(readMarked(path), null, "balanced");
    expect(report.mistakes).toMatchObject([
      { kind: "missed", type: "PERSON", where: "own.txt:4 en/mail", harmless: false },
      { kind: "false alarm", type: "EMAIL", where: "own.txt:7 en/mail", harmless: true },
    ]);
    const lines = reportLines(report);
    expect(lines).toContain("PERSON: 1 of 1 missed, 0 of 0 false");
    expect(lines).toContain("  missed       own.txt:4 en/mail  the lodger is ⟦Rahel Oduya⟧");
    expect(lines.find((line) => line.startsWith("  in harmless"))).toContain(
      "write to ⟦osei.brandt@harbourlight.co⟧",
    );
    expect(lines.at(-1)).toBe("recall 0.500 of 2, precision 0.500 of 2, harmless flagged 1 of 1");
  });
});
