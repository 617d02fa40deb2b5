/** What detectors found, before merging, after an edit; and where it is no longer what it was. */
import { firstFrom, type Place } from "../places";
import type { Finding } from "../types";
import type { Edit } from "./edit";

/** A finding before merging, with its detector's place in the list, which decides between equals. */
export interface Ranked extends Place {
  readonly rank: number;
  /** Its own offsets do not count. */
  readonly finding: Finding;
}

export interface EditedRaw {
  /** By start. */
  readonly raw: readonly Ranked[];
  /** From the first to the last finding that came, went or became another one; offsets of the new text. */
  readonly differs: Place | null;
}

interface Again {
  readonly edit: Edit;
  /** Outside of it nothing changed; offsets of the new text. */
  readonly hull: Place;
  /** Was it looked for again? */
  readonly isStale: (one: Ranked) => boolean;
  /** What was found where it was looked for again. */
  readonly fresh: readonly Ranked[];
}

export function editedRaw(
  former: readonly Ranked[],
  { edit, hull, isStale, fresh }: Again,
): EditedRaw {
  const shift = edit.end - edit.formerEnd;
  const first = firstFrom(former, hull.start);
  const last = firstFrom(former, hull.end - shift);
  const stale: Ranked[] = [];
  const between: Ranked[] = [];
  for (let at = first; at < last; at++) {
    const one = former[at];
    if (one)
      (isStale(one) ? stale : between).push(
        moved(
          one,
          one.start < edit.formerEnd ? 0 : shift,
          // What lay across the edit reaches as far in the new text as it did in the former one.
          one.end <= edit.formerEnd ? 0 : shift,
        ),
      );
  }
  const found = inOrder(fresh);
  for (const one of found) between.push(one);
  return {
    raw: [
      ...former.slice(0, first),
      ...inOrder(between),
      ...former.slice(last).map((one) => moved(one, shift)),
    ],
    differs: whereDifferent(inOrder(stale), found),
  };
}

function moved(one: Ranked, shift: number, endShift = shift): Ranked {
  if (shift === 0 && endShift === 0) return one;
  const { start, end, rank, finding } = one;
  return { start: start + shift, end: end + endShift, rank, finding };
}

function inOrder(list: readonly Ranked[]): Ranked[] {
  return [...list].sort(compare);
}

function compare(a: Ranked, b: Ranked): number {
  return a.start - b.start || a.rank - b.rank || a.end - b.end;
}

function whereDifferent(former: readonly Ranked[], fresh: readonly Ranked[]): Place | null {
  let start = Infinity;
  let end = -1;
  const take = (one: Place): void => {
    start = Math.min(start, one.start);
    end = Math.max(end, one.end);
  };
  let next = 0;
  for (const one of former) {
    let other = fresh[next];
    while (other && compare(other, one) < 0) {
      take(other);
      other = fresh[++next];
    }
    if (!other || compare(other, one) > 0) take(one);
    else {
      next++;
      if (!isSame(one.finding, other.finding)) take(one);
    }
  }
  for (const one of fresh.slice(next)) take(one);
  return end === -1 ? null : { start, end };
}

/** Of findings of one detector at one place. */
function isSame(a: Finding, b: Finding): boolean {
  return (
    a.score === b.score &&
    a.reasons.length === b.reasons.length &&
    a.reasons.every(({ step, delta }, at) => {
      const other = b.reasons[at];
      return step === other?.step && delta === other.delta;
    })
  );
}
