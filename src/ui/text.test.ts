import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createTranslate, foundWords, listOf, plural } from "./text";

const german = translate("de");
const english = translate("en");

describe("words", () => {
  it("lists", () => {
    expect(listOf(english, [])).toBe("");
    expect(listOf(english, ["a"])).toBe("a");
    expect(listOf(english, ["a", "b"])).toBe("a and b");
    expect(listOf(english, ["a", "b", "c"])).toBe("a, b and c");
    expect(listOf(german, ["a", "b", "c", "d"])).toBe("a, b, c und d");
  });

  it("say what was found as one would", () => {
    expect(foundWords(english, ["IBAN"])).toBe("an IBAN");
    expect(foundWords(english, ["PERSON", "IBAN", "PERSON"])).toBe("2 names and an IBAN");
    expect(foundWords(german, ["PERSON", "PHONE"])).toBe("einen Namen und eine Telefonnummer");
  });

  it("count what a headline has no room for", () => {
    const many = ["PERSON", "IBAN", "PHONE", "EMAIL", "AGE", "AGE"];
    expect(foundWords(english, many)).toBe("a name, an IBAN, a phone number and 3 other details");
    expect(foundWords(english, many.slice(0, 4))).toBe(
      "a name, an IBAN, a phone number and an e-mail address",
    );
  });

  it("choose the plural by number", () => {
    expect(plural(english, "notice_changed", 1)).toBe("Sent with 1 placeholder");
    expect(plural(english, "notice_changed", 0)).toBe("Sent with 0 placeholders");
  });

  it("show the key where a message is missing, rather than nothing", () => {
    expect(createTranslate(() => "")("dialog_nothing")).toBe("dialog_nothing");
  });
});

function translate(language: string) {
  const messages = JSON.parse(
    readFileSync(`public/_locales/${language}/messages.json`, "utf8"),
  ) as Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
  return createTranslate((key, given) => {
    const { message = "", placeholders = {} } = messages[key] ?? {};
    return message.replace(/\$(\w+)\$/gu, (whole, name: string) => {
      const content = placeholders[name.toLowerCase()]?.content ?? "";
      return given[Number(content.slice(1)) - 1] ?? whole;
    });
  });
}
