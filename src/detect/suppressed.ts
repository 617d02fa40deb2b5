/**
 * Why something is not reported: matches of rules that their own check refused, values that stand for a value, what scored
 * too little or is switched off, and what lost against another finding. For whoever asks `--explain`; no verdict rests on it.
 */
import type { Detector } from "./detector";
import { DETECTORS } from "./detectors";
import { refusalOf, scoreOf, valueOf, type Refusal } from "./judge";
import { lowerCase } from "./lower-case";
import { placeholderKind } from "./placeholders";
import { DEFAULT_PRESET, type Preset } from "./presets";
import { readText, type ReadText } from "./read";
import { createRuleScanner, FLOOR, settingsOf, type DetectorSettings } from "./rule-scanner";
import { withoutNobodys } from "./structure";
import type { EntityType, Finding, ScoreReason } from "./types";
import { withoutUnproved } from "./weigh/unproved";

/**
 * `checksum`: its check digits are wrong (or what else the check looks at); `check`: its form or the words around it are;
 * `placeholder`, `example`: it stands for a value; `context`: a word that must stand nearby does not; `threshold`: it scores
 * less than asked; `off`: policy switched the detector off; `unproved`: a text about nobody, and no check digit; `overlap`:
 * another finding has its place; `column`: it stands under a header of goods or orders; `merged`: one of its own kind reaches
 * over it otherwise; `weighed`: the model's, which the words around it speak against.
 */
export type SuppressedBy =
  | Refusal
  | "checksum"
  | "context"
  | "threshold"
  | "off"
  | "unproved"
  | "overlap"
  | "column"
  | "merged"
  | "weighed";

/** Offsets as in a finding. Never carries the text. */
export interface Suppressed {
  readonly type: EntityType;
  readonly subtype?: string;
  readonly start: number;
  readonly end: number;
  readonly detector: string;
  readonly by: SuppressedBy;
  /** What it would have scored; null where the check refused it or a word is missing. */
  readonly score: number | null;
  readonly reasons: readonly ScoreReason[];
  /** Kind of placeholder; the finding that took its place; the score that was asked. */
  readonly detail?: string;
}

export interface SuppressedOptions {
  readonly settings?: Readonly<Record<string, DetectorSettings>>;
  readonly preset?: Preset | undefined;
  readonly detectors?: readonly Detector[];
  /** Of what a check refused, at most so many are told. */
  readonly most?: number;
}

const MOST = 200;

