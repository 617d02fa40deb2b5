/** A text as lines, with what of it is comment. Linear in the text. */

export interface Line {
  /** UTF-16 code units of the text; `end` is before the line break. */
  readonly start: number;
  readonly end: number;
  /** Without indent, every run of blanks as one, and no more than 200 characters of it. */
  readonly text: string;
  readonly blank: boolean;
  readonly comment: boolean;
}

const SHOWN = 200;
/** A comment that goes on for longer is none: something opened it by chance. */
const LONGEST_COMMENT = 200;

/** Comments over several lines: what opens one at the begin of a line, and what ends it. */
const BLOCKS = [
  { open: /^\/\*/u, close: "*/" },
  { open: /^<!--/u, close: "-->" },
  { open: /^[ru]?"""/u, close: '"""' },
  { open: /^'''/u, close: "'''" },
  { open: /^=begin\b/u, close: "=end" },
  { open: /^<#/u, close: "#>" },
  { open: /^--\[\[/u, close: "]]" },
  { open: /^\{-/u, close: "-}" },
] as const;
/** `#!` is no comment but says the language; `#include` and its like are code. */
const ONE_LINE =
  /^(?:\/\/|#(?!!|\[|\w*[({<"]|[^{]*\{$|(?:include|define|if|ifdef|ifndef|else|elif|endif|pragma|undef|region|endregion)\b)|--(?!-|\[\[)\s?|;;|%%?\s|'\s|rem\s|\*\s{1,2}|\*{3,}|"\s)/iu;

const STATEMENT =
  /^(?:(?:async )?def \w+\(|class \w+(?:\([^)]*\))?:$|from [\w.]+ import |return \w+[(.[]|self\.\w+ ?=|@\w+)/u;

/** `marks`: the text is a diff, whose first column says what changed. */
export function readLines(text: string, marks = isDiff(text)): Line[] {
  const raw: { start: number; end: number; text: string }[] = [];
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf("\n", start);
    const stop = newline < 0 ? text.length : newline;
    const end = stop > start && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
    const shown = text
      .slice(start, Math.min(end, start + SHOWN + 60))
      .replace(/\s+/gu, " ")
      .trim();
    raw.push({ start, end, text: (marks ? unmarked(shown) : shown).slice(0, SHOWN) });
    start = stop + 1;
  }
  const comment = commentLines(
    raw.map((line) => line.text),
    (at) => text.slice(raw[at]?.start, raw[at]?.end),
  );
  return raw.map((line, at) => ({
    ...line,
    blank: line.text === "",
    comment: comment[at] === 1,
  }));
}

function isDiff(text: string): boolean {
  return /(?:^|\n)@@ -\d+(?:,\d+)? \+\d+/u.test(text);
}

function unmarked(line: string): string {
  return /^[+-](?![+-]{2})/u.test(line) ? line.slice(1).trim() : line;
}

function commentLines(lines: readonly string[], whole: (at: number) => string): Uint8Array {
  const comment = new Uint8Array(lines.length);
  const closes = createCloses(lines.length, whole);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const block = BLOCKS.find(({ open }) => open.test(line));
    const end = block ? closes(block.close, at) : -1;
    if (end >= at && end - at < LONGEST_COMMENT && !holdsCode(lines, block?.close, at, end)) {
      comment.fill(1, at, end + 1);
      at = end;
    } else if (end > at) comment[at] = 1;
    else if (ONE_LINE.test(line)) comment[at] = 1;
  }
  return comment;
}

/** A text that begins within a Python docstring has its quotes the wrong way round: what they enclose is the code. */
function holdsCode(
  lines: readonly string[],
  close: string | undefined,
  from: number,
  to: number,
): boolean {
  if (close !== '"""' && close !== "'''") return false;
  for (let at = from + 1; at < to; at++) if (STATEMENT.test(lines[at] ?? "")) return true;
  return false;
}

/** Answers in which line a comment ends that line `from` opens; -1: in none. Asked in order, so it never looks twice. */
function createCloses(count: number, whole: (at: number) => string) {
  const reached = new Map<string, number>();
  return (close: string, from: number): number => {
    if (whole(from).trimStart().includes(close, 3)) return from;
    let at = Math.max(from + 1, reached.get(close) ?? 0);
    while (at < count && !whole(at).includes(close)) at++;
    reached.set(close, at);
    return at < count ? at : -1;
  };
}
