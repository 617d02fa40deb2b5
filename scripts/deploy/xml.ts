/** XML by construction: names and nesting cannot go wrong, text is escaped in one place. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly content: readonly Element[] | string;
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  content: readonly Element[] | string = [],
): Element {
  return { name, attributes, content };
}

/** A document of its own, UTF-8, two spaces a level. */
export function xmlDocument(root: Element, preamble: readonly string[] = []): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...preamble, ...lines(root, ""), ""].join("\n");
}

/** A comment line for `preamble`. */
export function xmlComment(text: string): string {
  return `<!-- ${text.replaceAll("--", "- -")} -->`;
}

function lines({ name, attributes, content }: Element, indent: string): string[] {
  const tag = [
    name,
    ...Object.entries(attributes).map(
      ([key, value]) => `${key}="${escaped(String(value)).replaceAll('"', "&quot;")}"`,
    ),
  ].join(" ");
  if (content.length === 0) return [`${indent}<${tag}/>`];
  if (typeof content === "string") return [`${indent}<${tag}>${escaped(content)}</${name}>`];
  const inner = content.flatMap((child) => lines(child, `${indent}  `));
  return [`${indent}<${tag}>`, ...inner, `${indent}</${name}>`];
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};

function escaped(text: string): string {
  return text.replace(/[&<>]/gu, (character) => ENTITIES[character] ?? character);
}
