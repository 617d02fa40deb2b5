import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keptIn, stateOf, textKey } from "./kept";
import type { Marked } from "./perturb";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const attempt = { evaded: true, queries: 7, edits: ["signs", "words"] } as const;

describe("kept attempts", () => {
  it("are there for the next run", () => {
    const path = join(folder, "new", "kept.jsonl");
    const first = keptIn(path);
    expect(first.get("a")).toBeUndefined();
    first.add("a", attempt);
    first.add("b", "silent");
    expect(first.get("a")).toEqual(attempt);
    const next = keptIn(path);
    expect([next.get("a"), next.get("b"), next.get("c")]).toEqual([attempt, "silent", undefined]);
  });

  it("survive a run that was killed in the middle of a line, and so does what comes after", () => {
    const path = join(folder, "kept.jsonl");
    keptIn(path).add("a", attempt);
    appendFileSync(path, '["b",{"evaded":fal');
    const second = keptIn(path);
    expect([second.get("a"), second.get("b")]).toEqual([attempt, undefined]);
    second.add("c", "silent");
    const third = keptIn(path);
    expect([third.get("a"), third.get("c")]).toEqual([attempt, "silent"]);
  });

  it("hold nothing of the text", () => {
    const marked: Marked = {
      text: "Ada Byron lives here",
      spans: [{ type: "PERSON", start: 0, end: 9 }],
    };
    const path = join(folder, "kept.jsonl");
    keptIn(path).add(textKey(marked), attempt);
    expect(readFileSync(path, "utf8")).toMatch(
      /^\["[0-9a-f]{24}",\{"evaded":true,"queries":7,"edits":\["signs","words"\]\}\]\n$/u,
    );
  });
});

describe("the key of a text", () => {
  const text = "Ada Byron met Ada Byron";
  const at = (start: number): Marked => ({
    text,
    spans: [{ type: "PERSON", start, end: start + 9 }],
  });

  it("tells texts and values of the same text apart, and is the same the next time", () => {
    const keys = [at(0), at(14), { text, spans: [] }, { text: `${text}.`, spans: [] }].map(textKey);
    expect(new Set(keys).size).toBe(4);
    expect(textKey(at(14))).toBe(keys[1]);
  });
});

describe("the state", () => {
  it("changes with any file that decides, but not with a test", () => {
    mkdirSync(join(folder, "room"));
    const file = join(folder, "room", "rule.ts");
    writeFileSync(file, "one");
    const before = stateOf([folder]);
    writeFileSync(join(folder, "rule.test.ts"), "a test");
    expect(stateOf([folder])).toBe(before);
    writeFileSync(file, "two");
    const after = stateOf([folder]);
    expect(after).not.toBe(before);
    writeFileSync(join(folder, "room", "other.ts"), "two");
    expect(stateOf([folder])).not.toBe(after);
  });

  it("is that of this tree without a word", () => {
    expect(stateOf()).toMatch(/^[0-9a-f]{12}$/u);
  });
});
