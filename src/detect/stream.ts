/** A long text that comes in chunks, looked through window by window. */
import type { Engine } from "./rule-scanner";
import type { Finding } from "./types";

export interface StreamScanner {
  /** Takes the next chunk and gives the findings that are certain by now, in order; offsets in the whole text. */
  push(chunk: string): Finding[];
  /** The findings of what is left. Nothing may be pushed after it. */
  end(): Finding[];
}

export interface StreamBounds {
  /** Characters of which findings are taken from one look. */
  readonly window?: number | undefined;
  /** Characters around them that are looked at as well. */
  readonly context?: number | undefined;
}

const WINDOW = 1_000_000;
/** More than a private key in PEM and what may stand around it; a PuTTY key or a value of policy may be longer. */
const CONTEXT = 16_384;
const LOOK_BACK = 256;

/**
 * Holds at most a window, two contexts and a chunk. Where windows end depends on the text alone, never on its chunks.
 * The same as one scan of the whole, but for what rests on a place further away than `context`: a table's cells that
 * far below their headers, a longer value. Runs in a code are counted by window, not by text.
 */
export function createStreamScanner(
  engine: Engine,
  { window = WINDOW, context = CONTEXT }: StreamBounds = {},
): StreamScanner {
  let held = "";
  /** Offset of `held` in the whole text. */
  let base = 0;
  /** Where in `held` the findings that were not given yet may start. */
  let from = 0;

  function take(to: number, end: number): Finding[] {
    const found = engine
      .scan(held.slice(0, end))
      .findings.filter(({ start }) => start >= from && start < to)
      .map((finding) => ({ ...finding, start: finding.start + base, end: finding.end + base }));
    const drop = Math.max(0, breakBefore(held, to - context, 0));
    held = held.slice(drop);
    base += drop;
    from = to - drop;
    return found;
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
  };
}

/** After the last white space before `at`, if there is any nearby and after `past`. */
function breakBefore(text: string, at: number, past: number): number {
  for (let back = at; back > at - LOOK_BACK && back > past; back--)
    if (/\s/u.test(text.charAt(back - 1))) return back;
  return at;
}
