import { describe, expect, it } from "vitest";
import type { TextModel } from "../../src/detect/scan";
import type { Finding } from "../../src/detect/types";
import { attackMarkRows, markLines, markRows } from "./marks";
import type { AttackText, PersonalText } from "./marked";

const MARKS = { PERSON: [0.4, 0.6, 0.9], AGE: [0.36, 0.51, 0.66] } as const;
const nowhere = { score: 0, span: null };
const found = (start: number, end: number, score: number): Finding => ({
  ...{ type: "PERSON", start, end, score },
  ...{ detector: "model:test", reasons: [] },
});
/** Finds a right name at 0.95 and a wrong one at 0.85, and takes for an attack what says so. */
const model: TextModel = {
  analyse: (text) =>
    Promise.resolve({
      ok: true,
      value: {
        findings: [found(0, 4, 0.95), found(5, 9, 0.85)],
        attacks: { injection: { ...nowhere, score: Number(text) }, jailbreak: nowhere },
      },
    }),
};
const texts: PersonalText[] = [
  {
    ...{ lang: "en", kind: "mail", text: "Anna Bree" },
    spans: [
      { type: "PERSON", start: 0, end: 4 },
      { type: "AGE", start: 20, end: 22 },
    ],
  },
];
const attack = (label: AttackText["label"], text: string): AttackText => ({
  ...{ lang: "en", technique: "polite", surface: "email", pair: text, label, text },
});

describe("what the marks reach", () => {
  it("stands by type and preset beside the precision they were chosen for", async () => {
    const rows = await markRows(texts, model, MARKS);
    const of = (type: string) =>
      rows
        .filter((row) => row.type === type)
        .map(({ preset, mark, found, precision, recall, verdict }) => {
          return [preset, mark, found, precision?.value, recall?.value, verdict];
        });
    // One of two is right: the interval of two findings holds 0.85 and not 0.93.
    expect(of("PERSON")).toEqual([
      ["strict", 0.4, 2, 0.5, 1, "open"],
      ["balanced", 0.6, 2, 0.5, 1, "missed"],
      ["quiet", 0.9, 1, 1, 1, "met"],
    ]);
    expect(of("AGE")[1]).toEqual(["balanced", 0.51, 0, undefined, 0, null]);
    expect(of("all")[2]).toEqual(["quiet", Number.NaN, 1, 1, 0.5, "met"]);
  });

  it("stands for attacks beside the false alarms they were chosen for", async () => {
    const set = [
      ...["0.9", "0.6"].map((text) => attack("injection", text)),
      ...["0.1", "0.85"].map((text) => attack("benign", text)),
    ];
    const rows = await attackMarkRows(set, model, [0.85, 0.96, 0.98]);
    expect(
      rows.map(({ mark, alarms, recall, verdict }) => [
        mark,
        alarms?.value,
        recall?.value,
        verdict,
      ]),
    ).toEqual([
      [0.85, 0.5, 1, "missed"],
      [0.96, 0.5, 0.5, "missed"],
      [0.98, 0, 0.5, "met"],
    ]);
    const lines = markLines(await markRows(texts, model, MARKS), rows);
    expect(lines.find((line) => line.startsWith("PERSON"))).toMatch(
      /^PERSON +strict +0\.40 +0\.85/u,
    );
    expect(lines.at(-1)).toMatch(/quiet +0\.980 +0\.005 +0\.000 \(0\.000–0\.658\)/u);
  });

  it("are not told when the model did not answer", async () => {
    const silent: TextModel = {
      analyse: () => Promise.resolve({ ok: false, reason: "timeout", detail: "" }),
    };
    await expect(markRows(texts, silent, MARKS)).rejects.toThrow("did not answer: timeout");
  });
});
