/** Places in a text with a number each, sorted by start, in columns: there are thousands, and an edit moves most of them. */
import type { Place } from "../places";
import type { Edit } from "./edit";

export interface Mark extends Place {
  /** Which word, or whose match. */
  readonly tag: number;
}

export interface Marks {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly tags: Int32Array;
}

export function marksOf(list: readonly Mark[]): Marks {
  const marks = emptyMarks(list.length);
  byStart(list).forEach((mark, at) => put(marks, at, mark));
  return marks;
}

/** Index of the first that starts at `at` or later. */
export function firstMark({ starts, count }: Marks, at: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function markAt({ starts, ends, tags }: Marks, at: number): Mark {
  return { start: starts[at] ?? 0, end: ends[at] ?? 0, tag: tags[at] ?? 0 };
}

/**
 * The marks of the new text: those of the former one that start outside of `from`–`to`, those within that stay, and the
 * fresh ones, which all lie between their neighbours.
 */
export function editedMarks(
  former: Marks,
  fresh: readonly Mark[],
  {
    edit,
    from,
    to,
    stays,
  }: { edit: Edit; from: number; to: number; stays: (mark: Mark) => boolean },
): Marks {
  const shift = edit.end - edit.formerEnd;
  const first = firstMark(former, from);
  const last = firstMark(former, to);
  const between = [...fresh];
  for (let at = first; at < last; at++) {
    const mark = markAt(former, at);
    if (stays(mark)) between.push(movedBy(edit, mark));
  }
  const behind = first + between.length;
  const marks = emptyMarks(behind + former.count - last);
  marks.starts.set(former.starts.subarray(0, first));
  marks.ends.set(former.ends.subarray(0, first));
  marks.tags.set(former.tags.subarray(0, first));
  byStart(between).forEach((mark, at) => put(marks, first + at, mark));
  copyMoved(former.starts, marks.starts, { first: last, end: former.count, behind, shift });
  copyMoved(former.ends, marks.ends, { first: last, end: former.count, behind, shift });
  marks.tags.set(former.tags.subarray(last, former.count), behind);
  return marks;
}

/** A place of the former text that the edit did not touch. */
export function movedBy<T extends Place>({ formerEnd, end }: Edit, place: T): T {
  const shift = end - formerEnd;
  return place.start < formerEnd || shift === 0
    ? place
    : { ...place, start: place.start + shift, end: place.end + shift };
}

function copyMoved(
  source: Int32Array,
  target: Int32Array,
  { first, end, behind, shift }: { first: number; end: number; behind: number; shift: number },
): void {
  for (let at = first, to = behind; at < end; at++, to++) target[to] = (source[at] ?? 0) + shift;
}

function emptyMarks(count: number): Marks {
  return {
    count,
    starts: new Int32Array(count),
    ends: new Int32Array(count),
    tags: new Int32Array(count),
  };
}

function put({ starts, ends, tags }: Marks, at: number, { start, end, tag }: Mark): void {
  starts[at] = start;
  ends[at] = end;
  tags[at] = tag;
}

function byStart(list: readonly Mark[]): Mark[] {
  return [...list].sort((a, b) => a.start - b.start);
}
