import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { exportRecord } from "../../src/background/export-record";
import { GENESIS } from "../../src/storage/chain";
import type { StoredEvent } from "../../src/storage/database";
import type { RecordContent } from "../../src/storage/record-file";
import { chainedRecord } from "../../src/storage/testing/chained-record";
import { verifyRecord } from "./verify";

let whole: RecordContent;

beforeAll(async () => {
  whole = await chainedRecord(6);
});

describe("a record's file", () => {
  it("is intact as it was exported", async () => {
    const { status, line } = await verifyRecord(fileOf(whole));
    expect(status).toBe(0);
    expect(line).toContain("6 entries, none missing or changed.");
    expect(line).toContain(whole.head?.hash);
  });

  it("is intact with nothing in it", async () => {
    const empty = fileOf({ anchor: GENESIS, head: null, entries: [] });
    expect(await verifyRecord(empty)).toEqual({
      status: 0,
      line: "0 entries, none missing or changed.",
    });
  });

  it("is intact where its old end was erased by retention, and says so", async () => {
    const kept = whole.entries.slice(2);
    const hash = whole.entries[1]?.hash ?? "";
    const { status, line } = await verifyRecord(
      fileOf({ ...whole, anchor: { hash, trimmed: 2 }, entries: kept }),
    );
    expect(status).toBe(0);
    expect(line).toContain("4 entries, none missing or changed. 2 entries before them were erased");
  });

  const without = (...seqs: number[]) => whole.entries.filter(({ seq }) => !seqs.includes(seq));
  const breaks: [name: string, brokenAt: number, entries: () => readonly StoredEvent[]][] = [
    ["a changed event", 3, () => changed(3, (entry) => ({ event: { ...entry.event, time: 1 } }))],
    ["a field added to an event", 2, () => changed(2, addField)],
    ["a changed hash", 4, () => changed(4, () => ({ hash: "a".repeat(64) }))],
    ["a gap", 4, () => without(3)],
    ["its old end cut off", 2, () => without(1)],
    ["its tail cut off", 6, () => without(6)],
    ["its whole tail cut off", 3, () => without(3, 4, 5, 6)],
    ["all its entries removed", 1, () => []],
    ["two entries exchanged", 4, () => whole.entries.toSorted((a, b) => order(a) - order(b))],
  ];
  it.each(breaks)("with %s is broken there", async (_name, brokenAt, entries) => {
    const { status, line } = await verifyRecord(fileOf({ ...whole, entries: entries() }));
    expect(status).toBe(1);
    expect(line).toContain(`Broken at entry ${brokenAt}:`);
  });
});

describe("npm run record", () => {
  it("ends with 0, 1 and 2", () => {
    const folder = mkdtempSync(join(tmpdir(), "record-"));
    const file = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const cut = fileOf({ ...whole, entries: whole.entries.slice(0, 4) });
    expect(run("verify", file("intact.json", fileOf(whole)))).toMatchObject({ status: 0 });
    expect(run("verify", file("cut.json", cut))).toMatchObject({ status: 1 });
    const page = run("verify", file("page.json", "<html>secret</html>"));
    expect(page.status).toBe(2);
    expect(page.stderr).toBe("This is not an exported record: not JSON.\n");
    expect(run("verify", join(folder, "missing.json"))).toMatchObject({ status: 2 });
    expect(run("check").stderr).toContain("Usage");
  }, 60_000);
});

function run(...words: string[]) {
  const tsx = "node_modules/tsx/dist/cli.mjs";
  return spawnSync(process.execPath, [tsx, "scripts/record.ts", ...words], { encoding: "utf8" });
}

function fileOf(record: RecordContent): string {
  return exportRecord(record, "json", 0).content;
}

function changed(seq: number, how: (entry: StoredEvent) => Partial<StoredEvent>): StoredEvent[] {
  return whole.entries.map((entry) =>
    entry.seq === seq ? { ...entry, ...how(entry) } : { ...entry },
  );
}

function addField({ event }: StoredEvent): Partial<StoredEvent> {
  return { event: Object.assign({ ...event }, { note: "x" }) };
}

/** Exchanges entries 3 and 4. */
function order({ seq }: StoredEvent): number {
  return seq === 3 ? 4 : seq === 4 ? 3 : seq;
}
