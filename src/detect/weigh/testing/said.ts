/** Findings of a model for tests, and what a preset would show of them. */
import type { EntityType, Finding } from "../../types";
import { weigh } from "..";

const PLAIN = { detector: "model:m", reasons: [] };

/** A finding on the nth occurrence of the value. */
export function said(
  text: string,
  type: EntityType,
  value: string,
  score: number,
  nth = 0,
): Finding {
  let start = text.indexOf(value);
  for (let seen = 0; seen < nth; seen++) start = text.indexOf(value, start + 1);
  return { type, start, end: start + value.length, score, ...PLAIN };
}

/** `TYPE value` of what a preset from `least` on would show. */
export function shown(
  text: string,
  model: Finding[],
  rules: Finding[] = [],
  least = 0.8,
): string[] {
  return weigh(text, model, rules)
    .filter(({ score }) => score >= least)
    .map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}
