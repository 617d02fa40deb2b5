import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine, type Engine } from "../../src/detect/engine";
import type { Finding } from "../../src/detect/types";
import { parseFuzzArguments } from "./arguments";
import { createBatches, isSlow, slowAgain } from "./batch";
import { problemsOf, timeProblems } from "./checks";
import { LONGEST } from "./edits";
import { fuzzText } from "./inputs";
import { readMaterial } from "./material";
import { createFinished, runFuzz, writeFailure } from "./run";
import { CONTEXT, streamProblems } from "./stream-check";

const material = readMaterial(".");
const engine = createEngine();

/** The engine, but for what `wrong` makes of a scan of a text that has an `e` in it. */
function broken(wrong: (text: string, findings: readonly Finding[]) => readonly Finding[]): Engine {
  return {
    scan(text) {
      const scan = engine.scan(text);
      return text.includes("e") ? { ...scan, findings: wrong(text, scan.findings) } : scan;
    },
  };
}

function findingAt(start: number, end: number): Finding {
  return { type: "EMAIL", start, end, score: 0.9, detector: "email", reasons: [] };
}

describe("a redaction", () => {
  it("may take a stretch where two found values lie over one another", () => {
    const text = "first ab12345cd then 45cd6789, and at last ab12345cd6789";
    const findings = [findingAt(6, 15), findingAt(21, 29)];
    for (let pick = 0; pick < 12; pick++)
      expect([...problemsOf({ text, pick }, { findings, hidden: [], decoded: [] })]).toEqual([]);
  });
});

describe("a batch", { timeout: 60_000 }, () => {
  it("holds for the rules as they are", () => {
    expect(createBatches(material)(11, 100)).toBeNull();
  });

  it.each([
    ["an error", () => fc.assert(fc.property(fc.constant(1), () => false)), /^throws Error at /u],
    [
      "a place beyond the text",
      (text: string) => [findingAt(0, text.length + 1)],
      /^finding at 0–/u,
    ],
    ["an empty place", () => [findingAt(0, 0)], /^finding at 0–0/u],
    [
      "findings in each other's place",
      () => [findingAt(0, 1), findingAt(0, 1)],
      /^finding 1 overlaps/u,
    ],
    ["findings out of order", () => [findingAt(1, 2), findingAt(0, 1)], /not sorted|of 1$/u],
  ])("meets %s, and makes the input small", (_, wrong, problem) => {
    const failing = broken((text) => wrong(text) ?? []);
    const failure = createBatches(material, failing)(3, 40);
    expect(failure?.problem).toMatch(problem);
    expect(failure?.text).toContain("e");
    expect(failure?.text.length).toBeLessThan(20);
  });

  it("ends what does not end", () => {
    const hanging = broken((text, findings) => {
      while (text.includes("e"));
      return findings;
    });
    expect(createBatches(material, hanging, 2_000)(3, 40)?.problem).toBe("hangs");
  });

  it("counts what is slow every time, and not what is slow once", () => {
    let calls = 0;
    const busy = (when: () => boolean): Engine => ({
      scan(text) {
        const until = process.cpuUsage().user + 60_000;
        if (when()) while (process.cpuUsage().user < until);
        return engine.scan(text);
      },
    });
    expect(
      timeProblems(
        "key",
        busy(() => calls++ === 0),
      ).problems,
    ).toEqual([]);
    expect(
      timeProblems(
        "key",
        busy(() => true),
      ).problems,
    ).toEqual([expect.stringMatching(/ms of CPU for 3 characters$/u)]);
  });
});

