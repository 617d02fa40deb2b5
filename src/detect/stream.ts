/** A long text that comes in chunks, looked through window by window. */
import type { Engine } from "./rule-scanner";
import { tableAround } from "./structure/tables";
import type { Finding } from "./types";

export interface StreamScanner {
  /** Takes the next chunk and gives the findings that are certain by now, in order; offsets in the whole text. */
  push(chunk: string): Finding[];
  /** The findings of what is left. Nothing may be pushed after it. */
  end(): Finding[];
  /** Offset before which no finding starts that was not given yet. */
  settled(): number;
}

export interface StreamBounds {
  /** Characters of which findings are taken from one look. */
  readonly window?: number | undefined;
  /** Characters around them that are looked at as well. */
  readonly context?: number | undefined;
}

const WINDOW = 1_000_000;
/** More than a private key in PEM and what may stand around it; a PuTTY key or a value of policy may be longer. */
export const CONTEXT = 16_384;
const LOOK_BACK = 256;
/** A row of a table begins no further before its end; where one does, its table is let go. */
const LONGEST_ROW = 8_192;

/**
 * Holds at most a window, two contexts, a row and its header, and a chunk. Where windows end depends on the text alone,
 * never on its chunks. The header of a table is kept over all windows that its rows reach into.
 *
 * The same as one scan of the whole, but for these: what rests on a place further away than `context`, such as a longer
 * value or the columns of an INSERT that far above; whether a column holds what its header says is decided by the cells
 * of a window, not of the table; how much packed text is unpacked, and what is read as leet, rot13 or backwards, is
 * counted by window; in a list of labels that is longer than `context`, each of them taken for the value of the one before,
 * which are values depends on where the list is begun.
 */
export function createStreamScanner(
  engine: Engine,
  { window = WINDOW, context = CONTEXT }: StreamBounds = {},
): StreamScanner {
  let held = "";
  /** Line of the headers under which `held` begins, with its end; empty where it does not begin in a table. */
  let headers = "";
  /** Offset of `held` in the whole text. */
  let base = 0;
  /** Where in `held` the findings that were not given yet may start. */
  let from = 0;

  function take(to: number, end: number): Finding[] {
    const text = headers + held.slice(0, end);
    const shift = headers.length;
    const found = engine
      .scan(text)
      .findings.filter(({ start }) => start >= from + shift && start < to + shift)
      .map((finding) => ({
        ...finding,
        start: finding.start - shift + base,
        end: finding.end - shift + base,
      }));
    drop(text, shift, to);
    return found;
  }

  /** Lets go what lies too far before `to`, the next place that findings are taken from. */
  function drop(text: string, shift: number, to: number): void {
    const kept = Math.max(0, to - context);
    const start = contextStart(text, shift + kept, shift);
    held = held.slice(start.at - shift);
    headers = start.headers;
    base += start.at - shift;
    from = to - (start.at - shift);
  }

  return {
    push(chunk) {
      held += chunk;
      const found: Finding[] = [];
      while (held.length >= from + window + context)
        found.push(...take(breakBefore(held, from + window, from), from + window + context));
      return found;
    },
    end: () => take(held.length, held.length),
    settled: () => base + from,
  };
}

/**
 * From where on a text can be looked at without what stands before `at`: the row of a table, which has its headers put
 * before it, or after white space; not before `least`.
 */
export function contextStart(text: string, at: number, least = 0): { at: number; headers: string } {
  const table = tableAround(text, at);
  if (table && table.row >= at - LONGEST_ROW) {
    const { start, end } = table.header;
    return { at: table.row, headers: text.slice(start, Math.min(end + 1, text.length)) };
  }
  return { at: breakBefore(text, at, least), headers: "" };
}

/** After the last white space before `at`, if there is any nearby and after `past`. */
function breakBefore(text: string, at: number, past: number): number {
  for (let back = at; back > at - LOOK_BACK && back > past; back--)
    if (/\s/u.test(text.charAt(back - 1))) return back;
  return at;
}
