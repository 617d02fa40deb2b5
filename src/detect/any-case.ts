/**
 * Expressions that take either case, tried on lower-case text without the flag `i`: V8 turns every letter of an
 * expression with `iu` into a class, which costs ten times the time.
 */

/** Pieces of an expression that keep their case: escapes and names of groups. */
const PIECES =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<[^>]*>|[\s\S])|\(\?<[A-Za-z]\w*>|[\s\S]/gu;
/** Letters with more than two forms, or whose lower case depends on what stands around them; sets of one case. */
const UNSURE =
  /[\u0370-\u03ff\u13a0-\u13ff\u1c80-\u1c8f\u1e00-\u1fff\uab70-\uabbf\u00b5]|\\P|\\p\{Lu\}/u;
const BOTH_CASES = /\\p\{Ll\}\\p\{Lu\}/gu;

/** A letter that is written as its number. */
const BY_NUMBER = /\\u\{[\da-fA-F]+\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}/gu;

function isCapital([escape]: RegExpMatchArray): boolean {
  const letter = String.fromCodePoint(Number.parseInt(escape.replace(/[\\ux{}]/gu, ""), 16));
  return letter !== letter.toLowerCase();
}

/**
 * The expression that matches in `lowerCased` text what the given one, with `i`, matches in the text itself.
 * null: it takes one case only, or has letters that nobody can be sure of.
 */
export function lowerCasePattern({ source, flags }: RegExp): RegExp | null {
  if (!flags.includes("i") || UNSURE.test(source.replace(BOTH_CASES, ""))) return null;
  if ([...source.matchAll(BY_NUMBER)].some(isCapital)) return null;
  const lower = source.replace(PIECES, (piece) => (piece.length > 1 ? piece : piece.toLowerCase()));
  return new RegExp(lower, flags.replace("i", ""));
}

/** One letter grows in lower case, the others stay what they are and yet are taken for some letter with `i`. */
const FOLDS_OTHERWISE = /[İſ\u1c80-\u1c88]/u;

/** Is lower case all that the flag `i` would look at? */
export function foldsToLower(text: string): boolean {
  return !FOLDS_OTHERWISE.test(text);
}

/** The text in lower case, or null where an expression with `i` sees more. */
export function lowerCased(text: string): string | null {
  return foldsToLower(text) ? text.toLowerCase() : null;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** `lower` is `lowerCased(text)`, by whoever has it already. */
export interface AnyCase {
  test(text: string, lower?: string | null): boolean;
  /** Where the first match stands. */
  first(text: string, lower?: string | null): Place | null;
  /** Where the last one stands of those that do not overlap. */
  last(text: string, lower?: string | null): Place | null;
}

/** An expression with `i` and without `g` or `y`, tried in the quick way where that is the same. */
export function anyCase(pattern: RegExp): AnyCase {
  const quick = lowerCasePattern(pattern);
  if (!quick) throw new Error("not sure in lower case: an expression");
  const each = new RegExp(pattern, `${pattern.flags}g`);
  const eachQuick = new RegExp(quick, `${quick.flags}g`);
  return {
    test: (text, lower = lowerCased(text)) =>
      lower === null ? pattern.test(text) : quick.test(lower),
    first(text, lower = lowerCased(text)) {
      const match = lower === null ? pattern.exec(text) : quick.exec(lower);
      return match && { start: match.index, end: match.index + match[0].length };
    },
    last(text, lower = lowerCased(text)) {
      const expression = lower === null ? each : eachQuick;
      const within = lower ?? text;
      let last: Place | null = null;
      expression.lastIndex = 0;
      for (let match = expression.exec(within); match; match = expression.exec(within))
        last = { start: match.index, end: match.index + match[0].length };
      return last;
    },
  };
}
