/** Small changes that a person reads over, one at a time, for the automatic search. */
import type { Random } from "../evidence/random";
import { besideOnKeyboard, type Marked } from "./perturb";
import { CYRILLIC, LEET, otherCase, RARE, SYNONYM, synonymOf } from "./signs";

export const EDIT_KINDS = ["letters", "signs", "words"] as const;

/** `letters`: what a typist does. `signs`: look-alikes and unseen characters. `words`: others of their meaning. */
export type EditKind = (typeof EDIT_KINDS)[number];

const LETTER = /[\p{L}\p{N}]/u;
const UNSEEN = ["\u200b", "\u00ad", "\u2060"];

/** Puts `put` in the place of [start, end); a value that holds the place grows or shrinks with it. */
export function replaced({ text, spans }: Marked, start: number, end: number, put: string): Marked {
  const by = put.length - (end - start);
  return {
    text: text.slice(0, start) + put + text.slice(end),
    spans: spans.map((span) => ({
      ...span,
      start: span.start >= end ? span.start + by : Math.min(span.start, start),
      end: span.end >= end ? span.end + by : Math.min(span.end, start + put.length),
    })),
  };
}

/** One edit of the text at about `at`; null when nothing can be done there. */
export function edited(marked: Marked, kind: EditKind, at: number, random: Random): Marked | null {
  if (kind === "words") return wordChanged(marked, at, random);
  const { text } = marked;
  const char = text[at] ?? "";
  if (!LETTER.test(char)) return null;
  const put = (sign: string) => replaced(marked, at, at + 1, sign);
  if (kind === "letters") {
    const next = text[at + 1] ?? "";
    const slips = [
      () => put(besideOnKeyboard(char, random)),
      () => put(char + char),
      () => put(otherCase(char)),
      () => (LETTER.test(next) ? replaced(marked, at, at + 2, next + char) : null),
    ];
    return random.pick(slips)();
  }
  const like = [CYRILLIC[char], RARE[char], LEET[char]].filter((sign) => sign !== undefined);
  return put(random.pick([...like, char + random.pick(UNSEEN), `${char}.`, `${char} `]));
}

/** The word of the synonym list that stands nearest to `at`. */
function wordChanged(marked: Marked, at: number, random: Random): Marked | null {
  const known = [...marked.text.matchAll(SYNONYM)].filter(
    ({ 0: word, index }) =>
      !marked.spans.some((span) => span.start < index + word.length && span.end > index),
  );
  const [near] = known.sort((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at));
  if (!near) return null;
  const [word] = near;
  return replaced(marked, near.index, near.index + word.length, synonymOf(word, random.below(3)));
}
