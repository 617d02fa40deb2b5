import { describe, expect, it } from "vitest";
import { openEnd } from "./open-end";

const open = (text: string, before: string | null = null) => openEnd(text, before, () => false);

describe("openEnd", () => {
  const rows: [name: string, text: string, before: string | null, expected: string | null][] = [
    ["a number", "my card is 4539 1488", null, "my card is 4539 1488"],
    ["a number and few words", "4539 1488 is the first half.", null, "4539 1488"],
    ["a key", "AKIAQ7ZL4", null, "AKIAQ7ZL4"],
    ["a piece behind another one", "1488", "my card is 4539", "my card is 4539 1488"],
    [
      "a sentence of its own",
      `${"Let us talk about the plan. ".repeat(4)}It is 4711`,
      "4539",
      null,
    ],
    ["no number", "What is the weather like in Berlin?", null, null],
    [
      "a number and more than few words",
      "4539 1488 copies were sold, which is a lot for such a book",
      null,
      null,
    ],
    ["a sign or two", "I have 12", null, null],
    ["a placeholder", "Is this the account? [IBAN_1]", null, null],
    ["nothing", "", "4539", null],
  ];
  it.each(rows)("%s", (name, text, before, expected) => {
    if (name === "a sentence of its own") {
      expect(open(text, before)).toBe(text.slice(-64).replace(/^\S*\s+/u, ""));
      expect(open(text, before)).not.toContain("4539");
    } else expect(open(text, before)).toBe(expected);
  });

  it("keeps no more than 64 characters, and none of the text before the last words", () => {
    const kept = open(`${"word ".repeat(1_000)}4539 1488`);
    expect(kept?.length).toBeLessThanOrEqual(64);
    expect(kept?.startsWith("word ")).toBe(true);
    expect(kept?.endsWith("4539 1488")).toBe(true);
    expect(open("1234 ", "9 ".repeat(100))?.length).toBeLessThanOrEqual(64);
  });

  it("keeps nothing of a number that was found as a whole", () => {
    expect(openEnd("my card is 4539 1488 0343 6467", null, () => true)).toBeNull();
  });
});
