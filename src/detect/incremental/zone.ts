/** Which stretch of an edited text has to be looked at again, and between which places the new look counts. */
import type { Reaches } from "./detector-reach";
import type { Edit } from "./edit";
import { looksAt, type FarWord } from "./far-words";
import { crosses, type Place } from "../places";

export interface Zone {
  /** What is looked at. */
  readonly look: Place;
  /** Outside of it nothing can have changed; it lies in `look`, with as much around it as detectors look at. */
  readonly counts: Place;
}

/** Far enough to find a place that no match lies across; a text without one is scanned as a whole. */
const SEARCH = 800;
/** Halves of characters may be of any kind. */
const MAY_JOIN = /[\p{M}\ud800-\udfff]/u;

export interface ZoneOf {
  readonly text: string;
  /** How far any detector but those of far words looks. */
  readonly near: Reaches["near"];
  readonly lost: number;
  /** Of the new text. */
  readonly words: readonly FarWord[];
  /** Those that the edit took away, at their place in the new text. */
  readonly gone: readonly FarWord[];
  /** What the matches of the former text took, joined; `shift` takes a place after the edit back to it. */
  readonly busy: readonly Place[];
  readonly shift: number;
}

/** Null when the zone would not end. `changed`: the edit with the runs of letters it touches. */
export function zoneOf(
  changed: Place,
  { text, near, lost, words, gone, busy, shift }: ZoneOf,
): Zone | null {
  let from = changed.start - near.forward - lost;
  let to = changed.end + near.back + lost;
  for (const word of [...words, ...gone]) {
    const place = looksAt(word, { text, lost }, changed);
    if (!place) continue;
    from = Math.min(from, place.start);
    to = Math.max(to, place.end);
  }
  const start = cutBefore(text, from, (at) => crosses(busy, at));
  const end = cutAfter(text, to, (at) => crosses(busy, at + shift));
  if (start === null || end === null) return null;
  let lookFrom = start - near.back - lost;
  let lookTo = end + near.forward + lost;
  for (const word of words) {
    const place = looksAt(word, { text, lost }, { start, end });
    if (!place) continue;
    lookFrom = Math.min(lookFrom, word.start);
    lookTo = Math.max(lookTo, place.end);
  }
  const look = {
    start: cutBefore(text, lookFrom, () => false),
    end: cutAfter(text, lookTo, () => false),
  };
  if (look.start === null || look.end === null) return null;
  return { look: { start: look.start, end: look.end }, counts: { start, end } };
}

/** The runs of letters and digits that an edit touches go with it, and whatever is not ASCII. */
export function changedRuns(text: string, { start, end }: Edit): Place {
  let from = start;
  let to = end;
  while (from > 0 && joins(text.charCodeAt(from - 1))) from--;
  while (to < text.length && joins(text.charCodeAt(to))) to++;
  return { start: Math.max(0, from - 2), end: Math.min(text.length, to + 2) };
}

function joins(unit: number): boolean {
  return (
    unit > 127 ||
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57)
  );
}

function cutBefore(text: string, from: number, isTaken: (at: number) => boolean): number | null {
  for (let at = from; at > 0; at--) {
    if (at < from - SEARCH) return null;
    if (isCut(text, at) && !isTaken(at)) return at;
  }
  return 0;
}

function cutAfter(text: string, from: number, isTaken: (at: number) => boolean): number | null {
  for (let at = from; at < text.length; at++) {
    if (at > from + SEARCH) return null;
    if (isCut(text, at) && !isTaken(at)) return at;
  }
  return text.length;
}

/** After a blank, and before a character that joins nothing in front of it. */
function isCut(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before !== 32 && (before < 9 || before > 13)) return false;
  const unit = text.charCodeAt(at);
  return unit < 0x300 || !MAY_JOIN.test(text.charAt(at));
}
