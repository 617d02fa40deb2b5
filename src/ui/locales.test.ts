import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ATTACK_RULES } from "../detect/attacks";
import { ENTITY_TYPES } from "../detect/types";

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const LANGUAGES = ["en", "de"] as const;
const en = messagesOf("en");
const sources = ["src/ui", "entrypoints"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  )
  .filter((file) => /\.tsx?$/u.test(file) && !file.includes(".test."))
  .map((file) => ({ file, code: readFileSync(file, "utf8") }));

describe("messages", () => {
  it("has the same keys and placeholders in each language", () => {
    for (const language of LANGUAGES) {
      const messages = messagesOf(language);
      expect(Object.keys(messages)).toEqual(Object.keys(en));
      for (const [key, { placeholders }] of Object.entries(messages))
        expect([language, key, placeholders]).toEqual([language, key, en[key]?.placeholders]);
    }
  });

  it("uses each placeholder it declares and declares each it uses", () => {
    for (const language of LANGUAGES)
      for (const [key, { message, placeholders = {} }] of Object.entries(messagesOf(language))) {
        const used = [...message.matchAll(/\$([A-Z_]+)\$/gu)].map(([, name = ""]) =>
          name.toLowerCase(),
        );
        expect([language, key, [...new Set(used)].sort()]).toEqual([
          language,
          key,
          Object.keys(placeholders).sort(),
        ]);
      }
  });

  it("numbers placeholders from one in the order they are declared", () => {
    for (const [key, { placeholders = {} }] of Object.entries(en))
      expect([key, Object.values(placeholders).map(({ content }) => content)]).toEqual([
        key,
        Object.keys(placeholders).map((_, at) => `$${at + 1}`),
      ]);
  });

  it("names every type for one, for several and in a sentence", () => {
    for (const type of ENTITY_TYPES)
      for (const form of ["one", "other", "a"]) expect(en).toHaveProperty(`type_${type}_${form}`);
  });

  it("says of every rule about attacks what the passage does", () => {
    for (const { id } of ATTACK_RULES)
      expect(en).toHaveProperty(`attack_${id.replaceAll("-", "_")}`);
  });

  it("has every key that code names, with the names code gives", () => {
    let checked = 0;
    for (const { file, code } of sources)
      for (const [, key = "", given] of code.matchAll(
        /\btext\(\s*"([a-z]\w+)"(?:,\s*\{([^}]*)\})?/gu,
      )) {
        const names = withoutCalls(given ?? "")
          .split(",")
          .map((part) => part.split(":")[0]?.trim() ?? "");
        const wanted = Object.keys(en[key]?.placeholders ?? {});
        expect([file, key, key in en]).toEqual([file, key, true]);
        expect([file, key, names.filter((name) => name !== "")]).toEqual([file, key, wanted]);
        checked++;
      }
    expect(checked).toBeGreaterThan(40);
  });

  it("has both forms of every plural, and something for every key made of parts", () => {
    const keys = Object.keys(en);
    for (const { file, code } of sources) {
      for (const [, key = ""] of code.matchAll(/\bplural\(\s*text,\s*"(\w+)"/gu))
        expect([file, keys.includes(`${key}_one`), keys.includes(`${key}_other`)]).toEqual([
          file,
          true,
          true,
        ]);
      for (const [, start = ""] of code.matchAll(/\btext\(\s*`(\w+)\$\{/gu))
        expect([file, start, keys.some((key) => key.startsWith(start))]).toEqual([
          file,
          start,
          true,
        ]);
    }
  });
});

/** Commas inside calls part no names. */
function withoutCalls(code: string): string {
  const less = code.replace(/\([^()]*\)/gu, "");
  return less === code ? code : withoutCalls(less);
}

function messagesOf(language: string): Messages {
  return JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, "utf8")) as Messages;
}
