/**
 * Paths of addresses as data, in place of regular expressions, so that no path can make them slow. Pure.
 *
 * Each stretch between slashes is written out; `*` in it stands for any characters but a slash, at least one where
 * it stands alone; `#` as a whole stretch for digits; `**` as a whole stretch, once, for any number of stretches, also
 * none. Where a path names something, `{}` is the stretch that names it, and what follows the pattern does not matter.
 * A slash at the end of an address makes no difference.
 */

/** Is this a well-formed pattern? `named`: with one `{}`. */
export function isPathPattern(text: string, named = false): boolean {
  if (text.length > 200 || !text.startsWith("/")) return false;
  const stretches = stretchesOf(text);
  const open = stretches.filter((stretch) => stretch === REST).length;
  const names = stretches.filter((stretch) => stretch === NAME).length;
  return (
    open <= (named ? 0 : 1) &&
    names === (named ? 1 : 0) &&
    stretches.every((stretch) => WHOLE.includes(stretch) || STRETCH.test(stretch))
  );
}

/** Does one of the patterns describe this path? */
export function pathFits(patterns: readonly string[], path: string): boolean {
  const stretches = stretchesOf(path);
  return patterns.some((pattern) => fits(stretchesOf(pattern), stretches));
}

/** What a path names by one of these patterns; null when it names nothing. */
export function nameInPath(patterns: readonly string[], path: string): string | null {
  const stretches = stretchesOf(path);
  for (const pattern of patterns) {
    const wanted = stretchesOf(pattern);
    const found = /^[\w.-]{1,128}/u.exec(stretches[wanted.indexOf(NAME)] ?? "")?.[0];
    if (found !== undefined && !NO_NAMES.includes(found) && begins(wanted, stretches)) return found;
  }
  return null;
}

/** The pattern as a regular expression on what follows an address's host, for rules of the browser (RE2). */
export function pathSource(pattern: string): string {
  const whole = stretchesOf(pattern)
    .map((stretch) => {
      if (stretch === REST) return "(?:/[^?#]*)?";
      if (stretch === NUMBER) return "/[0-9]+";
      if (stretch === "*") return "/[^/?#]+";
      return `/${stretch.split("*").map(escaped).join("[^/?#]*")}`;
    })
    .join("");
  return `${whole}/?(?:[?#]|$)`;
}

const REST = "**";
const NAME = "{}";
const NUMBER = "#";
/** Where a chat has no name yet. */
const NO_NAMES: readonly string[] = ["new", "new_chat"];
const WHOLE: readonly string[] = [REST, NAME, NUMBER];
const STRETCH = /^[\w.~:@!$&'()+,;=*-]+$/u;

function stretchesOf(path: string): string[] {
  const stretches = path.split("/").slice(1);
  if (stretches.at(-1) === "") stretches.pop();
  return stretches;
}

function fits(wanted: readonly string[], given: readonly string[]): boolean {
  const open = wanted.indexOf(REST);
  if (open < 0) return wanted.length === given.length && begins(wanted, given);
  const after = wanted.slice(open + 1);
  return (
    given.length >= wanted.length - 1 &&
    begins(wanted.slice(0, open), given) &&
    begins(after, given.slice(given.length - after.length))
  );
}

function begins(wanted: readonly string[], given: readonly string[]): boolean {
  return wanted.every((stretch, at) => {
    const text = given[at];
    return text !== undefined && (stretch === NAME || stretchFits(stretch, text));
  });
}

/** Pieces between stars are looked for from left to right, each once: linear in the text. */
function stretchFits(wanted: string, text: string): boolean {
  if (wanted === "*") return text !== "";
  if (wanted === NUMBER) return /^\d+$/u.test(text);
  const pieces = wanted.split("*");
  const first = pieces[0] ?? "";
  const last = pieces.at(-1) ?? "";
  if (pieces.length === 1) return text === first;
  if (text.length < first.length + last.length) return false;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= text.length - last.length;
}

function escaped(text: string): string {
  return text.replace(/[.+()$]/gu, "\\$&");
}
