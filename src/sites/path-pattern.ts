/**
 * Paths of addresses as data, in place of regular expressions, so that no path can make them slow. Pure.
 *
 * Each stretch between slashes is written out; `*` in it stands for any characters but a slash, at least one where
 * it stands alone; `#` as a whole stretch for digits; `**` as a whole stretch, once, for any number of stretches, also
 * none. Where a path names something, `{}` is the stretch that names it, and what follows the pattern does not matter.
 * A slash at the end of an address makes no difference.
 */
import { isDigit } from "../lib/host-pattern";

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

/** Does one of the patterns describe this path? Calls nothing that a page could have replaced. */
export function pathFits(patterns: readonly string[], path: string): boolean {
  for (let at = 0; at < patterns.length; at++) {
    const pattern = patterns[at] ?? "";
    if (fits(pattern, 0, endOf(pattern), path, 0, endOf(path))) return true;
  }
  return false;
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

/** Where a path ends if a slash at its end does not count. */
function endOf(path: string): number {
  return path[path.length - 1] === "/" ? path.length - 1 : path.length;
}

/** Where the stretch after the slash at `from` ends. */
function stretchEnd(path: string, from: number, end: number): number {
  let at = from + 1;
  while (at < end && path[at] !== "/") at++;
  return at;
}

/** Does `pattern` from `p` on describe `path` from `t` on? Both stand at a slash or at their end. */
function fits(
  pattern: string,
  p: number,
  patternEnd: number,
  path: string,
  t: number,
  pathEnd: number,
): boolean {
  let wanted = p;
  let given = t;
  while (wanted < patternEnd) {
    const next = stretchEnd(pattern, wanted, patternEnd);
    if (next === wanted + 3 && pattern[wanted + 1] === "*" && pattern[wanted + 2] === "*") {
      // Once in a pattern, so this does not multiply.
      for (let from = given; ; from = stretchEnd(path, from, pathEnd)) {
        if (fits(pattern, next, patternEnd, path, from, pathEnd)) return true;
        if (from >= pathEnd) return false;
      }
    }
    if (given >= pathEnd) return false;
    const end = stretchEnd(path, given, pathEnd);
    if (!stretchFits(pattern, wanted + 1, next, path, given + 1, end)) return false;
    wanted = next;
    given = end;
  }
  return given >= pathEnd;
}

function begins(wanted: readonly string[], given: readonly string[]): boolean {
  return wanted.every((stretch, at) => {
    const text = given[at];
    if (text === undefined) return false;
    return stretch === NAME || stretchFits(stretch, 0, stretch.length, text, 0, text.length);
  });
}

/** One stretch, from `p` to before `pEnd`; a star takes as little as it can, and more only for what follows it. */
function stretchFits(
  pattern: string,
  p: number,
  pEnd: number,
  path: string,
  t: number,
  tEnd: number,
): boolean {
  if (pEnd - p === 1 && pattern[p] === "*") return tEnd > t;
  if (pEnd - p === 1 && pattern[p] === NUMBER) {
    for (let at = t; at < tEnd; at++) if (!isDigit(path[at] ?? "")) return false;
    return tEnd > t;
  }
  let wanted = p;
  let given = t;
  let star = -1;
  let taken = 0;
  while (given < tEnd) {
    if (wanted < pEnd && pattern[wanted] === "*") {
      star = wanted++;
      taken = given;
    } else if (wanted < pEnd && pattern[wanted] === path[given]) {
      wanted++;
      given++;
    } else if (star >= 0) {
      wanted = star + 1;
      given = ++taken;
    } else return false;
  }
  while (wanted < pEnd && pattern[wanted] === "*") wanted++;
  return wanted === pEnd;
}

function escaped(text: string): string {
  return text.replace(/[.+()$]/gu, "\\$&");
}
