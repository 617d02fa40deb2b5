/** One text through rules and model. The background, the command line and the tests all go this way. */
import type { Result } from "../lib/result";
import { findAttackSigns } from "./attacks";
import { commandPassages, type Passage } from "./commands";
import type { DetectorSettings, Engine } from "./engine";
import { passageAttacks, combineInjection, strongestAttacks } from "./injection";
import { likelyIn, likelyInReading, WEIGHTS, type Likelihood, type LikelyPlace } from "./likely";
import { mergeFindings } from "./merge";
import { repeatsOf } from "./repeats";
import { readings } from "./plain-text";
import { NOTHING_AGAINST, placeholderKind } from "./placeholders";
import { DEFAULT_PRESET, LEAST_SCORE, type Preset } from "./presets";
import type { NormalisedText } from "./normalise";
import type { AttackScores, Finding, InjectionScan, ScanPart, ScoredPassage } from "./types";
import { weigh } from "./weigh";
import { quietly } from "./weigh/quiet";
import { withoutUnproved } from "./weigh/unproved";

/** The model, wherever it runs. Never rejects. */
export interface TextModel {
  analyse(
    text: string,
    options: { deadlineMs: number; signal?: AbortSignal; likely?: Likelihood | undefined },
  ): Promise<Result<ModelScan, { reason: string; detail: string }>>;
}

interface ModelScan {
  readonly findings: readonly Finding[];
  readonly attacks: AttackScores;
  /** Set when time ran out before the whole text was read. */
  readonly partial?: { readonly read: number; readonly windows: number };
}

export interface ScanTools {
  readonly engine: Engine;
  /** null: the model is switched off on purpose, so its absence is no failure. */
  readonly model: TextModel | null;
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
  /** A pack of company data that the policy names is not there, nor an older one in its place. */
  readonly companyDataMissing?: boolean;
  /** Policy's settings for the model, as for any detector. */
  readonly modelSettings?: DetectorSettings | undefined;
  /** From which score on findings of the model count. Default `balanced`. */
  readonly preset?: Preset | undefined;
}

export interface TextScan {
  readonly findings: readonly Finding[];
  readonly injection: InjectionScan;
  /** Detectors that did not answer, or not on all of it. What was found is there all the same. */
  readonly unavailable: readonly ScanPart[];
  /** Why the model did not answer on all of it, e.g. `timeout`; null when it did or was not asked. */
  readonly modelFailure: string | null;
}

/**
 * Rules at once, the model within `deadlineMs`; texts found hidden in characters go through the model as well. Of a text
 * that is too long for that time the likeliest windows are read first; what they hold counts, and for the rest the scan
 * says `model-rest`.
 */
export async function scanText(text: string, tools: ScanTools): Promise<TextScan> {
  const rules = scanRules(text, tools.engine);
  const passages = commandPassages(text);
  const alone = passages.map(({ start, end }) => text.slice(start, end));
  const likely = likelyIn(text, placesOf(rules, passages));
  const model = await askModel([text, ...alone, ...rules.decoded], likely, tools);
  const seen = model.scans[0] ?? null;
  // A paragraph that the model takes for an attack when it stands alone is one in its text, too.
  const spoken = passages.flatMap((span, at) => {
    const alone = model.scans[1 + at];
    return alone ? [passageAttacks(seen?.attacks ?? null, alone.attacks, span)] : [];
  });
  const decoded = model.scans.slice(1 + passages.length).flatMap((scan) => scan ?? []);
  // `strict` shows whatever may be something.
  const found = tools.preset === "strict" ? rules.findings : withoutUnproved(text, rules.findings);
  const certain = seen ? acceptable(text, weigh(text, seen.findings, found), tools) : [];
  const merged = mergeFindings([found, certain]);
  const findings = tools.preset === "quiet" ? quietly(text, merged) : merged;
  return {
    findings: mergeFindings([findings, repeatsOf(text, findings)]),
    injection: combineInjection(
      rules,
      strongestAttacks(seen?.attacks ?? null, spoken),
      decoded.map((scan) => scan.attacks),
      rules.signs,
    ),
    unavailable: [
      ...(rules.failed ? (["rules"] as const) : []),
      ...(model.failure === null ? [] : [seen ? ("model-rest" as const) : ("model" as const)]),
      ...(tools.companyDataMissing === true ? (["company-data"] as const) : []),
    ],
    modelFailure: model.failure,
  };
}

