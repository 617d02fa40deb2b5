import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ShownCode } from "../protocol/shown-code";
import { codeWords, kindOf } from "./kind";
import { createTranslate, foundWords } from "./text";

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** As the browser does it. */
function translateTo(language: "en" | "de") {
  const path = `public/_locales/${language}/messages.json`;
  const messages = JSON.parse(readFileSync(path, "utf8")) as Record<string, Message>;
  return createTranslate((key, substitutions) => {
    const { message = "", placeholders = {} } = messages[key] ?? {};
    return message.replace(/\$([A-Z_]+)\$/gu, (_, name: string) => {
      const { content = "" } = placeholders[name.toLowerCase()] ?? {};
      return substitutions[Number(content.slice(1)) - 1] ?? "";
    });
  });
}

const java: ShownCode = {
  language: "Java",
  lines: 42,
  marking: "proprietary",
  licence: null,
  internalNames: 0,
};

describe("kindOf", () => {
  it("knows what company data has a name of its own", () => {
    expect(kindOf({ type: "COMPANY_DATA", subtype: "SOURCE_CODE" })).toBe("SOURCE_CODE");
    expect(kindOf({ type: "COMPANY_DATA", subtype: "customers" })).toBe("COMPANY_DATA");
    expect(kindOf({ type: "COMPANY_DATA", subtype: null })).toBe("COMPANY_DATA");
    expect(kindOf({ type: "IBAN", subtype: "SOURCE_CODE" })).toBe("IBAN");
  });

  it("makes headlines of them", () => {
    const kinds = ["SOURCE_CODE", "INTERNAL_HOST", "INTERNAL_HOST"];
    expect(foundWords(translateTo("en"), kinds)).toBe("source code and 2 internal host names");
    expect(foundWords(translateTo("de"), kinds)).toBe("Quelltext und 2 interne Rechnernamen");
  });
});

describe("codeWords", () => {
  it.each<["en" | "de", Partial<ShownCode>, string]>([
    ["en", {}, "42 lines of Java, marked proprietary"],
    ["en", { internalNames: 3 }, "42 lines of Java, marked proprietary, 3 internal names"],
    ["en", { marking: "none", language: null, lines: 1 }, "1 line"],
    ["en", { marking: "open", licence: "MIT" }, "42 lines of Java, under the licence MIT"],
    ["de", {}, "42 Zeilen Java, als firmeneigen gekennzeichnet"],
    ["de", { marking: "open", language: "C#", lines: 3 }, "3 Zeilen C#, unter offener Lizenz"],
  ])("%s %j", (language, more, expected) => {
    expect(codeWords(translateTo(language), { ...java, ...more })).toBe(expected);
  });
});