describe("a stream", { timeout: 60_000 }, () => {
  const labels =
    "passwort|e?link|login|sso|token|tokens|private|secret|share|shared|ical|calendar|feed|unsubscribe|optout|";
  const inList = `the list: xxx${labels.repeat(18)} end of it`;

  it("may begin a list elsewhere in which each label is the value of the one before", () => {
    const whole = engine.scan(inList).findings;
    expect(whole.length).toBeGreaterThan(10);
    for (const pick of [111, 112, 113])
      expect(streamProblems(inList, whole, engine, pick)).toEqual([]);
    // Surroundings of four lengths may agree by chance.
    const paired = `${".code=pw &#==lei".repeat(40)}.code=pw &#==0${"&#==lei.code=pw ".repeat(60)}`;
    for (let pick = 8_325; pick < 8_340; pick++)
      expect(streamProblems(paired, engine.scan(paired).findings, engine, pick)).toEqual([]);
  });

  it("is told from the whole where it lacks or adds what the surroundings alone say", () => {
    const text = `${"We agreed to meet on Monday. ".repeat(60)}Write to ann@bell-and-co.com. ${"Nobody came. ".repeat(90)}`;
    const whole = engine.scan(text).findings;
    const isWindow = ({ length }: string) => length > CONTEXT + 500 && length < text.length;
    const deaf: Engine = {
      scan: (own) => ({ ...engine.scan(own), ...(isWindow(own) ? { findings: [] } : {}) }),
    };
    const odd: Engine = {
      scan: (own) => ({
        ...engine.scan(own),
        ...(isWindow(own) ? { findings: [findingAt(CONTEXT, CONTEXT + 9)] } : {}),
      }),
    };
    expect(streamProblems(text, whole, engine, 7)).toEqual([]);
    expect(streamProblems(text, whole, deaf, 7)).toHaveLength(1);
    expect(streamProblems(text, whole, odd, 7)).toHaveLength(1);
  });
});

describe("what is slow", () => {
  it("counts when it is slow alone as well", () => {
    const slow: Engine = {
      scan(text) {
        const until = process.cpuUsage().user + 60_000;
        while (process.cpuUsage().user < until);
        return engine.scan(text);
      },
    };
    const failure = slowAgain(7, "key", slow);
    expect(failure).toMatchObject({ seed: 7, text: "key" });
    expect(failure && isSlow(failure)).toBe(true);
    expect(slowAgain(7, "key", engine)).toBeNull();
    expect(isSlow({ seed: 1, problem: "hangs", text: "" })).toBe(false);
  });
});

describe("a run that was cut off", () => {
  it("knows up to where all batches are done", () => {
    const finished = createFinished(500);
    finished.add(750, 250);
    expect(finished.upTo()).toBe(500);
    finished.add(500, 250);
    expect(finished.upTo()).toBe(1_000);
  });

  it("goes on where it is told, with the same batches", async () => {
    const lines: string[] = [];
    const options = { count: 260, seed: 3, from: 250, minutes: null, workers: 1 };
    const report = await runFuzz(
      options,
      (line) => lines.push(line),
      () => undefined,
    );
    expect(report).toEqual({ done: 10, failures: [] });
  }, 60_000);
});

describe("inputs", () => {
  it("are the same for a seed, bounded, and hold values that are found", () => {
    const sample = (seed: number) => fc.sample(fuzzText(material), { seed, numRuns: 300 });
    const texts = sample(7);
    expect(sample(7)).toEqual(texts);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(LONGEST);
    const found = texts.filter((text) => engine.scan(text).findings.length > 0);
    expect(found.length).toBeGreaterThan(20);
  });
});

describe("parseFuzzArguments", () => {
  it("has a count, a seed and one worker unless told", () => {
    expect(parseFuzzArguments([], 5)).toMatchObject({
      value: { count: 1_000_000, seed: 5, from: 0, minutes: null, workers: 1 },
    });
    expect(
      parseFuzzArguments("--quick --seed 3 --minutes 0.5 --workers 2 --from 500".split(" ")),
    ).toMatchObject({ value: { count: 100_000, seed: 3, from: 500, minutes: 0.5, workers: 2 } });
  });

  it.each(["--what", "--count", "--count 0", "--workers 1.5", "--seed x"])(
    "refuses %s",
    (words) => {
      expect(parseFuzzArguments(words.split(" "))).toMatchObject({ ok: false });
    },
  );
});

describe("writeFailure", () => {
  it("keeps an input as it was, halves of surrogate pairs too", () => {
    const text = "a\ud800\u200bb";
    const folder = join(mkdtempSync(join(tmpdir(), "fuzz-")), "new");
    const file = writeFailure(folder, { seed: 4, problem: "hangs", text });
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ text, problem: "hangs" });
  });
});
