/** A file as the detectors should read it: escapes undone, with the way back to the file's own characters. */

export interface Unit {
  /** Offsets in the view. */
  readonly start: number;
  readonly end: number;
  /** A replacement as this place of the file must spell it. */
  encode(text: string): string;
  /** The place spelled anew as a whole, when what it now holds needs quotes it did not have; null when it needs none. */
  readonly whole?: (text: string) => string | null;
}

export interface View {
  readonly text: string;
  /** Sorted, disjoint; only here may something be replaced. */
  readonly units: readonly Unit[];
  /** Offset in the file of an offset in the view. */
  fileOffset(at: number): number;
}

/** Builds a view piece by piece, front to back. */
export function createViewBuilder(source: string) {
  const pieces: string[] = [];
  // Pairs of offsets, view and file, where the distance between the two changes.
  const turns: [number, number][] = [[0, 0]];
  const units: Unit[] = [];
  let length = 0;

  function add(text: string, from: number): void {
    const last = turns.at(-1);
    if (last && length - last[0] !== from - last[1]) turns.push([length, from]);
    pieces.push(text);
    length += text.length;
  }

  return {
    /** Characters that stand in the view as in the file. */
    plain(from: number, to: number) {
      add(source.slice(from, to), from);
    },
    /** One escape: `text` in the view for `[from, to)` of the file. */
    escaped(text: string, from: number, to: number) {
      add(text, from);
      turns.push([length, to]);
    },
    /** What `fill` adds is a place in which values may be replaced. */
    unit(how: Pick<Unit, "encode" | "whole">, fill: () => void) {
      const start = length;
      fill();
      if (length > start) units.push({ ...how, start, end: length });
    },
    view(): View {
      return { text: pieces.join(""), units, fileOffset: (at) => fileOffset(turns, at) };
    },
  };
}

function fileOffset(turns: readonly [number, number][], at: number): number {
  let [low, high] = [0, turns.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((turns[middle]?.[0] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const [view, file] = turns[low] ?? [0, 0];
  return file + at - view;
}

/** The whole file is one place in which nothing needs an escape. */
export function plainView(source: string): View {
  const builder = createViewBuilder(source);
  builder.unit({ encode: (text) => text }, () => builder.plain(0, source.length));
  return builder.view();
}
