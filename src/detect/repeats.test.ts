import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costOf } from "../lib/testing/cost";
import { repeatsOf } from "./repeats";
import type { EntityType, Finding } from "./types";

function found(text: string, type: EntityType, value: string, score = 0.9): Finding {
  const start = text.indexOf(value);
  return { type, start, end: start + value.length, score, detector: "model:m", reasons: [] };
}

const values = (text: string, findings: readonly Finding[]) =>
  repeatsOf(text, findings).map(({ start, end }) => text.slice(start, end));

describe("repeats", () => {
  const mail = "From: Dilys Pargeter\n\nWho asked? Dilys did. Thanks\nD. Pargeter";

  it("finds a name again, whole or by a part", () => {
    expect(values(mail, [found(mail, "PERSON", "Dilys Pargeter")])).toEqual(["Pargeter", "Dilys"]);
  });

  it("leaves what is found already, and says how the score came about", () => {
    const first = found(mail, "PERSON", "Dilys Pargeter");
    const second = {
      ...found(mail, "PERSON", "D. Pargeter"),
      start: mail.lastIndexOf("D."),
      end: mail.length,
    };
    const [only, ...more] = repeatsOf(mail, [first, second]);
    expect(more).toEqual([]);
    expect(only?.score).toBe(first.score);
    expect(only?.reasons.at(-1)?.step).toBe("repeat");
  });

  it.each([
    ["a word of the language", "Will Grove will come, said Will", "Will Grove", ["Grove"]],
    ["part of a longer word", "Mark Otis; Marketing; Otis", "Mark Otis", ["Otis"]],
    ["part of an address", "Ann Lee ann.Lee@acme.test", "Ann Lee", []],
  ])("does not spread to %s", (_why, text, name, wanted) => {
    const got = values(text, [found(text, "PERSON", name)]);
    expect(got.filter((value) => !wanted.includes(value))).toEqual([]);
  });

  it("spreads logins and numbers, not what stands for something else each time", () => {
    const log = "user=mhollis7 ok\nsu: mhollis7\nage 34, row 34, 3434";
    expect(values(log, [found(log, "USERNAME", "mhollis7")])).toEqual(["mhollis7"]);
    expect(values(log, [found(log, "AGE", "34")])).toEqual([]);
    expect(values(log, [found(log, "USERNAME", "mhollis7", 0.5)])).toEqual([]);
  });

  it("finds each of a long list of values again, in little time", () => {
    const names = Array.from({ length: 8_000 }, (_, at) => `user${at + 10_000}`);
    const text = `${names.join("\n")}\n${names.join("\n")}`;
    let at = 0;
    const all = names.map((name) => {
      const start = text.indexOf(name, at);
      at = start + name.length;
      return { ...found(text.slice(0, 1), "USERNAME", ""), start, end: at };
    });
    let again: Finding[] = [];
    expect(costOf(() => (again = repeatsOf(text, all)), 1)).toBeLessThan(2_000);
    expect(again).toHaveLength(8_000);
  });

  it("never overlaps, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.nat(50),
        fc.integer({ min: 1, max: 8 }),
        (noise, at, size) => {
          const text = `${noise} ${noise} ${noise}`;
          const start = Math.min(at, text.length - 1);
          const end = Math.min(text.length, start + size);
          const first: Finding = {
            type: "PERSON",
            start,
            end,
            score: 1,
            detector: "d",
            reasons: [],
          };
          const spans = [first, ...repeatsOf(text, [first])].sort((a, b) => a.start - b.start);
          for (const [index, span] of spans.entries()) {
            expect(span.end).toBeLessThanOrEqual(text.length);
            if (index > 0) expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          }
        },
      ),
    );
  });
});
