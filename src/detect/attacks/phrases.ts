/**
 * Phrases as people write them, compiled to linear patterns. Notation: letters and blanks stand for themselves; `*` any
 * letters; `(a|b)` one of; `(a|b)?` perhaps; `<4>` up to four words (Japanese: characters) of the same sentence;
 * `{name}` a list of phrases given by name; `?` behind a letter or group: perhaps. Everything is lower case.
 */

/** Phrases by language; only `ja` is written without blanks between words. */
export type PhraseTable = Readonly<Record<string, readonly string[]>>;
export type PhraseLists = Readonly<Record<string, PhraseTable>>;

export interface Phrase {
  readonly pattern: RegExp;
  /** One word of each list stands in everything the pattern matches; the rarest list first. */
  readonly needs: readonly (readonly string[])[];
}

type Node =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "letters" }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "choice"; readonly ways: readonly (readonly Node[])[]; readonly may: boolean };

const LONGEST_KEYWORD = 9;
const APOSTROPHE = "['’]";
/** A comma may stand before it. */
const BLANK = "[,;:]? ";
const WORD_GAP = "[^ ,.!?;:。]{1,24} ";
/** Small letters of the languages with an alphabet. Naming them compiles many times faster than `\p{L}` does. */
const LETTERS = String.raw`a-z\u00df-\u017f`;
const LETTER_BEFORE = `(?<![${LETTERS}0-9_])`;
const LETTER_AFTER = `(?![${LETTERS}0-9_])`;

/** Throws on a phrase that cannot be read: tables are ours. */
export function compilePhrases(table: PhraseTable, lists: PhraseLists = {}): Phrase[] {
  return Object.entries(table).flatMap(([language, phrases]) =>
    phrases.map((phrase) => {
      const nodes = parse(phrase, lists, language);
      const source = sourceOf(nodes, language === "ja");
      const needs = nodes.map(wordsOf).filter((words) => words.length > 0);
      if (needs.length === 0) throw new RangeError(`phrase without a word in ${language}`);
      return {
        pattern: new RegExp(
          language === "ja" ? source : `${LETTER_BEFORE}(?:${source})${LETTER_AFTER}`,
        ),
        needs: needs.sort((one, other) => shortest(other) - shortest(one)),
      };
    }),
  );
}

function parse(phrase: string, lists: PhraseLists, language: string): Node[] {
  let at = 0;
  const sequence = (): Node[] => {
    const nodes: Node[] = [];
    while (at < phrase.length && !"|)".includes(phrase.charAt(at))) nodes.push(...one());
    return nodes;
  };
  const until = (end: string): string => {
    const from = at + 1;
    const to = phrase.indexOf(end, from);
    if (to < 0) throw new RangeError(`phrase without ${end} in ${language}`);
    at = to + 1;
    return phrase.slice(from, to);
  };
  const one = (): Node[] => {
    const char = phrase.charAt(at);
    if (char === "*") {
      at++;
      return [{ kind: "letters" }];
    }
    if (char === "<") return [{ kind: "gap", most: Number(until(">")) }];
    if (char === "{") return [listed(until("}"), lists, language)];
    if (char === "(") return [choice()];
    const literal = /^[^*<{(|)?]+/u.exec(phrase.slice(at))?.[0];
    if (literal === undefined) throw new RangeError(`phrase cannot be read in ${language}`);
    at += literal.length;
    if (phrase.charAt(at) !== "?") return [{ kind: "literal", text: literal }];
    at++;
    const last: Node = { kind: "literal", text: literal.slice(-1) };
    const perhaps: Node = { kind: "choice", ways: [[last]], may: true };
    return literal.length === 1
      ? [perhaps]
      : [{ kind: "literal", text: literal.slice(0, -1) }, perhaps];
  };
  const choice = (): Node => {
    const ways: (readonly Node[])[] = [];
    do {
      at++;
      ways.push(sequence());
    } while (phrase.charAt(at) === "|");
    if (phrase.charAt(at) !== ")") throw new RangeError(`phrase with an open group in ${language}`);
    at++;
    const may = phrase.charAt(at) === "?";
    if (may) at++;
    return { kind: "choice", ways, may };
  };
  const nodes = sequence();
  if (at < phrase.length) throw new RangeError(`phrase with a stray sign in ${language}`);
  return nodes;
}

function listed(name: string, lists: PhraseLists, language: string): Node {
  const phrases = lists[name]?.[language];
  if (!phrases) throw new RangeError(`no list ${name} in ${language}`);
  return {
    kind: "choice",
    ways: phrases.map((phrase) => parse(phrase, lists, language)),
    may: false,
  };
}

function sourceOf(nodes: readonly Node[], dense: boolean): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case "literal":
          return node.text
            .replace(/[.+^$\\[\]/]/gu, String.raw`\$&`)
            .replace(/'/gu, APOSTROPHE)
            .replace(/ /gu, BLANK);
        case "letters":
          return `[${LETTERS}]{0,16}`;
        case "gap":
          return dense ? `[^。\n]{0,${node.most}}?` : `(?:${WORD_GAP}){0,${node.most}}?`;
        case "choice":
          return `(?:${node.ways.map((way) => sourceOf(way, dense)).join("|")})${node.may ? "?" : ""}`;
      }
    })
    .join("");
}

/** The words of which one must be there: those of the part whose shortest is the longest. */
function strongest(nodes: readonly Node[]): readonly string[] {
  let best: readonly string[] = [];
  for (const node of nodes) {
    const words = wordsOf(node);
    if (words.length > 0 && shortest(words) > shortest(best)) best = words;
  }
  return best;
}

function wordsOf(node: Node): readonly string[] {
  if (node.kind === "literal") {
    const words = node.text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
    const longest = words.reduce((best, word) => (word.length > best.length ? word : best), "");
    return longest === "" ? [] : [longest.slice(0, LONGEST_KEYWORD)];
  }
  if (node.kind !== "choice" || node.may) return [];
  const ways = node.ways.map(strongest);
  return ways.some((way) => way.length === 0) ? [] : ways.flat();
}

function shortest(words: readonly string[]): number {
  return words.length === 0 ? 0 : Math.min(...words.map((word) => word.length));
}
