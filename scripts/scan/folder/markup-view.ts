/** XML and HTML: text between tags and attribute values, entities undone; names of tags and attributes stay. */
import { createViewBuilder, type View } from "./view";

const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<[!?/]?[A-Z](?:[^<>"']|"[^"]*"|'[^']*')*>/giu;
const ATTRIBUTE = /=\s*("[^"]*"|'[^']*'|[^\s"'<>=]+)/gu;
const ENTITY =
  /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp|commat|auml|ouml|uuml|Auml|Ouml|Uuml|szlig|eacute|egrave|agrave|ccedil|ntilde|period));/gu;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  commat: "@",
  period: ".",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  ccedil: "ç",
  ntilde: "ñ",
};

export function markupView(source: string): View {
  const builder = createViewBuilder(source);
  let at = 0;
  for (const match of source.matchAll(MARKUP)) {
    place(at, match.index);
    tag(match[0], match.index);
    at = match.index + match[0].length;
  }
  place(at, source.length);
  return builder.view();

  function tag(markup: string, start: number): void {
    const end = start + markup.length;
    // Comments, CDATA and scripts know no entities; a mark in brackets ends none of them.
    if (/^<(?:!--|!\[|script\b|style\b)/iu.test(markup)) {
      const encode = (text: string) => text.replace(/[<>\\"']/gu, "");
      builder.unit({ encode }, () => builder.plain(start, end));
      return;
    }
    let from = start;
    for (const match of markup.matchAll(ATTRIBUTE)) {
      const value = match[1] ?? "";
      const quote = /^["']/u.test(value) ? 1 : 0;
      const valueEnd = start + match.index + match[0].length - quote;
      const valueStart = valueEnd - value.length + 2 * quote;
      builder.plain(from, valueStart);
      place(valueStart, valueEnd, quote === 0);
      from = valueEnd;
    }
    builder.plain(from, end);
  }

  function place(from: number, to: number, bare = false): void {
    const whole = (text: string) => (bare ? `"${escapeMarkup(text)}"` : null);
    builder.unit({ encode: escapeMarkup, whole }, () => {
      let plain = from;
      for (const match of source.slice(from, to).matchAll(ENTITY)) {
        const start = from + match.index;
        const text = entityText(match);
        if (text === null) continue;
        builder.plain(plain, start);
        builder.escaped(text, start, start + match[0].length);
        plain = start + match[0].length;
      }
      builder.plain(plain, to);
    });
  }
}

function entityText([, decimal, hex, name]: RegExpMatchArray): string | null {
  if (name !== undefined) return NAMED[name] ?? null;
  const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
