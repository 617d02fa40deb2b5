/** Names of people in their addresses and logins: `o.marchetti@velo.fr`, `@tove_lind`, `/home/anna.keller`, `C:\\Users\\akeller`. */
import type { Finding } from "../types";

/** Parts of the e-mail addresses and logins of a text. */
export interface LocalNames {
  /**
   * Is one of the words at a place such a part, or one with its initial? 2: of an address, which people choose after
   * themselves; 1: of a login elsewhere in the text, which may be called after anything; 0: of none.
   */
  naming(place: { readonly text: string; readonly start: number; readonly end: number }): 0 | 1 | 2;
}

const ADDRESS = /(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}._%+-]{2,64})@[\p{L}\p{N}-]{2,}/gu;
/** In code `@word(` and `@word/word` are annotations and packages. */
const HANDLE =
  /(?<![\p{L}\p{N}._%+@/-])@([\p{L}\p{N}_][\p{L}\p{N}._-]{2,38})(?![\p{L}\p{N}_(/-])/gu;
const HOME =
  /(?:\/home|\/Users|[a-zA-Z]:\\{1,2}Users)[\\/]{1,2}([\p{L}\p{N}][\p{L}\p{N}._-]{2,38})/gu;
/** What an address, handle or path is made of, but for the words. */
const BETWEEN = /[._+\d-]+/u;
const LEAST_WORD = 3;
/** With the initial before it, a surname must be longer to be one. */
const LEAST_SURNAME = 4;
/** From here on a login counts, whoever found it. */
const CERTAIN = 0.8;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Reads the text once; `findings` are those of rules and model. */
export function localNames(text: string, findings: readonly Finding[]): LocalNames {
  const addresses = createParts();
  const logins = createParts();
  if (text.includes("@")) {
    for (const match of text.matchAll(ADDRESS)) addresses.add(match[1] ?? "", match.index);
    for (const match of text.matchAll(HANDLE)) logins.add(match[1] ?? "", match.index + 1);
  }
  for (const { 0: path, 1: name = "", index } of text.matchAll(HOME))
    logins.add(name, index + path.length - name.length);
  for (const { type, start, end, score } of findings)
    if (type === "USERNAME" && score >= CERTAIN) logins.add(text.slice(start, end), start);
  return {
    naming(place) {
      if (addresses.isEmpty() && logins.isEmpty()) return 0;
      const words = plainly(place.text.slice(place.start, place.end))
        .split(/[\s.,'’-]+/u)
        .filter((word) => word.length >= LEAST_WORD);
      if (words.some((word) => addresses.has(word))) return 2;
      return words.some((word) => logins.has(word, place)) ? 1 : 0;
    },
  };
}

/** Parts of logins, each with the first and the last login it is of: a name does not speak for itself. */
function createParts() {
  const known = new Map<string, [first: Span, last: Span]>();
  const surnames = new Map<string, [first: Span, last: Span]>();
  const note = (parts: typeof known, part: string, span: Span) =>
    parts.set(part, [parts.get(part)?.[0] ?? span, span]);
  const stands = (parts: typeof known, word: string, outside: Span | null) =>
    parts
      .get(word)
      ?.some(({ start, end }) => !outside || end <= outside.start || start >= outside.end) ?? false;
  return {
    add(login: string, at: number) {
      const span = { start: at, end: at + login.length };
      for (const part of plainly(login).split(BETWEEN)) {
        if (part.length < LEAST_WORD) continue;
        note(known, part, span);
        // `omarchetti`: an initial and the surname.
        if (part.length > LEAST_SURNAME) note(surnames, part.slice(1), span);
      }
    },
    isEmpty: () => known.size === 0,
    has: (word: string, outside: Span | null = null) =>
      stands(known, word, outside) || stands(surnames, word, outside),
  };
}

/** Lower case without accents, umlauts as they are typed in addresses. */
function plainly(text: string): string {
  return text
    .toLowerCase()
    .replace(/ä/gu, "ae")
    .replace(/ö/gu, "oe")
    .replace(/ü/gu, "ue")
    .replace(/ß/gu, "ss")
    .replace(/ł/gu, "l")
    .replace(/ø/gu, "o")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}
