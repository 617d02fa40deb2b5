import { sortedOnce } from "../lib/sorted-once";
import { foldsToLower } from "./any-case";
import type { Asked, Trace } from "./asked";
import type { Detector } from "./detector";
import { refusalOf, scoreOf, valueOf } from "./judge";
import { isInWord, type KeywordIndex, type KeywordPositions } from "./keywords";
import { lowerCase } from "./lower-case";
import type { Matched } from "./matcher";
import { mergeFindings } from "./merge";
import type { NormalisedText } from "./normalise";
import { readText, type ReadText } from "./read";
import type { Finding, RuleScan } from "./types";
import {
  findStructured,
  STRUCTURE,
  withoutNobodys,
  type Structured,
  type TableListener,
} from "./structure";
import { tablesOf } from "./rule-tables";
import type { PlacesToTry } from "./shaped-starts";
import type { Span } from "./shapes";
import { createWindows, cutWindows, type Window } from "./windows";

export interface DetectorSettings {
  readonly enabled?: boolean | undefined;
  readonly minScore?: number | undefined;
}

export interface Engine {
  /** Offsets in UTF-16 code units of `text`; findings sorted; only company data overlaps others. Linear in the text. */
  scan(text: string): RuleScan;
}

/** No finding scores less, unless policy lets it. */
export const FLOOR = 0.35;

/** What has read the text for others may hand that over. */
export interface Rules {
  scan(text: string, read?: ReadText): RuleScan;
}

/** The rules with their parts, for whoever puts a scan together in another way. */
export interface RuleScanner extends Rules {
  /** What each detector finds, in the order of the detectors: not merged yet, nothing under headers. */
  look(normalised: NormalisedText, lower: string, trace?: Trace, asked?: Asked): Finding[];
  /** What stands under headers. */
  structured: Structure;
  /** Of the keywords of all that are switched on. */
  readonly index: KeywordIndex;
  /** Those that are switched on. */
  readonly detectors: readonly Detector[];
}

/** `tables` hears of each table that was read. */
export type Structure = (
  normalised: NormalisedText,
  lower: string,
  tables?: TableListener,
) => Structured;

/** Its tables are made once for the same detectors; `scan` keeps no state between texts. */
export function createRuleScanner(
  all: readonly Detector[],
  settings: Readonly<Record<string, DetectorSettings>>,
  whole = false,
): RuleScanner {
  const chosen = all.map((detector) => settingsOf(detector, settings));
  const leastScores = chosen
    .filter(({ enabled }) => enabled !== false)
    .map(({ minScore = FLOOR }) => minScore);
  const off = all.filter((_, at) => chosen[at]?.enabled === false);
  const { detectors, index, calledBy, shapedIn } = tablesOf(all, off);
  const structured = structureBy(settings[STRUCTURE], whole);
  const look: RuleScanner["look"] = (normalised, lower, trace, asked) => {
    const positions: KeywordPositions = asked ? new Map() : index.find(lower);
    if (!asked) trace?.keywords?.(positions);
    const { text } = normalised;
    const windowsOf = createWindows(lower, positions);
    const startsOf = createKeywordStarts(lower, positions);
    const isWide = WIDE.test(text);
    const matched: Matched = { text, lower: !isWide || foldsToLower(text) ? lower : null, isWide };
    const placesOf = asked ? null : shapedIn(text, (shaped) => windowsOf(shaped, []));
    const found: Finding[] = [];
    const calls = asked ? null : calledBy(positions);
    for (const called of asked?.ranks ?? [...(calls?.keys() ?? [])].sort((a, b) => a - b)) {
      const one = detectors[called];
      const words = calls?.get(called) ?? [];
      if (!one) continue;
      const known = asked?.keywordsOf(called);
      const [least, most] = asked?.zoneOf(called) ?? EVERYWHERE;
      const { detector, matcher, whole } = one;
      const take = (match: RegExpExecArray, from: number): boolean => {
        trace?.matched(from + match.index, match[0].length, called);
        const finding = findingOf(detector, match, normalised, lower, from);
        if (!finding || finding.score < (leastScores[called] ?? FLOOR)) return false;
        found.push(finding);
        trace?.found(called);
        return true;
      };
      const places = placesOf?.(called);
      if (detector.anchored) {
        const starts = known ? startsIn(known, whole ? lower : null) : startsOf(words, one);
        matcher.atStarts(starts, lower, matched, take);
      } else if (places) matcher.atPlaces(places, lower, matched, take);
      else if (detector.startsIn && matched.lower !== null && !asked)
        matcher.atPlaces(
          placesIn(detector, text, lower, windowsOf(detector, words)),
          lower,
          matched,
          take,
        );
      else
        for (const [from, to] of windowsOf(detector, words, known))
          if (from <= most && to >= least) matcher.inWindow(from, to, lower, matched, take);
    }
    return found;
  };
  return {
    look,
    structured,
    index,
    detectors: detectors.map(({ detector }) => detector),
    scan(original, { hidden: unseen, normalised } = readText(original)) {
      const lower = lowerCase(normalised.text);
      const found = look(normalised, lower);
      const { findings, nobodys } = structured(normalised, lower);
      const certain = withoutNobodys(found, nobodys);
      return {
        findings: mergeFindings([certain, findings]),
        hidden: unseen.hidden,
        decoded: unseen.runs.map(({ text }) => text),
      };
    },
  };
}

