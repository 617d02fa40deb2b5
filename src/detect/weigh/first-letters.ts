/** The letters that a pattern can begin with, so that many patterns can be tried at a word by its letter alone. */

/** `a|b(?:c|d)` → `a`, `b(?:c|d)`. */
export function topAlternatives(pattern: string): string[] {
  const out: string[] = [];
  let from = 0;
  let depth = 0;
  let inClass = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at];
    if (char === "\\") at += 1;
    else if (inClass) inClass = char !== "]";
    else if (char === "[") inClass = true;
    else if (char === "(") depth += 1;
    else if (char === ")") depth -= 1;
    else if (char === "|" && depth === 0) {
      out.push(pattern.slice(from, at));
      from = at + 1;
    }
  }
  return [...out, pattern.slice(from)];
}

/** Of a pattern that begins with a letter or a group, which may be missing; in lower case. */
export function firstLetters(pattern: string): ReadonlySet<string> {
  const letters = new Set<string>();
  for (const alternative of topAlternatives(pattern)) {
    if (!alternative.startsWith("(?:")) {
      const [first] = alternative;
      if (first !== undefined) letters.add(first.toLowerCase());
      continue;
    }
    const end = closing(alternative);
    const rest = alternative.slice(end + 1);
    const group = firstLetters(alternative.slice(3, end));
    for (const letter of group) letters.add(letter);
    if (rest.startsWith("?")) for (const letter of firstLetters(rest.slice(1))) letters.add(letter);
  }
  return letters;
}

/** Where the group that the pattern begins with ends. */
function closing(pattern: string): number {
  let depth = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    if (pattern[at] === "\\") at += 1;
    else if (pattern[at] === "(") depth += 1;
    else if (pattern[at] === ")" && --depth === 0) return at;
  }
  return pattern.length;
}
