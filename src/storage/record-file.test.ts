import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GENESIS, verifyChain } from "./chain";
import { readRecordFile, recordFileText } from "./record-file";
import { auditEvent } from "./testing/audit-event";
import { chainedRecord } from "./testing/chained-record";

const HASH = "a".repeat(64);

describe("a record's file", () => {
  it("is read as it was written", async () => {
    const record = await chainedRecord(3);
    expect(readRecordFile(recordFileText(record))).toEqual({ ok: true, value: record });
  });

  const base = { format: "sluice-record-1", anchor: GENESIS, head: null, entries: [] };
  const entry = { seq: 1, prev: HASH, hash: HASH, event: {} };
  const unreadable: [detail: RegExp, value: unknown][] = [
    [/^format/u, null],
    [/^format/u, [base]],
    [/^format/u, { ...base, format: "sluice-record-2" }],
    [/^anchor/u, { format: "sluice-record-1", entries: [] }],
    [/^anchor/u, { ...base, anchor: { ...GENESIS, trimmed: -1 } }],
    [/^anchor/u, { ...base, anchor: { ...GENESIS, hash: "A".repeat(64) } }],
    [/^head/u, { ...base, head: undefined }],
    [/^head/u, { ...base, head: { seq: 1.5, hash: HASH } }],
    [/^entries:/u, { ...base, entries: {} }],
    [/^entries\[0\]/u, { ...base, entries: [null] }],
    [/^entries\[1\]/u, { ...base, entries: [entry, { ...entry, event: "secret" }] }],
    [/^entries\[0\]/u, { ...base, entries: [{ ...entry, event: nested(9) }] }],
  ];
  it.each(unreadable)("that is not one is refused by %s", (detail, value) => {
    expect(readRecordFile(JSON.stringify(value))).toMatchObject({
      ok: false,
      reason: "unreadable",
      detail: expect.stringMatching(detail) as string,
    });
  });

  it("nested without end neither breaks the reader nor is quoted", () => {
    const deep = `${"[".repeat(200_000)}"secret"${"]".repeat(200_000)}`;
    const event = `{"format":"sluice-record-1","anchor":${JSON.stringify(GENESIS)},"head":null,"entries":[{"seq":1,"prev":"${HASH}","hash":"${HASH}","event":{"x":${deep}}}]}`;
    for (const text of [deep, event, `{"format":"secret`])
      expect(JSON.stringify(readRecordFile(text))).not.toContain("secret");
  });

  it("of any text or value is read or refused, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json(), almostRecord()), async (text) => {
        const read = readRecordFile(text);
        if (read.ok) await verifyChain(read.value.entries, read.value.anchor, read.value.head);
        else expect(read.detail.length).toBeLessThan(100);
      }),
      { numRuns: 500 },
    );
  });

  it("with any one character changed is refused or not intact, or says the same as before", async () => {
    const record = await chainedRecord(3);
    const text = JSON.stringify(JSON.parse(recordFileText(record)));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom(...'0159af{}[]",:eE-. ntZ'),
        async (at, character) => {
          const read = readRecordFile(text.slice(0, at) + character + text.slice(at + 1));
          if (!read.ok) return;
          const { entries, anchor, head } = read.value;
          const { intact } = await verifyChain(entries, anchor, head);
          if (intact) expect(read.value).toEqual(record);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

function almostRecord(): fc.Arbitrary<string> {
  const hash = fc.oneof(fc.constant(HASH), fc.constant(GENESIS.hash), fc.jsonValue());
  const number = fc.oneof(fc.nat(3), fc.jsonValue());
  return fc
    .record(
      {
        format: fc.constant("sluice-record-1"),
        anchor: fc.record({ hash, trimmed: number }),
        head: fc.oneof(fc.constant(null), fc.record({ hash, seq: number })),
        entries: fc.array(
          fc.record({
            seq: number,
            prev: hash,
            hash,
            event: fc.oneof(fc.constant(auditEvent()), fc.jsonValue()),
          }),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: ["format", "anchor", "head"] },
    )
    .map((value) => JSON.stringify(value));
}

function nested(depth: number): unknown {
  return depth === 0 ? 1 : { inner: nested(depth - 1) };
}
