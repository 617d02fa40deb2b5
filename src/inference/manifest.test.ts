import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "../lib/digest";
import { loadChecked } from "./integrity";
import { parseManifest } from "./manifest";

const good = JSON.parse(readFileSync("models/sluice-small/manifest.json", "utf8")) as Record<
  string,
  unknown
>;
const problemOf = (change: Record<string, unknown>) => {
  const parsed = parseManifest({ ...good, ...change });
  return parsed.ok ? null : parsed.detail;
};

describe("parseManifest", () => {
  it("accepts the shipped manifest and keys it does not know", () => {
    expect(problemOf({})).toBeNull();
    expect(problemOf({ quality: { any: 1 }, later: true })).toBeNull();
  });

  it.each([
    [{ maxTokens: "128" }, "maxTokens: expected a whole number from 8 to 4096, got a string"],
    [{ id: "../x" }, "id: expected a plain name"],
    [{ buckets: [64, 32] }, "buckets: expected ascending lengths that end with maxTokens"],
    [{ tokenLabels: ["B-PERSON", "O"] }, 'tokenLabels[0]: expected "O"'],
    [
      { marks: undefined, thresholds: { PERSON: 2 } },
      "thresholds.PERSON: expected a number from 0 to 1, got 2",
    ],
    [
      { marks: { AGE: [0.5, 0.5, 0.9] } },
      "marks.AGE: expected three rising numbers between 0 and 1",
    ],
    [{ marks: { AGE: 0.5 } }, "marks.AGE: expected a list, got 0.5"],
    [{ marks: [] }, "marks: expected an object, got a list"],
    [{ attackMarks: [0.5, 0.8, 1] }, "attackMarks: expected three rising numbers between 0 and 1"],
    [
      { attackMarks: [0.2, 0.3, 0.4, 0.5] },
      "attackMarks: expected three rising numbers between 0 and 1",
    ],
    [
      { attackMarks: undefined, attackThreshold: "high" },
      "attackThreshold: expected a number from 0 to 1, got a string",
    ],
    [{ files: {} }, "files: no tokenizer.json"],
    [{ special: null }, "special: expected an object, got null"],
  ])("names what is wrong with %j", (change, problem) => {
    expect(problemOf(change)).toBe(problem);
  });

  it("reads marks, and makes them of the thresholds of an older manifest", () => {
    const fresh = { ...good, marks: { AGE: [0.4, 0.6, 0.7] }, attackMarks: [0.2, 0.9, 0.99] };
    expect(parseManifest(fresh)).toMatchObject({
      value: { marks: { AGE: [0.4, 0.6, 0.7] }, attackMarks: [0.2, 0.9, 0.99] },
    });
    const old = {
      ...good,
      marks: undefined,
      attackMarks: undefined,
      thresholds: { AGE: 0.5 },
      attackThreshold: 0.9,
    };
    const parsed = parseManifest(old);
    if (!parsed.ok) throw new Error(parsed.detail);
    expect(parsed.value.marks.AGE).toEqual([0.4, 0.5, 0.75]);
    expect(parsed.value.attackMarks[1]).toBe(0.9);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(good)), (value, key) => {
        parseManifest(value);
        parseManifest({ ...good, [key]: value });
      }),
    );
  });
});

describe("loadChecked", () => {
  const bytes = new TextEncoder().encode("weights");

  it("refuses what differs from the manifest and tells missing from altered", async () => {
    const parsed = parseManifest(good);
    if (!parsed.ok) throw new Error(parsed.detail);
    const files = { "a.onnx": { sha256: await sha256Hex(bytes), bytes: bytes.length } };
    const manifest = { ...parsed.value, files };
    const load = (content: Uint8Array<ArrayBuffer>) =>
      loadChecked(manifest, "a.onnx", () => Promise.resolve(content));
    expect(await load(bytes)).toEqual({ ok: true, value: bytes });
    const altered = bytes.slice();
    altered[0] = 0;
    expect(await load(altered)).toMatchObject({ reason: "altered" });
    expect(await load(bytes.slice(1))).toMatchObject({ reason: "altered" });
    const gone = await loadChecked(manifest, "a.onnx", () => Promise.reject(new Error("404")));
    expect(gone).toMatchObject({ reason: "missing" });
  });
});
