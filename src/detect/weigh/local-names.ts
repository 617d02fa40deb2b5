/** Names of people in their addresses and logins: `o.marchetti@velo.fr`, `@tove_lind`, `/home/anna.keller`, `C:\\Users\\akeller`. */
import type { Finding } from "../types";
import { byPlace } from "./spans";

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
const HANDLE = /(?<![\p{L}\p{N}._%+@/-])@[\p{L}\p{N}_][\p{L}\p{N}._-]{2,38}(?![\p{L}\p{N}_(/-])/gu;
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
  if (text.includes("@")) for (const [, local = ""] of text.matchAll(ADDRESS)) addresses.add(local);
  const places = loginsIn(text, findings);
  const logins = createParts();
  for (const { start, end } of places) logins.add(text.slice(start, end));
  const byLogin = byPlace(places);
  return {
    naming(place) {
      if (addresses.isEmpty() && logins.isEmpty()) return 0;
      const value = place.text.slice(place.start, place.end);
      const words = plainly(value)
        .split(/[\s.,'’-]+/u)
        .filter((word) => word.length >= LEAST_WORD);
      if (words.some(addresses.has)) return 2;
      // A login is no name, and does not speak for itself; a word in lower case beside it is likelier the login again.
      if (!/\p{Lu}/u.test(value)) return 0;
      if (byLogin.overlapping(place.start, place.end).length > 0) return 0;
      return words.some(logins.has) ? 1 : 0;
    },
  };
}

function loginsIn(text: string, findings: readonly Finding[]): Span[] {
  const places: Span[] = [];
  if (text.includes("@"))
    for (const { 0: handle, index } of text.matchAll(HANDLE))
      places.push({ start: index + 1, end: index + handle.length });
  for (const { 0: path, 1: name = "", index } of text.matchAll(HOME)) {
    const end = index + path.length;
    places.push({ start: end - name.length, end });
  }
  for (const { type, start, end, score } of findings)
    if (type === "USERNAME" && score >= CERTAIN) places.push({ start, end });
  return places;
}

function createParts() {
  const known = new Set<string>();
  // `omarchetti`: an initial and the surname.
  const surnames = new Set<string>();
  return {
    add(login: string) {
      for (const part of plainly(login).split(BETWEEN)) {
        if (part.length < LEAST_WORD) continue;
        known.add(part);
        if (part.length > LEAST_SURNAME) surnames.add(part.slice(1));
      }
    },
    isEmpty: () => known.size === 0,
    has: (word: string) => known.has(word) || surnames.has(word),
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
