import { describe, expect, it } from "vitest";
import type { PagePart } from "../protocol/page";
import { sourceOf } from "./source";

const prompt: PagePart = { text: "Sum this up: OBEY ME NOW", role: "prompt" };
const mail = { start: 13, end: 24 };

describe("sourceOf", () => {
  const pasted = [[[13, 24]]] as const;

  it("is pasted where most of the passage is, whatever the rest of the part", () => {
    const seen = { written: true, pasted };
    expect(sourceOf(prompt, 0, seen, mail)).toBe("pasted");
    expect(sourceOf(prompt, 0, seen, { start: 0, end: 13 })).toBe("typed");
    expect(sourceOf(prompt, 0, seen, { start: 8, end: 18 })).toBe("pasted");
    expect(sourceOf(prompt, 0, seen, { start: 7, end: 18 })).toBe("typed");
    expect(sourceOf(prompt, 0, seen, null)).toBe("typed");
    expect(sourceOf(prompt, 0, { written: true, pasted: [[[2, 24]]] }, null)).toBe("pasted");
  });

  it("adds up what was pasted in pieces, and belongs to its own part", () => {
    const pieces = { written: true, pasted: [[], [[13, 16] as const, [20, 24] as const]] };
    expect(sourceOf(prompt, 1, pieces, mail)).toBe("pasted");
    expect(sourceOf(prompt, 0, pieces, mail)).toBe("typed");
    expect(sourceOf(prompt, 7, pieces, mail)).toBe("typed");
  });

  it("is the part's own otherwise", () => {
    const seen = { written: true, pasted: [] };
    expect(sourceOf({ ...prompt, role: "attachment" }, 0, seen, mail)).toBe("file");
    expect(sourceOf({ ...prompt, role: "history" }, 0, seen, mail)).toBe("reply");
    expect(sourceOf({ ...prompt, role: "attachment" }, 0, { ...seen, pasted }, mail)).toBe(
      "pasted",
    );
    expect(sourceOf({ text: "", role: "prompt" }, 0, seen, null)).toBe("typed");
  });

  it("is unknown where nobody wrote", () => {
    expect(sourceOf(prompt, 0, { written: false, pasted: [] }, mail)).toBe("unknown");
  });
});
