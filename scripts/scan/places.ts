/** Lines and columns of a text that comes in chunks; what is behind is let go. */

export interface Place {
  /** Both from 1; columns in UTF-16 code units, lines ended by a line feed. */
  readonly line: number;
  readonly column: number;
}

export interface Places {
  push(chunk: string): void;
  /** Where an offset of the whole text is; offsets may not go back behind `forget`. */
  at(offset: number): Place;
  /** What stands at these offsets of the whole text. */
  text(start: number, end: number): string;
  /** No offset before this one will be asked for. */
  forget(before: number): void;
}

export function createPlaces(): Places {
  let held = "";
  let base = 0;
  let line = 1;
  /** Offset of the first character of `line`, the line in which `held` begins. */
  let lineStart = 0;

  function walk(to: number): { line: number; lineStart: number } {
    let now = { line, lineStart };
    for (let at = held.indexOf("\n"); at !== -1 && base + at < to; at = held.indexOf("\n", at + 1))
      now = { line: now.line + 1, lineStart: base + at + 1 };
    return now;
  }

  function forget(before: number): void {
    if (before <= base) return;
    ({ line, lineStart } = walk(before));
    held = held.slice(before - base);
    base = before;
  }

  return {
    push(chunk) {
      held += chunk;
    },
    at(offset) {
      const place = walk(offset);
      return { line: place.line, column: offset - place.lineStart + 1 };
    },
    text: (start, end) => held.slice(start - base, end - base),
    forget,
  };
}
