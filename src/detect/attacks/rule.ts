/** What a rule about prompt attacks is and what it may look at. */
import type { Feature, Features } from "./features";
import { sentenceAt, type Flow } from "./flow";

/** OWASP Top 10 for LLM Applications, edition of 2025: https://genai.owasp.org/llm-top-10/ */
export const OWASP = {
  LLM01: "LLM01:2025 Prompt Injection",
  LLM02: "LLM02:2025 Sensitive Information Disclosure",
  LLM04: "LLM04:2025 Data and Model Poisoning",
  LLM05: "LLM05:2025 Improper Output Handling",
  LLM06: "LLM06:2025 Excessive Agency",
  LLM07: "LLM07:2025 System Prompt Leakage",
} as const;

export type OwaspEntry = keyof typeof OWASP;

/** An entry's id with its edition, e.g. `LLM01:2025`. */
export type OwaspId = `${OwaspEntry}:2025`;

export const OWASP_IDS = (Object.keys(OWASP) as OwaspEntry[]).map(
  (entry): OwaspId => `${entry}:2025`,
);

export interface Evidence {
  readonly flow: Flow;
  readonly features: Features;
  /** What was written in codes or hidden in characters, read. */
  readonly decoded: readonly Evidence[];
}

/** Offsets in the flow's text; `weight` is the share of such passages that are attacks, 0–1. */
export interface Trace {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

export interface AttackRule {
  /** The name of its file. */
  readonly id: string;
  readonly owasp: readonly OwaspEntry[];
  /** One sentence for the documentation. */
  readonly about: string;
  /** What it is when the user typed it: a wish like any other, or an attempt to switch safeguards off. */
  readonly typed: "wish" | "jailbreak";
  /** Linear. */
  find(evidence: Evidence): readonly Trace[];
}

const MOST_SENTENCES = 40;

/** What the sentence itself or those after it in the same line say; `forward` of them. */
export function saysNear(
  { flow, features }: Evidence,
  at: number,
  wanted: readonly Feature[],
  forward = 2,
): readonly Feature[] {
  const line = flow.sentences[at]?.line;
  const said = new Set<Feature>();
  for (let near = at; near <= at + forward; near++) {
    if (flow.sentences[near]?.line !== line) break;
    for (const feature of wanted) if (features.has(feature, near)) said.add(feature);
  }
  return [...said];
}

/** Sentences, by their places in the flow, that a stretch of it touches; no more than a page of them. */
export function sentencesIn({ sentences }: Flow, start: number, end: number): readonly number[] {
  const places: number[] = [];
  for (let at = sentenceAt(sentences, start); places.length < MOST_SENTENCES; at++) {
    const sentence = sentences[at];
    if (!sentence || sentence.start >= end) break;
    if (sentence.end > start) places.push(at);
  }
  return places;
}

/** Is the passage only told of, forbidden or denied? */
export function isTold({ flow, features }: Evidence, at: number): boolean {
  const line = flow.sentences[at]?.line;
  return [at - 1, at, at + 1].some(
    (near) => flow.sentences[near]?.line === line && features.has("aboutAttacks", near),
  );
}

const QUOTE = /["“”„«»「」『』]/gu;

/** Does the sentence only quote what it says of a feature? */
export function isQuoted({ flow, features }: Evidence, feature: Feature, at: number): boolean {
  const from = flow.sentences[at]?.start ?? 0;
  const before = flow.text.slice(from, features.where(feature, at) ?? from);
  return (before.match(QUOTE)?.length ?? 0) % 2 === 1;
}

/** From one sentence to a later one of the same line. */
export function spanOf(
  { flow }: Evidence,
  at: number,
  forward = 0,
): { start: number; end: number } {
  const first = flow.sentences[at];
  let last = first;
  for (let near = at + 1; near <= at + forward; near++) {
    const next = flow.sentences[near];
    if (!next || next.line !== first?.line) break;
    last = next;
  }
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}
