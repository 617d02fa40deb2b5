/** Words for people: from `_locales`, never glued together in code. */

/** Substitutions by name, in the order of the message's `$1`, `$2` (`locales.test.ts` compares the two). */
export type Translate = (
  key: string,
  substitutions?: Readonly<Record<string, string | number>>,
) => string;

export function createTranslate(
  getMessage: (key: string, substitutions: readonly string[]) => string,
): Translate {
  return (key, substitutions = {}) =>
    getMessage(key, Object.values(substitutions).map(String)) || key;
}

/** `type_PERSON_one` or `type_PERSON_other`; the message may use `count`. */
export function plural(text: Translate, key: string, count: number): string {
  return text(`${key}_${count === 1 ? "one" : "other"}`, { count });
}

/** A rule's own words in the reader's language, else in English. */
export function wordingIn(language: string, { en, de }: { en: string; de?: string | undefined }) {
  return (language.toLowerCase().startsWith("de") ? de : undefined) ?? en;
}

/** "a, b and c" in the reader's language. */
export function listOf(text: Translate, items: readonly string[]): string {
  const [last = "", ...others] = [...items].reverse();
  if (others.length === 0) return last;
  const first = others.reverse().reduce((list, next) => text("list_comma", { first: list, next }));
  return text("list_and", { first, last });
}

/** What was found, by type and number: "an IBAN and 2 names". */
export function foundWords(text: Translate, types: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  const words = [...counts].map(([type, count]) =>
    count === 1
      ? text(`type_${type}_a`)
      : text("count_of", { count, things: text(`type_${type}_other`) }),
  );
  if (words.length <= MOST_KINDS + 1) return listOf(text, words);
  const others = [...counts.values()].slice(MOST_KINDS).reduce((sum, count) => sum + count, 0);
  return listOf(text, [...words.slice(0, MOST_KINDS), plural(text, "count_others", others)]);
}

/** What a passage does, by the rules about attacks that saw it: "speaks to the assistant and was written in a code". */
export function attackWords(text: Translate, rules: readonly string[]): string {
  return listOf(
    text,
    rules.slice(0, MOST_KINDS).map((rule) => text(`attack_${rule.replaceAll("-", "_")}`)),
  );
}

/** A headline of more kinds than these is not read. */
const MOST_KINDS = 3;

/** What one finding is called: "IBAN", "phone number". */
export function typeName(text: Translate, type: string): string {
  return text(`type_${type}_one`);
}
