/** The inside of a JSON string as it is written, character by character; of JSON in a string as well. */

export interface ReadChar {
  readonly char: string;
  /** As it stands in the stream. */
  readonly raw: string;
  /** Unescaped in the inner JSON: a quotation mark there begins or ends a string of its own. */
  readonly bare: boolean;
}

export interface StringReader {
  /** Null while an escape is not complete. */
  take(char: string): ReadChar | null;
  /** No escape of the outer string is half read. */
  atRest(): boolean;
  /** Nothing at all is half read. */
  idle(): boolean;
  /** What was taken and not given back yet. */
  rest(): string;
}

const SHORT: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

const LONG_ESCAPE = 6;

/** The escape that begins here; empty when it does not end before `to`. */
export function escapeAt(text: string, from: number, to: number): string {
  const end = from + (text.charAt(from + 1) === "u" ? LONG_ESCAPE : 2);
  return end > to ? "" : text.slice(from, end);
}

/** The character that an escape of JSON stands for. */
export function meaningOf(escape: string): string {
  const kind = escape.charAt(1);
  if (kind !== "u") return SHORT[kind] ?? kind;
  return String.fromCharCode(Number.parseInt(escape.slice(2), 16));
}

/** `depth` 2 for JSON that stands in a JSON string. */
export function createStringReader(depth: 1 | 2): StringReader {
  const inner = depth === 2 ? createStringReader(1) : null;
  let raw = "";
  let outer = "";

  function plain(char: string): ReadChar | null {
    raw += char;
    if (raw[0] !== "\\") return done(char, true);
    if (raw.length === 1) return null;
    return raw[1] === "u" && raw.length < LONG_ESCAPE ? null : done(meaningOf(raw), false);
  }

  function done(char: string, bare: boolean): ReadChar {
    const read = { char, raw, bare };
    raw = "";
    return read;
  }

  return {
    take(char) {
      const read = plain(char);
      if (!inner || !read) return read;
      outer += read.raw;
      const second = inner.take(read.char);
      if (!second) return null;
      const whole = { ...second, raw: outer };
      outer = "";
      return whole;
    },
    atRest: () => raw === "",
    idle: () => raw === "" && outer === "",
    rest() {
      const left = outer + raw;
      outer = raw = "";
      return left;
    },
  };
}
