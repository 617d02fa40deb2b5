import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rowOf } from "./faults/report";
import { keepFaults, keepTricks } from "./gate-file";

const held = rowOf(
  { fault: "offline", happened: true, lostWords: 0, silentPasses: 0, hungPages: 0, note: "asked" },
  "firefox",
);
const trick = { trick: "beacon", browser: "firefox", mode: "unpacked", result: "stopped" } as const;

function freshFile(): string {
  return join(mkdtempSync(join(tmpdir(), "sluice-gate-")), "state/gate.json");
}

function read(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
}

describe("the gate's file", () => {
  it("keeps rows of tricks when faults are run, and the other way round", () => {
    const file = freshFile();
    keepTricks([trick], [], false, file);
    keepFaults([held], file);
    expect(read(file)).toMatchObject({
      rows: [trick],
      faults: [{ fault: "offline", browser: "firefox", result: "held", note: "asked" }],
    });
    keepTricks([], [], false, file);
    expect(read(file)).toMatchObject({ rows: [], faults: [{ fault: "offline" }] });
  });

  it("is left alone by a run of some tricks, which has a file of its own", () => {
    const folder = mkdtempSync(join(tmpdir(), "sluice-gate-"));
    const before = process.cwd();
    process.chdir(folder);
    try {
      keepTricks([trick], [], false);
      keepTricks([], [], true);
    } finally {
      process.chdir(before);
    }
    expect(read(join(folder, ".sluice/gate.json"))).toMatchObject({ rows: [trick] });
    expect(read(join(folder, ".sluice/gate-part.json"))).toMatchObject({ rows: [] });
  });

  it("says when each was run", () => {
    const file = freshFile();
    keepFaults([held], file);
    expect(read(file)["at"]).toEqual({ faults: expect.stringMatching(/^\d{4}-/u) as unknown });
  });

  it("begins anew after a run that was cut off", () => {
    const file = freshFile();
    keepTricks([trick], [], false, file);
    writeFileSync(file, "{ broken");
    keepFaults([held], file);
    expect(read(file)["rows"]).toBeUndefined();
  });
});
