/** Between which places of an edited text each detector's findings may have changed, and what it has to see for new ones. */
import type { Place } from "../places";
import type { Reach, Reaches } from "./detector-reach";
import type { Edit } from "./edit";
import { firstMark, markAt, type Mark, type Marks } from "./marks";
import { blankBefore, looksTo, type Words } from "./words";

/** Outside of it the detector's findings are what they were. Made wider where one of its matches lies across an end. */
export interface Zone {
  start: number;
  end: number;
}

/** By the detector's place in the list; none for those that the edit does not concern. */
export type Zones = (Zone | undefined)[];

/** Of a text after an edit. */
export interface Edited {
  readonly text: string;
  readonly edit: Edit;
  /** The edit with the runs of letters it touches. */
  readonly changed: Place;
  /** What normalising took from the text in all: it may lie between a word and what its detectors see. */
  readonly lost: number;
  /** Keywords of the text. */
  readonly marks: Marks;
  /** Those that the edit took away, at their place in the text. */
  readonly gone: readonly Mark[];
}

/** Matches seldom end further on. */
const ROOM = 64;

export function zonesOf(edited: Edited, words: Words, { of, alone }: Reaches): Zones {
  const { text, changed, lost } = edited;
  const zones: Zones = new Array<Zone | undefined>(of.length).fill(undefined);
  const widen = (rank: number, from: number, to: number): void => {
    const zone = (zones[rank] ??= { start: changed.start, end: changed.end });
    zone.start = Math.max(0, Math.min(zone.start, from));
    zone.end = Math.min(text.length, Math.max(zone.end, to));
  };
  for (const rank of alone) {
    const { back, forward } = of[rank] ?? NOWHERE;
    widen(rank, changed.start - forward - lost, changed.end + back + lost);
  }
  for (const mark of [...edited.gone, ...marksNear(edited, words)])
    for (const rank of words.ranks[mark.tag] ?? []) {
      const reach = of[rank] ?? NOWHERE;
      if (mark.start - reach.back - lost > changed.end) continue;
      if (looksTo(mark, reach, edited) < changed.start) continue;
      const from = reach.moved === 0 ? mark.start : mark.start - reach.back - lost;
      widen(rank, from, Math.max(changed.end, mark.end + reach.moved + lost) + ROOM);
    }
  return zones;
}

const NOWHERE: Reach = { moved: 0, back: 0, forward: 0, runs: 0, oneWord: false };

/** Those of the keywords that may look at the changed stretch, and few others. */
function marksNear({ text, changed, lost, marks }: Edited, words: Words): Mark[] {
  const near: Mark[] = [];
  const { count, starts, ends, tags } = marks;
  const { back, forward, runs } = words;
  const blanks = new Map<number, number>();
  const lastBlank = (step: number): number => {
    let at = blanks.get(step);
    if (at === undefined) blanks.set(step, (at = blankBefore(text, changed.start - step)));
    return at;
  };
  const last = Math.min(count, firstMark(marks, changed.end + words.farthestBack + lost + 1));
  for (let at = 0; at < last; at++) {
    const tag = tags[at] ?? 0;
    const end = ends[at] ?? 0;
    const step = (forward[tag] ?? 0) + lost;
    if (end + step < changed.start) {
      const ran = runs[tag] ?? 0;
      // With one run, a blank between says that it ends too early.
      if (ran === 0 || (ran === 1 && lastBlank(step) >= end + step)) continue;
    }
    const start = starts[at] ?? 0;
    if (start - (back[tag] ?? 0) - lost <= changed.end) near.push({ start, end, tag });
  }
  return near;
}

