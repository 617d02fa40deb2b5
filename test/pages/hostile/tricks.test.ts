import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { freshRun, runsIn, secretOf, textWith } from "./secret";
import { TRICKS } from "./tricks";
import { isValidIBAN } from "ibantools";

const SECURITY = readFileSync("SECURITY.md", "utf8").replace(/\s+/gu, " ");

describe("tricks", () => {
  it("have names that fit an address, each once", () => {
    const names = TRICKS.map(({ name }) => name);
    expect(names.filter((name) => !/^[a-z][a-z0-9-]+$/u.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("say in a sentence what they do", () => {
    expect(TRICKS.filter(({ about }) => !/^[A-Z].{10,}\.$/u.test(about))).toEqual([]);
  });

  it("say how to do by hand what the runner does", () => {
    const silent = TRICKS.filter(
      ({ act, before, byHand }) => ((act ?? before) === undefined) !== (byHand === undefined),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it("quote SECURITY.md for every hole", () => {
    const unnamed = TRICKS.flatMap(({ name, holes = [] }) =>
      holes.filter(({ named }) => named.length < 12 || !SECURITY.includes(named)).map(() => name),
    );
    expect(unnamed).toEqual([]);
  });

  it("carry a value that the detectors know and that names its run", () => {
    const run = freshRun();
    expect(isValidIBAN(secretOf(run))).toBe(true);
    expect(runsIn(textWith(secretOf(run)))).toEqual([run]);
  });
});
