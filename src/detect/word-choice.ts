/** Many words as one expression: those that begin alike share their beginning, so that a word costs its own length. */

type Word = readonly string[];

/**
 * Matches any of the words, a longer one before what it begins with: in lower case, also where it opens a sentence, and
 * in capitals, as dictation is noted too. Words are lower case and taken literally. Without the flag `i`, and without a
 * choice of case at each letter: both make such an expression slow.
 */
export function wordChoice(words: readonly string[]): string {
  const join = (first: string, rest: string) => first + rest;
  return either(
    branches(words.map(signsOf), join, anyCase),
    branches(inCapitals(words).map(signsOf), join, literal),
  );
}

/** The same for a look behind, which is read from its end: words that end alike share their end. */
export function wordChoiceBehind(words: readonly string[]): string {
  const backwards = (word: string) => signsOf(word).reverse();
  const join = (last: string, rest: string) => rest + last;
  return either(
    branches(words.map(backwards), join, literal),
    branches(inCapitals(words).map(backwards), join, literal),
  );
}

const signsOf = (word: string): string[] => [...word];

function either(small: string, capitals: string): string {
  return capitals === "" ? small : `(?:${small}|${capitals})`;
}

/** One letter in capitals is what opens a sentence; some letters have no single capital. */
function inCapitals(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const capitals = word.toUpperCase();
    return capitals !== word && capitals.length === word.length ? [capitals] : [];
  });
}

function branches(
  words: readonly Word[],
  join: (sign: string, rest: string) => string,
  write: (sign: string) => string,
): string {
  const bySign = new Map<string, Word[]>();
  let ends = false;
  for (const [sign, ...rest] of words)
    if (sign === undefined) ends = true;
    else bySign.set(sign, [...(bySign.get(sign) ?? []), rest]);
  const all = [...bySign].map(([sign, rests]) => join(write(sign), branches(rests, join, literal)));
  if (all.length === 0) return "";
  if (all.length === 1 && !ends) return all.join("");
  return `(?:${all.join("|")})${ends ? "?" : ""}`;
}

function anyCase(sign: string): string {
  const upper = sign.toUpperCase();
  return upper === sign || upper.length !== sign.length ? literal(sign) : `[${sign}${upper}]`;
}

function literal(sign: string): string {
  return sign.replace(/[$()*+./?[\\\]^{|}]/u, "\\$&");
}
