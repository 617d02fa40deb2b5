/** The rules over a text that is being edited: what an edit cannot reach is taken from the look before. */
import { lowerCase } from "../lower-case";
import { normalise } from "../normalise";
import type { RuleScanner } from "../rule-scanner";
import type { Finding } from "../types";
import { reachesOf } from "./detector-reach";
import { editBetween, type Edit } from "./edit";
import { createFarWords, type FarWord, type FarWords } from "./far-words";
import { mergedAgain, mergedWhole, type Ranked } from "./merged";
import { crosses, joinedPlaces, spliced, type Place } from "../places";
import { readTables, readTablesAgain, type KeptTables } from "./tables";
import { changedRuns, zoneOf } from "./zone";

/** What one look at a text left for the next. */
export interface KeptLook {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly raw: readonly Ranked[];
  /** What matches took, whatever became of them. */
  readonly busy: readonly Place[];
  readonly words: readonly FarWord[];
  readonly tables: KeptTables;
  /** Code units that normalising took away in all. */
  readonly lost: number;
}

export interface IncrementalRules {
  look(text: string): KeptLook;
  /** The same as `look(text)`, from a former look and what lies around the edit; null when that would not be less work. */
  lookAgain(former: KeptLook, text: string): KeptLook | null;
}

/** A text of which more than this share would be looked at again is scanned as a whole. */
const MOST = 0.6;
/** Beyond it so much of the text cannot be seen that distances in it mean nothing. */
const MOST_LOST = 1_000;
/** What grows in lower case makes a text's case be folded in another way (`lower-case.ts`). */
const GROWS = ["İ", "\u0307"];

/** Null for detectors one of which may look at the whole text. */
export function createIncrementalRules(rules: RuleScanner): IncrementalRules | null {
  const reaches = reachesOf(rules.detectors);
  if (!reaches) return null;
  const farWords = createFarWords(reaches.far);
  const { structured } = rules;
  return {
    look(text) {
      const looked = lookAt(rules, text, 0);
      const tables = readTables(text, structured);
      return {
        text,
        ...looked,
        busy: joinedPlaces(looked.busy),
        words: farWords.find(normalise(text), 0),
        tables,
        findings: mergedWhole(looked.raw, tables),
      };
    },
    lookAgain(former, text) {
      const edit = editBetween(former.text, text);
      if (!edit) return former;
      if (GROWS.some((sign) => text.includes(sign) || former.text.includes(sign))) return null;
      const changed = changedRuns(text, edit);
      const lost = former.lost + lostIn(text, changed);
      if (lost > MOST_LOST) return null;
      const shift = edit.end - edit.formerEnd;
      const { words, gone } = wordsAfter(former, text, { edit, changed, farWords });
      const zone = zoneOf(changed, {
        text,
        near: reaches.near,
        lost,
        words,
        gone,
        busy: former.busy,
        shift: -shift,
      });
      if (!zone || zone.look.end - zone.look.start > MOST * text.length) return null;
      const { counts, look } = zone;
      const looked = lookAt(rules, text.slice(look.start, look.end), look.start);
      const fresh = joinedPlaces(looked.busy);
      if (crosses(fresh, counts.start) || crosses(fresh, counts.end)) return null;
      const read = readTablesAgain(former.tables, text, { edit, changed, structured });
      if (!read) return null;
      const replaced = { from: counts.start, to: counts.end, formerTo: counts.end - shift };
      const raw = spliced(former.raw, looked.raw, replaced);
      return {
        text,
        raw,
        busy: spliced(former.busy, fresh, replaced),
        words,
        tables: read.kept,
        lost:
          former.lost -
          lostIn(former.text, { start: replaced.from, end: replaced.formerTo }) +
          lostIn(text, counts),
        findings: mergedAgain(former.findings, { raw, tables: read.kept }, [replaced, read.lines]),
      };
    },
  };
}

interface Looked {
  readonly raw: readonly Ranked[];
  readonly busy: readonly Place[];
  readonly lost: number;
}

/** `text` stands `shift` code units into another one, whose offsets all places get. */
function lookAt(rules: RuleScanner, text: string, shift: number): Looked {
  const normalised = normalise(text);
  const busy: Place[] = [];
  const ranks: number[] = [];
  const findings = rules.look(normalised, lowerCase(normalised.text), {
    matched(start, length) {
      if (length === 0) return;
      const place = normalised.toOriginal(start, start + length);
      busy.push({ start: place.start + shift, end: place.end + shift });
    },
    found: (rank) => ranks.push(rank),
  });
  const raw = findings.map((finding, at) => ({
    start: finding.start + shift,
    end: finding.end + shift,
    rank: ranks[at] ?? 0,
    finding,
  }));
  return { raw: raw.sort((a, b) => a.start - b.start), busy, lost: normalised.lost ?? 0 };
}

function lostIn(text: string, { start, end }: Place): number {
  return normalise(text.slice(start, end)).lost ?? 0;
}

/** More than the longest keyword, whatever stands for its letters. */
const AROUND_WORD = 200;

/** The far words of the new text, and those of the former one that the edit may have taken away. */
function wordsAfter(
  { words: former }: KeptLook,
  text: string,
  { edit, changed, farWords }: { edit: Edit; changed: Place; farWords: FarWords },
): { words: FarWord[]; gone: FarWord[] } {
  const shift = edit.end - edit.formerEnd;
  const words: FarWord[] = [];
  const behind: FarWord[] = [];
  const gone: FarWord[] = [];
  // There are thousands of them in a long text.
  for (const word of former) {
    const { start, end, reach } = word;
    if (end < changed.start) words.push(word);
    if (start + shift > changed.end) behind.push({ start: start + shift, end: end + shift, reach });
    else if (end >= changed.start)
      gone.push({
        start: Math.min(start, edit.end),
        end: Math.max(edit.start, Math.min(end + shift, edit.end)),
        reach,
      });
  }
  const from = Math.max(0, changed.start - AROUND_WORD);
  const near = normalise(text.slice(from, changed.end + AROUND_WORD));
  for (const word of farWords.find(near, from))
    if (word.end >= changed.start && word.start <= changed.end) words.push(word);
  for (const word of behind) words.push(word);
  return { words, gone };
}