/** What the rules looked at in the text and did not report; `reported` is what a scan of it gave. Sorted by place. */
export function suppressedIn(
  text: string,
  reported: readonly Finding[],
  { settings = {}, preset = DEFAULT_PRESET, detectors = DETECTORS, most = MOST }: SuppressedOptions,
): Suppressed[] {
  const rules = rulesOf(detectors);
  const read = readText(text);
  const lower = lowerCase(read.normalised.text);
  const matches: Match[] = [];
  const found = rules.look(read.normalised, lower, {
    matched: (start, length, rank) => matches.push({ start, length, rank, found: false }),
    found: () => {
      const last = matches.at(-1);
      if (last) last.found = true;
    },
  });
  const reportedAs = new Set(reported.map(keyOf));
  const somebodys = withoutNobodys(found, rules.structured(read.normalised, lower).nobodys);
  const stages: Stages = {
    somebodys: new Set(somebodys.map(keyOf)),
    proved: new Set(withoutUnproved(text, somebodys).map(keyOf)),
    reported,
  };
  const known = new Map(detectors.map((detector) => [detector.id, detector]));
  const lost = found
    .filter((finding) => !reportedAs.has(keyOf(finding)))
    .map((finding) => {
      const detector = known.get(finding.detector);
      const asked = detector ? settingsOf(detector, settings) : {};
      return lossOf(finding, asked, preset, stages);
    });
  const taken = [...reported, ...lost];
  const refused = matches
    .filter((match) => !match.found)
    .flatMap((match) => refusedAt(match, rules.detectors, read, lower) ?? []);
  return [...lost, ...worthTelling(refused, taken).slice(0, most)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

interface Match {
  readonly start: number;
  readonly length: number;
  readonly rank: number;
  found: boolean;
}

/** Every detector, whatever policy says of it, and without a floor. */
function rulesOf(detectors: readonly Detector[]) {
  const open = Object.fromEntries(detectors.map(({ id }) => [id, { minScore: 0 }]));
  return createRuleScanner(detectors, open, true);
}

/** What was left after each step of a scan. */
interface Stages {
  readonly somebodys: ReadonlySet<string>;
  readonly proved: ReadonlySet<string>;
  readonly reported: readonly Finding[];
}

function lossOf(
  finding: Finding,
  { enabled = true, minScore = FLOOR }: DetectorSettings,
  preset: Preset,
  { somebodys, proved, reported }: Stages,
): Suppressed {
  const { code: _, ...place } = finding;
  const because = (by: SuppressedBy, detail?: string): Suppressed => ({
    ...place,
    by,
    ...(detail === undefined ? {} : { detail }),
  });
  if (!enabled) return because("off");
  if (finding.score < minScore) return because("threshold", String(minScore));
  if (!somebodys.has(keyOf(finding))) return because("column");
  const winner = reported.find((one) => one.start < finding.end && finding.start < one.end);
  if (winner) return because("overlap", `${winner.type} by ${winner.detector}`);
  return because(preset !== "strict" && !proved.has(keyOf(finding)) ? "unproved" : "merged");
}

/** The match again, over the whole text; null where a window had made it, or nothing refuses it any more. */
function refusedAt(
  { start, rank }: Match,
  detectors: readonly Detector[],
  { normalised }: ReadText,
  lower: string,
): Suppressed | null {
  const detector = detectors[rank];
  if (!detector) return null;
  const pattern = new RegExp(detector.pattern, detector.pattern.flags.replace("g", "y"));
  pattern.lastIndex = start;
  const match = pattern.exec(normalised.text);
  const value = match ? valueOf(match, detector.group) : undefined;
  if (!match || value === undefined || value === "") return null;
  const from = match.index + match[0].lastIndexOf(value);
  const to = from + value.length;
  const verdict = detector.validate?.(value, match);
  const { type, subtype, id } = detector;
  // Some checks refuse textbook numbers themselves.
  const kind = placeholderKind(type, value);
  const refusal =
    kind === null ? refusalOf(detector, verdict, value, normalised.text, from, to) : "placeholder";
  const scored = verdict === false ? null : scoreOf(detector, verdict, lower, from, to);
  if (refusal === null && scored !== null) return null;
  return {
    type,
    ...(subtype === undefined ? {} : { subtype }),
    ...normalised.toOriginal(from, to),
    detector: id,
    by: refusal === "check" && provesBy(detector) ? "checksum" : (refusal ?? "context"),
    score: scored?.score ?? null,
    reasons: scored?.reasons ?? [],
    ...(kind === null ? {} : { detail: kind }),
  };
}

function provesBy({ about }: Detector): boolean {
  return /checksum/u.test(about?.evidence ?? "");
}

/** What stands where something is told already need not be told; of several at one place, the one that says most. */
function worthTelling(
  refused: readonly Suppressed[],
  taken: readonly { readonly start: number; readonly end: number }[],
): Suppressed[] {
  const kept: Suppressed[] = [];
  const ranked = [...refused].sort(
    (a, b) => RANK.indexOf(a.by) - RANK.indexOf(b.by) || b.end - b.start - (a.end - a.start),
  );
  const covers = (one: { start: number; end: number }, other: Suppressed) =>
    one.start < other.end && other.start < one.end;
  for (const one of ranked)
    if (![...taken, ...kept].some((other) => covers(other, one))) kept.push(one);
  return kept;
}

const RANK: readonly SuppressedBy[] = ["placeholder", "example", "checksum", "context", "check"];

function keyOf({ detector, type, start, end }: Finding): string {
  return `${detector} ${type} ${start} ${end}`;
}
