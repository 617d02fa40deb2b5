/** The rules over a text that is being edited: what an edit cannot reach is taken from the look before. */
import { normalise } from "../normalise";
import type { Place } from "../places";
import type { RuleScanner } from "../rule-scanner";
import type { Finding } from "../types";
import { reachesOf, type Reaches } from "./detector-reach";
import type { Edit } from "./edit";
import { lookAt, readStretch, spansIn, zoneIn, type Looked, type Stretch } from "./looked";
import { editedMarks, firstMark, markAt, marksOf, type Mark, type Marks } from "./marks";
import { mergedAgain, mergedWhole } from "./merged";
import { editedRaw, type Ranked } from "./raw";
import { readTables, readTablesAgain, type KeptTables } from "./tables";
import { createWords, type Words } from "./words";
import {
  changedRuns,
  settle,
  stretchOfNear,
  besideWords,
  widen,
  zonesOf,
  type Edited,
  type Zones,
} from "./zone";

/** What one look at a text left for the next. */
export interface KeptLook {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** By start. */
  readonly raw: readonly Ranked[];
  /** What matches took, whatever became of them. */
  readonly busy: Marks;
  /** Keywords. */
  readonly marks: Marks;
  readonly tables: KeptTables;
  /** Code units that normalising took away in all. */
  readonly lost: number;
  /** Has the text what grows in lower case? */
  readonly grows: boolean;
}

export interface IncrementalRules {
  look(text: string): KeptLook;
  /**
   * The same as `look(text)`, from a look at the text before the edit and what lies around it; null when that would not
   * be less work.
   */
  lookAgain(former: KeptLook, text: string, edit: Edit): KeptLook | null;
}

/** Beyond it so much of the text cannot be seen that distances in it mean nothing. */
const MOST_LOST = 1_000;
/** A text of which more than this share was changed is scanned as a whole. */
const MOST = 0.6;
/** Zones are made wider so often; each time what is around them is looked at again. */
const TRIES = 4;
/** What grows in lower case makes a text's case be folded in another way (`lower-case.ts`). */
const GROWS = /İ|\u0307/u;

type Found = Pick<Looked, "raw" | "matches">;

