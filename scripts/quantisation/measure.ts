/** What rounding costs: the same held-out texts by the shipped file and by its twin with unrounded arithmetic. */
import { seeded } from "../evidence/random";
import { share, areaUnderCurve } from "../eval/tally";
import type { AttackText, PersonalText } from "../eval/marked";
import { ATTACK_AT } from "../robustness/measure";
import type { Seen, Way } from "../robustness/ways";

/** Counts of one text, so that texts can be drawn again. */
export interface TextCounts {
  readonly wanted: number;
  readonly caught: number;
  readonly found: number;
  readonly right: number;
  /** A text without values in which something was found. */
  readonly flagged: boolean;
}

export interface Difference {
  /** Shares of 1. */
  readonly int8: number;
  readonly fp32: number;
  /** int8 less fp32 in points, and its interval at 95 % over draws of the texts, the same for both files. */
  readonly points: number;
  readonly low: number;
  readonly high: number;
}

export interface Judged {
  readonly values: readonly TextCounts[];
  readonly attacks: readonly number[];
  readonly benign: readonly number[];
}

const DRAWS = 1_000;

/** One file over all texts, one after the other. */
export async function judged(
  carriers: readonly PersonalText[],
  pairs: readonly AttackText[],
  way: Way,
  progress: (done: number, of: number) => void,
): Promise<Judged> {
  const values: TextCounts[] = [];
  const attacks: number[] = [];
  const benign: number[] = [];
  const of = carriers.length + pairs.length;
  const done = () => progress(values.length + attacks.length + benign.length, of);
  for (const carrier of carriers) {
    values.push(countsOf(carrier, await way.see(carrier.text)));
    done();
  }
  for (const { text, label } of pairs) {
    const { attack } = await way.see(text);
    (label === "benign" ? benign : attacks).push(attack);
    done();
  }
  return { values, attacks, benign };
}

export function countsOf({ spans }: Pick<PersonalText, "spans">, { findings }: Seen): TextCounts {
  return {
    wanted: spans.length,
    caught: spans.filter((span) => share(span, findings) >= 0.5).length,
    found: findings.length,
    right: findings.filter((found) => share(found, spans) >= 0.5).length,
    flagged: spans.length === 0 && findings.length > 0,
  };
}

const recall = (texts: readonly TextCounts[]) => ratio(texts, "caught", "wanted");
const precision = (texts: readonly TextCounts[]) => ratio(texts, "right", "found");
const flagged = (texts: readonly TextCounts[]) => {
  const clean = texts.filter(({ wanted }) => wanted === 0);
  return clean.filter((text) => text.flagged).length / Math.max(1, clean.length);
};
const above = (scores: readonly number[]) =>
  scores.filter((score) => score >= ATTACK_AT).length / Math.max(1, scores.length);

/** Each figure of both files, by name. */
export function differences(int8: Judged, fp32: Judged): Readonly<Record<string, Difference>> {
  return {
    "values: recall": difference(int8.values, fp32.values, recall),
    "values: precision": difference(int8.values, fp32.values, precision),
    "harmless texts flagged": difference(int8.values, fp32.values, flagged),
    "attacks: recall": difference(int8.attacks, fp32.attacks, above),
    "attacks: harmless flagged": difference(int8.benign, fp32.benign, above),
    "attacks: AUC": difference(ranked(int8), ranked(fp32), areaOf),
  };
}

/** `of` over all texts by both files, and over draws of the texts with replacement. Both lists have the same order. */
export function difference<T>(
  int8: readonly T[],
  fp32: readonly T[],
  of: (texts: readonly T[]) => number,
): Difference {
  if (int8.length !== fp32.length) throw new RangeError("not the same texts");
  const random = seeded(`difference of ${int8.length}`);
  const drawn = Array.from({ length: DRAWS }, () => {
    const chosen = Array.from(int8, () => random.below(int8.length));
    const at = (texts: readonly T[]) => of(chosen.map((index) => texts[index] as T));
    return at(int8) - at(fp32);
  }).sort((a, b) => a - b);
  const points = (value: number | undefined) => Math.round((value ?? 0) * 10_000) / 100;
  return {
    int8: of(int8),
    fp32: of(fp32),
    points: points(of(int8) - of(fp32)),
    low: points(drawn[Math.floor(0.025 * DRAWS)]),
    high: points(drawn[Math.ceil(0.975 * DRAWS) - 1]),
  };
}

interface Ranked {
  readonly score: number;
  readonly hostile: boolean;
}

function ranked({ attacks, benign }: Judged): Ranked[] {
  return [
    ...attacks.map((score) => ({ score, hostile: true })),
    ...benign.map((score) => ({ score, hostile: false })),
  ];
}

function areaOf(texts: readonly Ranked[]): number {
  const scores = (wanted: boolean) =>
    texts.filter(({ hostile }) => hostile === wanted).map(({ score }) => score);
  return areaUnderCurve(scores(true), scores(false));
}

function ratio(texts: readonly TextCounts[], part: "caught" | "right", of: "wanted" | "found") {
  const sum = (key: "caught" | "right" | "wanted" | "found") =>
    texts.reduce((total, text) => total + text[key], 0);
  return sum(part) / Math.max(1, sum(of));
}
