/** Other names in the places of a carrier's persons, everything else untouched. */
import type { PersonalText, Span } from "../eval/marked";

export interface Swapped {
  readonly text: string;
  /** Where the names now stand. */
  readonly names: readonly Span[];
}

const FULL_NAME = /^\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+$/u;

/** Carriers in which somebody has a first and a last name in ordinary writing. */
export function hasFullName({ text, spans }: PersonalText): boolean {
  return spans.some((span) => isFullName(text, span));
}

/** Every full name becomes one of `names`, each person another; mentions in other forms stay. `at` turns the list. */
export function swapNames(carrier: PersonalText, names: readonly string[], at: number): Swapped {
  const given = new Map<string, string>();
  const swapped: Span[] = [];
  let text = "";
  let last = 0;
  for (const span of [...carrier.spans].sort((a, b) => a.start - b.start)) {
    if (!isFullName(carrier.text, span)) continue;
    const old = carrier.text.slice(span.start, span.end);
    const name = given.get(old) ?? names[(at + given.size) % names.length] ?? old;
    given.set(old, name);
    text += carrier.text.slice(last, span.start);
    swapped.push({ type: "PERSON", start: text.length, end: text.length + name.length });
    text += name;
    last = span.end;
  }
  return { text: text + carrier.text.slice(last), names: swapped };
}

function isFullName(text: string, { type, start, end }: Span): boolean {
  return type === "PERSON" && FULL_NAME.test(text.slice(start, end));
}
