import { describe, expect, it } from "vitest";
import { readdirSync, readFileSync } from "node:fs";
import { familyOfKind, KIND_FAMILIES, sourceOfKind } from "./kinds";
import { parsePersonal } from "./marked";

describe("families of kinds", () => {
  it("know a kind in its writer's language, in any case and with spaces", () => {
    const kinds = [
      "Mail",
      "une ligne",
      "tabelle",
      "カルテ",
      "umowa",
      "głos",
      "przelew",
      "nobody's",
    ];
    expect(kinds.map(familyOfKind)).toEqual([
      ...["mail", "oneliner", "table", "medical", "contract", "spoken", "payment", "other"],
    ]);
    expect(kinds.map(sourceOfKind)).toEqual([
      ...["pasted", "typed", "file", "file", "file", "typed", "pasted", "unknown"],
    ]);
  });

  it("are fifteen, and cover most of what the open sets carry", () => {
    expect(KIND_FAMILIES).toHaveLength(15);
    const texts = readdirSync("training/twin")
      .filter((name) => name.endsWith(".txt") && !name.startsWith("attack-"))
      .flatMap((name) => parsePersonal(readFileSync(`training/twin/${name}`, "utf8")))
      .filter(({ spans }) => spans.length > 0);
    const named = texts.filter(({ kind }) => familyOfKind(kind) !== "other");
    expect(named.length / texts.length).toBeGreaterThan(0.9);
  });
});
