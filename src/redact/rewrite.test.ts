import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENTITY_TYPES } from "../detect/types";
import { rewrite, type ActedFinding } from "./actions";
import { applyEdits } from "./edits";
import { createVault, type Vault } from "./vault";

const at = (
  text: string,
  value: string,
  type: ActedFinding["type"],
  action: ActedFinding["action"],
) => {
  const start = text.indexOf(value);
  return { type, start, end: start + value.length, action };
};

/** Plain words with values between them, each value found once, some repeated later without being found. */
const scene = fc
  .array(
    fc.record({
      before: fc.stringMatching(/^[a-z ,.]{0,12}$/u),
      value: fc.stringMatching(/^[A-Z][a-z]{2,6}\d{4,6}$/u),
      type: fc.constantFrom(...ENTITY_TYPES),
      again: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => {
    let text = "";
    const findings: Omit<ActedFinding, "action">[] = [];
    for (const { before, value, type } of pieces) {
      text += `${before} `;
      findings.push({ type, start: text.length, end: text.length + value.length });
      text += value;
    }
    for (const { value, again } of pieces) if (again) text += ` x${value}.`;
    return { text, findings, values: pieces.map((piece) => piece.value) };
  });

describe("rewrite", () => {
  it("puts tokenised values back exactly", () => {
    fc.assert(
      fc.property(scene, ({ text, findings }) => {
        const vault = createVault();
        const acted = findings.map((finding) => ({ ...finding, action: "tokenise" as const }));
        expect(restore(rewrite(text, acted, vault).text, vault)).toBe(text);
      }),
    );
  });

  it("leaves no replaced value anywhere in the text", () => {
    fc.assert(
      fc.property(scene, fc.boolean(), ({ text, findings, values }, tokenise) => {
        const action = tokenise ? ("tokenise" as const) : ("redact" as const);
        const acted = findings.map((finding) => ({ ...finding, action }));
        const changed = rewrite(text, acted, createVault()).text;
        expect(values.filter((value) => changed.includes(value))).toEqual([]);
      }),
    );
  });

  it("gives one value one placeholder, whatever its case and spaces", () => {
    const text = "Jane Doe met JANE  DOE and Tom.";
    const vault = createVault();
    const acted = [
      at(text, "Jane Doe", "PERSON", "tokenise"),
      at(text, "JANE  DOE", "PERSON", "tokenise"),
      at(text, "Tom", "PERSON", "tokenise"),
    ];
    expect(rewrite(text, acted, vault).text).toBe("[PERSON_1] met [PERSON_1] and [PERSON_2].");
    expect(createVault(vault.export()).placeholderFor("PERSON", "jane doe")).toBe("[PERSON_1]");
  });

  it("redacts to a mark that says what stood there and touches nothing else", () => {
    const text = "Pay DE89 3704 0044 0532 0130 00 to Ann.";
    const acted = [
      at(text, "DE89 3704 0044 0532 0130 00", "IBAN", "redact"),
      at(text, "Ann", "PERSON", "coach"),
    ];
    expect(rewrite(text, acted, createVault()).text).toBe("Pay [REDACTED IBAN] to Ann.");
  });

  it("replaces the whole stretch where findings overlap", () => {
    const text = "x ann@acme.example y";
    const acted = [
      { type: "PERSON", start: 2, end: 5, action: "tokenise" },
      { type: "EMAIL", start: 2, end: 18, action: "redact" },
    ] as const;
    expect(rewrite(text, acted, createVault()).text).toBe("x [REDACTED EMAIL] y");
  });

  it("finds no repeat of a name inside another word", () => {
    const text = "Anna went to Annapolis with Anna";
    const acted = [at(text, "Anna", "PERSON", "tokenise")];
    expect(rewrite(text, acted, createVault()).text).toBe(
      "[PERSON_1] went to Annapolis with [PERSON_1]",
    );
  });

  it("does not give a placeholder that already stands in the text a second meaning", () => {
    const text = "[PERSON_1] and Jane";
    const vault = createVault();
    const changed = rewrite(text, [at(text, "Jane", "PERSON", "tokenise")], vault).text;
    expect(changed).toBe("[PERSON_1] and [PERSON_2]");
    expect(restore(changed, vault)).toBe(text);
  });
});

describe("applyEdits", () => {
  it("refuses overlapping and out-of-range edits", () => {
    const edit = (start: number, end: number) => ({ start, end, text: "" });
    expect(applyEdits("abcdef", [edit(0, 3), edit(2, 4)])).toMatchObject({ reason: "overlapping" });
    expect(applyEdits("abc", [edit(1, 9)])).toMatchObject({ reason: "out-of-range" });
    expect(applyEdits("abc", [edit(2, 1)])).toMatchObject({ reason: "out-of-range" });
  });
});

/** The text with the vault's values back in, as the extension's own surface shows them. */
function restore(text: string, vault: Vault): string {
  return text.replace(/\[[A-Z_]+_\d+\]/gu, (name) => vault.valueOf(name) ?? name);
}