/** What policy says of a detector, by itself or by its table. */
export function settingsOf(
  { id, family }: Detector,
  settings: Readonly<Record<string, DetectorSettings>>,
): DetectorSettings {
  return { ...(family === undefined ? {} : settings[family]), ...settings[id] };
}

function placesIn(
  detector: Detector,
  text: string,
  lower: string,
  windows: readonly Window[],
): PlacesToTry {
  const starts = windows.flatMap(([from, to]) => detector.startsIn?.(lower, from, to) ?? []);
  return { windows, cut: cutWindows(text, windows), starts };
}

/** What stands under headers, as policy wants it. */
function structureBy(
  { enabled = true, minScore = FLOOR }: DetectorSettings = {},
  whole: boolean,
): Structure {
  if (!whole || !enabled) return () => ({ findings: [], nobodys: [] });
  return (normalised, lower, tables) => {
    const { findings, nobodys } = findStructured(normalised, lower, tables);
    return { findings: findings.filter(({ score }) => score >= minScore), nobodys };
  };
}

const EVERYWHERE: Span = [0, Infinity];
const WIDE = /[^\0-\xff]/u;

type WantedStarts = { readonly detector: Detector; readonly whole: boolean };

/**
 * Where keywords start, sorted; of those of whole words, not inside a word; where detectors take the same cheap look, only
 * those that it says yes to. Each word's places are told once, and so are those of the same words that many ask for.
 */
function createKeywordStarts(
  lower: string,
  positions: KeywordPositions,
): (words: readonly string[], wanted: WantedStarts) => readonly number[] {
  const anywhere = new Map<string, readonly number[]>();
  const wholly = new Map<string, readonly number[]>();
  const looked = new Map<string, Map<Detector["isStart"], readonly number[]>>();
  const ofWord = (word: string, whole: boolean): readonly number[] => {
    const known = (whole ? wholly : anywhere).get(word);
    if (known) return known;
    const { length } = word;
    const starts: number[] = [];
    for (const end of positions.get(word) ?? [])
      if (!whole || !isInWord(lower, end - length)) starts.push(end - length);
    (whole ? wholly : anywhere).set(word, starts);
    return starts;
  };
  const ofWords = (words: readonly string[], whole: boolean): readonly number[] => {
    let all: readonly number[] = [];
    for (const word of words) {
      const starts = ofWord(word, whole);
      if (starts.length > 0) all = all.length === 0 ? starts : joinedOnce(all, starts);
    }
    return all;
  };
  return (words, { detector: { isStart }, whole }) => {
    if (!isStart) return ofWords(words, whole);
    const key = `${whole ? "whole " : ""}${words.join()}`;
    const byLook = looked.get(key) ?? new Map<Detector["isStart"], readonly number[]>();
    looked.set(key, byLook);
    const known = byLook.get(isStart);
    if (known) return known;
    const all = byLook.get(undefined) ?? ofWords(words, whole);
    byLook.set(undefined, all);
    const starts = all.filter((start) => isStart(lower, start));
    byLook.set(isStart, starts);
    return starts;
  };
}

/** Of two sorted lists one: two keywords may start at one place. */
function joinedOnce(one: readonly number[], other: readonly number[]): number[] {
  const all: number[] = [];
  let at = 0;
  for (const start of other) {
    for (; (one[at] ?? start) < start; at++) all.push(one[at] ?? start);
    if (one[at] === start) at++;
    all.push(start);
  }
  for (; at < one.length; at++) all.push(one[at] ?? 0);
  return all;
}

/** The same of keywords whose places are known; two may start at one place. */
function startsIn(known: readonly Span[], wholeIn: string | null): number[] {
  const starts = known.map(([start]) => start);
  return sortedOnce(wholeIn === null ? starts : starts.filter((at) => !isInWord(wholeIn, at)));
}

function findingOf(
  detector: Detector,
  match: RegExpExecArray,
  normalised: NormalisedText,
  lower: string,
  from: number,
): Finding | null {
  const value = valueOf(match, detector.group);
  if (value === undefined || value === "") return null;
  const start = from + match.index + match[0].lastIndexOf(value);
  const end = start + value.length;
  const verdict = detector.validate?.(value, match);
  if (refusalOf(detector, verdict, value, normalised.text, start, end) !== null) return null;
  const judged = scoreOf(detector, verdict, lower, start, end);
  if (judged === null) return null;
  const place = normalised.toOriginal(start, end);
  const { type, subtype, id } = detector;
  const { score, reasons } = judged;
  return subtype === undefined
    ? { type, start: place.start, end: place.end, score, detector: id, reasons }
    : { type, subtype, start: place.start, end: place.end, score, detector: id, reasons };
}