/** Null for detectors one of which may look at the whole text. `given`: for tests, others than they have. */
export function createIncrementalRules(
  rules: RuleScanner,
  given: Reaches | null = reachesOf(rules.detectors),
): IncrementalRules | null {
  if (!given) return null;
  const reaches = given;
  const words = createWords(rules.detectors, reaches.of);

  /** What is found in the zones; makes them wider where a match lies across an end. */
  function lookIn(zones: Zones, edited: Edited, busy: Marks): Found | null {
    for (let tries = 0; tries < TRIES; tries++) {
      settle(zones, edited, busy);
      const looked = lookOnce(zones, edited);
      if (!looked || !widen(zones, looked.matches)) return looked;
    }
    return null;
  }

  function lookOnce(zones: Zones, edited: Edited): Found | null {
    const near = stretchOfNear(edited, zones, reaches);
    const { stretch: beside, marks } = besideWords(edited, zones, { words, reaches });
    if (!near || !beside) return null;
    const around = readStretch(edited.text, near);
    const zoneOf = (stretch: Stretch) => (rank: number) =>
      zoneIn(stretch, zones[rank] ?? edited.changed);
    const first = lookAt(rules, around, {
      ranks: reaches.alone,
      keywordsOf: () => [],
      zoneOf: zoneOf(around),
    });
    if (marks.size === 0) return first;
    const stretch = readStretch(edited.text, beside);
    const second = lookAt(rules, stretch, {
      ranks: [...marks.keys()],
      keywordsOf: (rank) =>
        (marks.get(rank) ?? []).flatMap((mark) =>
          spansIn(stretch, mark, words.list[mark.tag] ?? ""),
        ),
      zoneOf: zoneOf(stretch),
    });
    return { raw: [...first.raw, ...second.raw], matches: [...first.matches, ...second.matches] };
  }

  return {
    look(text) {
      const stretch = readStretch(text, { start: 0, end: text.length });
      const { normalised } = stretch;
      const looked = lookAt(rules, stretch);
      const raw = [...looked.raw].sort((a, b) => a.start - b.start);
      const tables = readTables(text, rules.structured);
      return {
        text,
        raw,
        busy: marksOf(looked.matches),
        marks: marksOf(words.marksIn(normalised, looked.positions, 0)),
        tables,
        lost: normalised.lost ?? 0,
        grows: GROWS.test(text),
        findings: mergedWhole(raw, tables),
      };
    },
    lookAgain(former, text, edit) {
      const shift = edit.end - edit.formerEnd;
      const changed = changedRuns(text, edit);
      if (changed.end - changed.start > MOST * text.length) return null;
      if (former.grows || GROWS.test(text.slice(changed.start, changed.end))) return null;
      const fresh = lostIn(text, changed);
      const stale = lostIn(former.text, { start: changed.start, end: changed.end - shift });
      if (former.lost + fresh > MOST_LOST) return null;
      const lost = former.lost + fresh;
      const edited = {
        text,
        edit,
        changed,
        lost,
        ...wordsAfter(former.marks, text, { edit, changed, lost, words, rules }),
      };
      const zones = zonesOf(edited, words, reaches);
      const looked = lookIn(zones, edited, former.busy);
      if (!looked) return null;
      const read = readTablesAgain(former.tables, text, {
        edit,
        changed,
        structured: rules.structured,
      });
      if (!read) return null;
      const hull = hullOf(zones, changed);
      const isStale = ({ start, rank }: { start: number; rank: number }): boolean => {
        const zone = zones[rank];
        return zone !== undefined && start >= zone.start && start < zone.end - shift;
      };
      const isFresh = (rank: number, start: number): boolean => {
        const zone = zones[rank];
        return zone !== undefined && start >= zone.start && start < zone.end;
      };
      const { raw, differs } = editedRaw(former.raw, {
        edit,
        hull,
        isStale,
        fresh: looked.raw.filter(({ rank, start }) => isFresh(rank, start)),
      });
      const from = Math.min(changed.start, differs?.start ?? changed.start);
      const to = Math.max(changed.end, differs?.end ?? changed.end);
      const replaced = [{ from, to, formerTo: to - shift }, ...(read.lines ? [read.lines] : [])];
      return {
        text,
        raw,
        busy: editedMarks(
          former.busy,
          looked.matches.filter(({ tag, start }) => isFresh(tag, start)),
          {
            edit,
            from: hull.start,
            to: hull.end - shift,
            stays: ({ start, tag }) => !isStale({ start, rank: tag }),
          },
        ),
        marks: edited.marks,
        tables: read.kept,
        lost: former.lost + fresh - stale,
        grows: false,
        findings: mergedAgain(former.findings, { raw, tables: read.kept }, replaced),
      };
    },
  };
}

function hullOf(zones: Zones, { start, end }: Place): Place {
  let from = start;
  let to = end;
  for (const zone of zones) {
    if (!zone) continue;
    from = Math.min(from, zone.start);
    to = Math.max(to, zone.end);
  }
  return { start: from, end: to };
}

function lostIn(text: string, { start, end }: Place): number {
  return normalise(text.slice(start, end)).lost ?? 0;
}

/** The keywords of the new text, and those of the former one that the edit may have taken away. */
function wordsAfter(
  former: Marks,
  text: string,
  {
    edit,
    changed,
    lost,
    words,
    rules,
  }: { edit: Edit; changed: Place; lost: number; words: Words; rules: RuleScanner },
): { marks: Marks; gone: Mark[] } {
  const shift = edit.end - edit.formerEnd;
  const touches = ({ start, end }: Place): boolean =>
    end >= changed.start && start <= changed.end - shift;
  const margin = words.longest + lost;
  const from = changed.start - margin;
  const to = changed.end - shift + 1;
  const gone: Mark[] = [];
  const last = firstMark(former, to);
  for (let at = firstMark(former, from); at < last; at++) {
    const mark = markAt(former, at);
    if (!touches(mark)) continue;
    gone.push({
      start: Math.min(mark.start, edit.end),
      end: Math.max(edit.start, mark.end + shift),
      tag: mark.tag,
    });
  }
  const near = readStretch(text, {
    start: Math.max(0, from),
    end: changed.end + margin,
  });
  const fresh = words
    .marksIn(near.normalised, rules.index.find(near.lower), near.start)
    .filter(({ start, end }) => end >= changed.start && start <= changed.end);
  const marks = editedMarks(former, fresh, { edit, from, to, stays: (mark) => !touches(mark) });
  return { marks, gone };
}
