import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lostWords, verdictOf, type Seen } from "./judge";
import { POINTS } from "./points";
import { allHeld, renderFaults, renderSum, rowOf } from "./report";

const IBAN = "DE05 9172 8364 0573 9182 64";
const written = `Please pay to\n${IBAN} by Friday`;
const replaceable = [{ value: IBAN, type: "IBAN" }];

describe("words that were lost", () => {
  const rows: readonly [what: string, composer: string, sent: readonly string[], lost: number][] = [
    ["all stands in the composer again", written, [], 0],
    ["an editor's empty lines do not count", `Please pay to\n\n${IBAN} by Friday\n`, [], 0],
    ["all was sent", "", [written], 0],
    ["all was sent with a placeholder", "", ["Please pay to\n[IBAN_1] by Friday"], 0],
    ["nothing is left", "", [], 11],
    ["only an earlier message was sent", "", ["Good morning"], 11],
    ["the end is gone", "Please pay to", [], 8],
    ["one word is another", `Please pay to ${IBAN} by Monday`, [], 1],
    ["the order is another", `by Friday ${IBAN} Please pay to`, [], 8],
    ["the text stands there twice", `${written} ${written}`, [], 11],
    ["a placeholder stands where nobody put one", "Please pay to [IBAN_1] by Friday", [], 6],
  ];
  for (const [what, composer, sent, lost] of rows)
    it(`${what}: ${lost}`, () => {
      expect(lostWords({ written, composer, sent, replaceable })).toBe(lost);
    });
});

describe("the verdict on a fault", () => {
  const held: Seen = {
    fault: "offline",
    happened: true,
    lostWords: 0,
    silentPasses: 0,
    hungPages: 0,
    note: "",
  };
  const rows: readonly [what: string, change: Partial<Seen>, verdict: string][] = [
    ["nothing was lost", {}, "held"],
    ["a word was lost", { lostWords: 1 }, "FAILED"],
    ["a secret passed", { silentPasses: 1 }, "FAILED"],
    ["a page hangs", { hungPages: 1 }, "FAILED"],
    ["a secret passed by a documented hole", { silentPasses: 1, hole: "why" }, "documented"],
    ["a word was lost in a documented hole", { lostWords: 1, hole: "why" }, "FAILED"],
    ["something else went wrong", { problem: "memory grew" }, "FAILED"],
    ["the fault did not happen", { happened: false }, "NOT RUN"],
    ["this browser has no such fault", { happened: false, absent: "why" }, "absent"],
    ["it did not happen, and a word was lost", { happened: false, lostWords: 1 }, "FAILED"],
  ];
  for (const [what, change, verdict] of rows)
    it(`${what}: ${verdict}`, () => {
      const seen = { ...held, ...change };
      expect(verdictOf(seen)).toBe(verdict);
      const rows = [rowOf(held, "firefox"), rowOf(seen, "firefox")];
      expect(allHeld(rows)).toBe(["held", "documented", "absent"].includes(verdict));
      expect(renderFaults(rows)).toContain(verdict);
    });

  it("is none where nothing ran", () => {
    expect(allHeld([])).toBe(false);
    expect(allHeld([rowOf({ ...held, absent: "why" }, "chromium")])).toBe(false);
  });

  it("is summed up, by browser", () => {
    const seen = [
      held,
      { ...held, lostWords: 2 },
      { ...held, hungPages: 1 },
      { ...held, silentPasses: 1, hole: "why" },
      { ...held, absent: "why" },
    ].map((one) => rowOf(one, "chromium"));
    const rows = [...seen, rowOf(held, "firefox")];
    expect(renderSum(rows, "chromium")).toBe(
      "chromium: 4 faults: 1 held, 1 documented; 2 lost words, 0 silent passes, 1 hung pages",
    );
    expect(renderSum(rows, "firefox")).toBe(
      "firefox: 1 faults: 1 held; 0 lost words, 0 silent passes, 0 hung pages",
    );
  });
});

describe("points of a check", () => {
  it("are twenty or more, each with a name of its own", () => {
    expect(POINTS.length).toBeGreaterThanOrEqual(20);
    expect(new Set(POINTS.map(({ name }) => name)).size).toBe(POINTS.length);
  });

  it("name holes in the words of SECURITY.md", () => {
    const known = readFileSync("SECURITY.md", "utf8").replace(/\s+/gu, " ");
    for (const { hole } of POINTS) if (hole !== undefined) expect(known).toContain(hole);
  });
});