/** What rules saw shows the model where to look first. */
function placesOf(
  rules: ReturnType<typeof scanRules>,
  passages: readonly Passage[],
): LikelyPlace[] {
  const weighted = (places: readonly Passage[], weight: number) =>
    places.map(({ start, end }) => ({ start, end, weight }));
  return [
    ...weighted(rules.findings, WEIGHTS.finding),
    ...weighted(rules.signs, WEIGHTS.sign),
    ...weighted(passages, WEIGHTS.passage),
  ];
}

/** A detector that throws has met a text nobody foresaw: no verdict from rules, and the policy says what then. */
function scanRules(text: string, engine: Engine) {
  try {
    const scan = engine.scan(text);
    return { ...scan, signs: findAttackSigns(text, scan.decoded), failed: false };
  } catch {
    // The error may quote the text, so nothing of it is kept.
    return { findings: [], hidden: [], decoded: [], signs: [], failed: true };
  }
}

/** Of each text what was read of it, null if nothing was; `failure` unless all of all was read. */
async function askModel(
  texts: readonly string[],
  likely: Likelihood | undefined,
  { model, deadlineMs, signal, modelSettings }: ScanTools,
): Promise<{ scans: (ModelScan | null)[]; failure: string | null }> {
  if (model === null || modelSettings?.enabled === false) return { scans: [], failure: null };
  const options = signal ? { deadlineMs, signal } : { deadlineMs };
  let failure: string | null = null;
  const scans = await Promise.all(
    texts.map(async (text, at) => {
      const placed = await Promise.all(
        readings(text).map(async (plain) => {
          const expected = at === 0 ? likelyInReading(likely, plain) : undefined;
          const answer = await model.analyse(plain.text, { ...options, likely: expected });
          if (!answer.ok) failure ??= answer.reason;
          else if (answer.value.partial) failure ??= "timeout";
          return answer.ok ? [placedIn(plain, answer.value)] : [];
        }),
      );
      const [first, ...others] = placed.flat();
      return first ? others.reduce(together, first) : null;
    }),
  );
  return { scans, failure };
}

/** Two readings of one text: whatever either found, and the stronger suspicion. */
function together(one: ModelScan, other: ModelScan): ModelScan {
  const stronger = (kind: keyof AttackScores) =>
    one.attacks[kind].score >= other.attacks[kind].score ? one.attacks[kind] : other.attacks[kind];
  return {
    findings: mergeFindings([one.findings, other.findings]),
    attacks: { injection: stronger("injection"), jailbreak: stronger("jailbreak") },
  };
}

/** What the model said of the plain text, with the places of the text as it was given. */
function placedIn(plain: NormalisedText, { findings, attacks }: ModelScan): ModelScan {
  const back = <T extends { start: number; end: number }>(place: T): T => ({
    ...place,
    ...plain.toOriginal(place.start, place.end),
  });
  const passage = ({ score, span }: ScoredPassage): ScoredPassage => ({
    score,
    span: span && back(span),
  });
  return {
    findings: findings.map(back),
    attacks: { injection: passage(attacks.injection), jailbreak: passage(attacks.jailbreak) },
  };
}

/** Certain enough for the preset and for policy; textbook values and template slots stay silent, whoever finds them. */
function acceptable(
  text: string,
  findings: readonly Finding[],
  { modelSettings, preset = DEFAULT_PRESET }: ScanTools,
): Finding[] {
  const least = Math.max(LEAST_SCORE[preset], modelSettings?.minScore ?? 0);
  return findings.flatMap((finding) => {
    const { type, start, end, score, reasons } = finding;
    if (score < least || placeholderKind(type, text.slice(start, end)) !== null) return [];
    return [{ ...finding, reasons: [...reasons, NOTHING_AGAINST] }];
  });
}