/** Makes zones wider until none of their detector's matches in the former text lies across their ends. */
export function settle(zones: Zones, { edit }: Edited, busy: Marks): void {
  const shift = edit.end - edit.formerEnd;
  const { count, starts, ends, tags } = busy;
  for (let wider = true; wider;) {
    wider = false;
    for (let at = 0; at < count; at++) {
      const zone = zones[tags[at] ?? 0];
      if (!zone) continue;
      const start = starts[at] ?? 0;
      const end = ends[at] ?? 0;
      if (start < zone.start && end > zone.start) {
        zone.start = start;
        wider = true;
      }
      if (start + shift < zone.end && end + shift > zone.end) {
        zone.end = end + shift;
        wider = true;
      }
    }
  }
}

/** The same for matches of the new text; says whether any was. */
export function widen(zones: Zones, matches: readonly Mark[]): boolean {
  let wider = false;
  for (const { start, end, tag } of matches) {
    const zone = zones[tag];
    if (!zone) continue;
    if (start < zone.start && end > zone.start) {
      zone.start = start;
      wider = true;
    }
    if (start < zone.end && end > zone.end) {
      zone.end = end;
      wider = true;
    }
  }
  return wider;
}

/** What detectors without keywords see, in their zones. Null without a place to cut the text at. */
export function stretchOfNear(
  { text, lost }: Edited,
  zones: Zones,
  { near, alone }: Reaches,
): Place | null {
  let from = text.length;
  let to = 0;
  for (const rank of alone) {
    const zone = zones[rank];
    if (!zone) continue;
    from = Math.min(from, zone.start);
    to = Math.max(to, zone.end);
  }
  return from > to ? NOTHING : cut(text, from - near.back - lost, to + near.forward + lost);
}

const NOTHING: Place = { start: 0, end: 0 };

export interface Beside {
  /** What the detectors see. Null without a place to cut the text at. */
  readonly stretch: Place | null;
  /** By the detector's place in the list: which of its keywords call it in its zone. */
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
}

/** What detectors with keywords have to look at in their zones. */
export function besideWords(
  edited: Edited,
  zones: Zones,
  { words, reaches: { of, alone, moved } }: { words: Words; reaches: Reaches },
): Beside {
  const { text, lost, marks } = edited;
  const found = new Map<number, Mark[]>();
  let from = text.length;
  let to = 0;
  const isAlone = new Set(alone);
  zones.forEach((zone, rank) => {
    if (!zone || isAlone.has(rank)) return;
    found.set(rank, []);
    from = Math.min(from, zone.start);
    to = Math.max(to, zone.end);
  });
  if (from > to) return { stretch: NOTHING, marks: found };
  const last = firstMark(marks, to + moved + lost + 1);
  for (let at = firstMark(marks, from - moved - lost - words.longest - lost); at < last; at++) {
    const mark = markAt(marks, at);
    for (const rank of words.ranks[mark.tag] ?? []) {
      const zone = zones[rank];
      const reach = of[rank];
      if (!zone || !reach) continue;
      const farthest = reach.moved + lost;
      if (mark.start - farthest > zone.end || mark.end + farthest < zone.start) continue;
      found.get(rank)?.push(mark);
      from = Math.min(from, mark.start - reach.back - lost);
      if (reach.runs > 0 || mark.end + reach.forward + lost > to)
        to = Math.max(to, looksTo(mark, reach, edited));
    }
  }
  return { stretch: cut(text, from, to), marks: found };
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

/** Far enough to find a place where the text may be cut; a text without one is scanned as a whole. */
const SEARCH = 800;
/** Halves of characters may be of any kind. */
const MAY_JOIN = /[\p{M}\ud800-\udfff]/u;

function cut(text: string, from: number, to: number): Place | null {
  const start = cutBefore(text, from);
  const end = cutAfter(text, to);
  return start === null || end === null ? null : { start, end };
}

function cutBefore(text: string, from: number): number | null {
  for (let at = from; at > 0; at--) {
    if (at < from - SEARCH) return null;
    if (isCut(text, at)) return at;
  }
  return 0;
}

function cutAfter(text: string, from: number): number | null {
  for (let at = from; at < text.length; at++) {
    if (at > from + SEARCH) return null;
    if (isCut(text, at)) return at;
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
