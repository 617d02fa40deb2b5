/** Findings as the dialog lists them: one row a value, values of a type together. Pure. */
import type { EntityType } from "../../detect/types";
import type { ShownFinding } from "../../protocol/guard";
import type { ShownCode } from "../../protocol/shown-code";
import { kindOf } from "../kind";

export interface FoundValue {
  readonly type: EntityType;
  /** What people call it. */
  readonly kind: string;
  readonly code?: ShownCode;
  readonly masked: string;
  readonly value: string;
  /** Indexes into the findings given: every place of this value. */
  readonly at: readonly number[];
  readonly certain: boolean;
  readonly mayKeep: boolean;
}

/** Kinds in the order of their first finding. */
export function foundValues(
  findings: readonly ShownFinding[],
  parts: readonly string[],
): FoundValue[] {
  const rows = new Map<string, FoundValue>();
  for (const [index, finding] of findings.entries()) {
    const value = parts[finding.part]?.slice(finding.start, finding.end) ?? "";
    const key = JSON.stringify([kindOf(finding), value]);
    const known = rows.get(key);
    rows.set(key, {
      type: finding.type,
      kind: kindOf(finding),
      ...(finding.code ? { code: finding.code } : {}),
      masked: finding.masked,
      value,
      at: [...(known?.at ?? []), index],
      certain: finding.certain || (known?.certain ?? false),
      mayKeep: finding.mayKeep && (known?.mayKeep ?? true),
    });
  }
  const kinds = [...new Set([...rows.values()].map(({ kind }) => kind))];
  return kinds.flatMap((kind) => [...rows.values()].filter((row) => row.kind === kind));
}

/** A passage and some text around it, cut at words; `…` where something was left out. */
export function shortened(
  text: string,
  span: { readonly start: number; readonly end: number } | null,
): { readonly before: string; readonly passage: string; readonly after: string } {
  const start = Math.min(span?.start ?? 0, text.length);
  const end = Math.min(span?.end ?? text.length, text.length);
  const passage = text.slice(start, end);
  return {
    before: start > AROUND ? `…${text.slice(start - AROUND, start)}` : text.slice(0, start),
    passage: passage.length > LONGEST ? `${passage.slice(0, LONGEST).trimEnd()}…` : passage,
    after: text.length > end + AROUND ? `${text.slice(end, end + AROUND)}…` : text.slice(end),
  };
}

const AROUND = 40;
const LONGEST = 360;
