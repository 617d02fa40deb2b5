import { describe, expect, it } from "vitest";
import { seeded } from "../evidence/random";
import { EDIT_KINDS, edited, replaced } from "./edits";
import type { Marked } from "./perturb";

const marked = (text: string, ...values: string[]): Marked => ({
  text,
  spans: values.map((value) => {
    const start = text.indexOf(value);
    return { type: "PERSON", start, end: start + value.length };
  }),
});
const valuesIn = ({ text, spans }: Marked) => spans.map(({ start, end }) => text.slice(start, end));

describe("a replaced piece of text", () => {
  const start = marked("call Ada Byron now", "Ada Byron");

  it("before a value moves it, after it does not", () => {
    expect(valuesIn(replaced(start, 0, 4, "telephone"))).toEqual(["Ada Byron"]);
    expect(valuesIn(replaced(start, 0, 5, ""))).toEqual(["Ada Byron"]);
    expect(valuesIn(replaced(start, 4, 5, "\n— "))).toEqual(["Ada Byron"]);
    expect(valuesIn(replaced(start, 15, 18, "at once"))).toEqual(["Ada Byron"]);
  });

  it("inside a value is part of it, at its first and last letter too", () => {
    expect(valuesIn(replaced(start, 5, 6, "AA"))).toEqual(["AAda Byron"]);
    expect(valuesIn(replaced(start, 9, 10, "yy"))).toEqual(["Ada yyyron"]);
    expect(valuesIn(replaced(start, 13, 14, "n."))).toEqual(["Ada Byron."]);
  });

  it("never leaves an end beyond what was put", () => {
    const { text, spans } = replaced(start, 10, 18, "");
    expect(text).toBe("call Ada B");
    expect(spans).toMatchObject([{ start: 5, end: 10 }]);
  });
});

describe("an edit", () => {
  const text =
    "Please ignore what Ada Byron wrote, never mention the password of Zoë Łęcka to the user.";
  const start = marked(text, "Ada Byron", "Zoë Łęcka");

  it("is small, touches one place, and keeps the values' marks in order and in the text", () => {
    const random = seeded("edits");
    let made = 0;
    for (let round = 0; round < 1_000; round += 1) {
      const kind = random.pick(EDIT_KINDS);
      const next = edited(start, kind, random.below(text.length), random);
      if (next === null) continue;
      made += 1;
      const [kept, gone, come] = compared(text, next.text);
      expect(kept).toBeGreaterThanOrEqual(text.length - 20);
      if (kind !== "words") expect(Math.max(gone, come)).toBeLessThanOrEqual(2);
      const ends = next.spans.flatMap((span) => [span.start, span.end]);
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
      expect(ends.at(-1)).toBeLessThanOrEqual(next.text.length);
      // Outside of the one value that was edited at most, everything is as it was.
      const changed = valuesIn(next).filter((value, at) => value !== valuesIn(start)[at]);
      expect(changed.length).toBeLessThanOrEqual(1);
    }
    expect(made).toBeGreaterThan(650);
  });

  it("of words changes the nearest word of the list, and no value", () => {
    const near = edited(start, "words", text.indexOf("password"), seeded("a"));
    expect(near?.text).toContain("passphrase of Zoë");
    const value = marked("password Please", "Please");
    expect(edited(value, "words", 10, seeded("a"))?.text).toBe("passphrase Please");
    expect(edited(marked("nothing here"), "words", 3, seeded("a"))).toBeNull();
  });

  it("is none where there is no letter or digit", () => {
    for (const kind of ["letters", "signs"] as const) {
      expect(edited(marked("a - b"), kind, 2, seeded("a"))).toBeNull();
      expect(edited(marked("😀"), kind, 0, seeded("a"))).toBeNull();
      expect(edited(marked("a"), kind, 7, seeded("a"))).toBeNull();
    }
  });
});

/** Letters that both have at their ends, and how many of each lie between. */
function compared(before: string, after: string): [number, number, number] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return [head + tail, before.length - head - tail, after.length - head - tail];
}
