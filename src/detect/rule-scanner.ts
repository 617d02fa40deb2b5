import { placeholderKind } from "./placeholders";
import type { Detector } from "./detector";
import { hasContext } from "./context";
import { findHidden } from "./hidden";
import { createKeywordIndex } from "./keywords";
import { mergeFindings } from "./merge";
import { normalise, type NormalisedText } from "./normalise";
import type { Finding, RuleScan, ScoreReason } from "./types";
import { createWindows } from "./windows";

export interface DetectorSettings {
  readonly enabled?: boolean | undefined;
  readonly minScore?: number | undefined;
}

export interface Engine {
  /** Offsets in UTF-16 code units of `text`; findings sorted and without overlap. Linear in the text. */
  scan(text: string): RuleScan;
}

const CERTAIN = 0.95;
const FLOOR = 0.35;

/** Builds the shared keyword index once; `scan` keeps no state between texts. */
export function createRuleScanner(
  all: readonly Detector[],
  settings: Readonly<Record<string, DetectorSettings>>,
): Engine {
  const settingsOf = ({ id, family }: Detector): DetectorSettings => ({
    ...(family === undefined ? {} : settings[family]),
    ...settings[id],
  });
  const detectors = all
    .map((detector) => ({ detector, ...settingsOf(detector) }))
    .filter(({ enabled }) => enabled !== false);
  const index = createKeywordIndex(detectors.flatMap(({ detector }) => detector.keywords ?? []));
  return {
    scan(original) {
      const { hidden, decoded } = findHidden(original);
      const normalised = normalise(original);
      const lower = lowerCase(normalised.text);
      const windowsOf = createWindows(lower, index.find(lower));
      const found: Finding[] = [];
      for (const { detector, minScore = FLOOR } of detectors) {
        for (const [from, to] of windowsOf(detector))
          collect(detector, normalised, lower, from, to, minScore, found);
      }
      return { findings: mergeFindings([found]), hidden, decoded };
    },
  };
}

/** Lower case of the same length, so that offsets agree (İ would grow). */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : text.replace(/[A-Z]+/gu, (run) => run.toLowerCase());
}

function collect(
  detector: Detector,
  normalised: NormalisedText,
  lower: string,
  from: number,
  to: number,
  minScore: number,
  found: Finding[],
): void {
  const whole = from === 0 && to === lower.length;
  const text = whole ? normalised.text : normalised.text.slice(from, to);
  for (const match of matches(text, detector.pattern)) {
    const value = valueOf(match, detector.group);
    if (value === undefined || value === "") continue;
    const start = from + match.index + match[0].lastIndexOf(value);
    const end = start + value.length;
    const judged = judge(detector, value, match, lower, start, end);
    if (judged === null || judged.score < minScore) continue;
    found.push({
      type: detector.type,
      ...(detector.subtype === undefined ? {} : { subtype: detector.subtype }),
      ...normalised.toOriginal(start, end),
      score: judged.score,
      detector: detector.id,
      reasons: judged.reasons,
    });
  }
}

/** `matchAll` copies the expression on every call, and there are thousands of windows. */
function* matches(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const next = match[0] === "" ? pattern.lastIndex + 1 : pattern.lastIndex;
    yield match;
    pattern.lastIndex = next;
  }
}

/** Groups hold the last occurrence of their value in the match by construction, so that it can be found again. */
function valueOf(match: RegExpMatchArray, group: Detector["group"] = 0): string | undefined {
  return group === "first" ? match.find((part, at) => at > 0 && part !== undefined) : match[group];
}

function judge(
  detector: Detector,
  value: string,
  match: RegExpMatchArray,
  lower: string,
  start: number,
  end: number,
): { score: number; reasons: ScoreReason[] } | null {
  const verdict = detector.validate?.(value, match);
  if (verdict === false || placeholderKind(detector.type, value) !== null) return null;
  const reasons: ScoreReason[] = [{ step: "pattern", delta: detector.score }];
  let score = detector.score;
  const add = (step: ScoreReason["step"], delta: number) => {
    score += delta;
    reasons.push({ step, delta: rounded(delta) });
  };
  if (typeof verdict === "number") add("structure", verdict - score);
  if (verdict === true && score < CERTAIN) add("checksum", CERTAIN - score);
  if (detector.context) {
    const near = hasContext(lower, start, end, detector.context);
    if (!near && detector.context.required) return null;
    if (near) add("context", detector.context.boost);
  }
  return { score: rounded(Math.min(1, Math.max(0, score))), reasons };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
