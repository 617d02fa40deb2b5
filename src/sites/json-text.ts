/**
 * JSON as it is written: every value with its path and its place in the text, duplicate keys and all, so that a
 * string can be replaced without touching anything beside it. Pure, without recursion limits of the platform.
 */

export type Step = string | number;
export type ValueKind = "string" | "scalar" | "container";

/** Called for each value, containers first. `path` is reused: copy it to keep it. False ends the walk. */
export type Visit = (path: Step[], kind: ValueKind, start: number, end: number) => boolean;

export const MAX_DEPTH = 64;

export type WalkEnd = "done" | "malformed" | "too-deep" | "stopped";

const BLANK = /[\t\n\r ]*/uy;
const SCALAR = /true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;

/** Walks one JSON text, which must fill `source` from `from` to `to`. */
export function walkJson(source: string, from: number, to: number, visit: Visit): WalkEnd {
  const path: Step[] = [];
  let at = from;
  let problem: Exclude<WalkEnd, "done"> = "malformed";
  const whole = value() && (blank(), at === to);
  return whole ? "done" : problem;

  function value(): boolean {
    blank();
    const start = at;
    const sign = source[at];
    if (sign === '"') {
      const end = endOfString(source, at, to);
      if (end < 0) return false;
      at = end;
      return tell("string", start, end);
    }
    if (sign === "{" || sign === "[") {
      if (path.length >= MAX_DEPTH) return stop("too-deep");
      return tell("container", start, start) && members(sign === "{");
    }
    SCALAR.lastIndex = at;
    if (!SCALAR.test(source) || SCALAR.lastIndex > to) return false;
    at = SCALAR.lastIndex;
    return tell("scalar", start, at);
  }

  function members(named: boolean): boolean {
    const close = named ? "}" : "]";
    at++;
    blank();
    if (source[at] === close && at < to) return skip();
    for (let index = 0; ; index++) {
      const key = named ? name() : index;
      if (key === null) return false;
      path.push(key);
      if (!value()) return false;
      path.pop();
      blank();
      if (at >= to) return false;
      if (source[at] === close) return skip();
      if (source[at] !== ",") return false;
      at++;
    }
  }

  function name(): string | null {
    blank();
    const end = source[at] === '"' ? endOfString(source, at, to) : -1;
    if (end < 0) return null;
    const key = decodeString(source, at, end);
    at = end;
    blank();
    if (source[at] !== ":") return null;
    at++;
    return key;
  }

  function blank(): void {
    BLANK.lastIndex = at;
    if (BLANK.test(source)) at = BLANK.lastIndex;
  }

  function skip(): boolean {
    at++;
    return true;
  }

  function tell(kind: ValueKind, start: number, end: number): boolean {
    return visit(path, kind, start, end) || stop("stopped");
  }

  function stop(why: Exclude<WalkEnd, "done">): boolean {
    problem = why;
    return false;
  }
}

/** The text that a string literal, quotes included, stands for. */
export function decodeString(source: string, start: number, end: number): string {
  const raw = source.slice(start + 1, end - 1);
  if (!raw.includes("\\")) return raw;
  return raw.replace(/\\(?:u([\da-f]{4})|(.))/giu, (_, hex: string | undefined, sign: string) =>
    hex === undefined ? (ESCAPES[sign] ?? sign) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** A text as a string literal with its quotes, well-formed also where the text is not. */
export function encodeString(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters that JSON wants escaped
  const inside = text.replace(/["\\\u0000-\u001f\ud800-\udfff]/gu, (sign) => {
    if (sign === '"' || sign === "\\") return `\\${sign}`;
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `"${inside}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** Where the literal that opens at `start` ends, its closing quote included; -1 when it does not. */
function endOfString(source: string, start: number, to: number): number {
  for (let quote = source.indexOf('"', start + 1); ; quote = source.indexOf('"', quote + 1)) {
    if (quote < 0 || quote >= to) return -1;
    let slashes = 0;
    while (source[quote - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return quote + 1;
  }
}
