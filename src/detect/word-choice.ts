/** Many words as one expression: those that begin alike share their beginning, so that a word costs its own length. */

/**
 * Matches any of the words, a longer one before what it begins with, in any case: dictation is also noted in capitals.
 * Words are lower case and taken literally. Without the flag `i`: that makes such an expression slow to get ready.
 */
export function wordChoice(words: readonly string[]): string {
  return branches(
    words.map((word) => [...word]),
    (first, rest) => first + rest,
  );
}

/** The same for a look behind, which is read from its end: words that end alike share their end. */
export function wordChoiceBehind(words: readonly string[]): string {
  return branches(
    words.map((word) => [...word].reverse()),
    (last, rest) => rest + last,
  );
}

function branches(
  words: readonly (readonly string[])[],
  join: (sign: string, rest: string) => string,
): string {
  const bySign = new Map<string, (readonly string[])[]>();
  let ends = false;
  for (const [sign, ...rest] of words)
    if (sign === undefined) ends = true;
    else bySign.set(sign, [...(bySign.get(sign) ?? []), rest]);
  const all = [...bySign].map(([sign, rests]) => join(anyCase(sign), branches(rests, join)));
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
