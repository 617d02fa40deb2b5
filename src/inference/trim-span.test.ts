import { describe, expect, it } from "vitest";
import type { EntityType } from "../detect/types";
import { trimSpan } from "./trim-span";

/** The span as the model gave it in ⟦ ⟧; what is left of it. */
const ROWS: readonly [EntityType, string, string | null][] = [
  ["PERSON", "to ⟦Dr. Maria Gonzalez,⟧", "Maria Gonzalez"],
  ["PERSON", "⟦Mr Okonkwo's⟧ file", "Okonkwo"],
  ["PERSON", "⟦Frau Dr. Ilse Krämer⟧", "Ilse Krämer"],
  ["PERSON", "⟦Sra. López⟧", "López"],
  ["PERSON", "⟦田中様⟧は", "田中"],
  ["PERSON", "⟦John Doe Jr.⟧", "John Doe Jr."],
  ["PERSON", "ask ⟦Jane D.⟧ now", "Jane D."],
  ["PERSON", "ask ⟦Jane.⟧", "Jane"],
  ["PERSON", "“⟦“Jan van der Berg”⟧", "Jan van der Berg"],
  ["PERSON", "⟦Frances⟧", "Frances"],
  ["PERSON", "⟦...⟧", null],
  ["USERNAME", "login ⟦tkra⟧emer.", "tkraemer"],
  ["SALARY", "⟦€72,000,⟧", "€72,000"],
  ["PASSWORD", 'pw "⟦hunter2!"⟧', "hunter2!"],
  ["PHONE", "⟦(030) 901820.⟧", "(030) 901820"],
  ["AGE", "⟦34⟧yo", "34yo"],
];

describe("trimSpan", () => {
  it.each(ROWS)("%s %s", (type, marked, expected) => {
    const start = marked.indexOf("⟦");
    const end = marked.indexOf("⟧") - 1;
    const text = marked.replace(/[⟦⟧]/gu, "");
    const span = trimSpan(text, start, end, type);
    expect(span && text.slice(...span)).toBe(expected);
  });
});
