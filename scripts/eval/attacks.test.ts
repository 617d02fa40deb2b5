import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { builtInThreshold, readAttacks } from "./attacks";

const folder = mkdtempSync(join(tmpdir(), "attacks-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("readAttacks", () => {
  it("reads the files of attacks in a folder and no others", () => {
    expect(() => readAttacks(folder)).toThrow(/there are no texts of attacks/u);
    writeFileSync(join(folder, "attack-a.txt"), "=== en | polite | email\n--- injection\none\n");
    writeFileSync(join(folder, "personal-a.txt"), "=== en | mail | hr\nhello\n");
    writeFileSync(join(folder, "attack-b.txt"), "=== de | polite | email\n--- benign\nzwei\n");
    expect(readAttacks(folder).map(({ text }) => text)).toEqual(["one", "zwei"]);
    expect(readAttacks(join(folder, "attack-b.txt")).map(({ lang }) => lang)).toEqual(["de"]);
  });

  it("reads the pairs that are held out of training, each beside its twin", () => {
    const texts = readAttacks("held-out");
    const attacks = texts.filter(({ label }) => label !== "benign");
    const twins = new Set(texts.filter(({ label }) => label === "benign").map(({ pair }) => pair));
    expect(attacks.length).toBeGreaterThan(100);
    expect(attacks.filter(({ pair }) => twins.has(pair)).length).toBeGreaterThan(
      attacks.length / 2,
    );
  });

  it("finds in the open halves attacks and harmless texts of every language", () => {
    for (const half of ["a", "b"]) {
      const texts = readAttacks(`training/twin/attack-${half}.txt`);
      for (const wanted of [true, false])
        expect(
          new Set(
            texts.filter(({ label }) => (label === "benign") === wanted).map(({ lang }) => lang),
          ).size,
        ).toBe(9);
    }
  });
});

it("knows from which score on the built-in policy asks", () => {
  expect(builtInThreshold()).toBe(0.8);
});
