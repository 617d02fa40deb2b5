/** Which findings a rule about findings decides, alone or together with what was sent earlier. Pure. */
import type { EntityType, Finding } from "../detect/types";
import type { DecisionContext, EarlierValue } from "./decision";
import { fitsCode, sizeOf } from "./source-code";
import type { Rule, TextSource } from "./schema";
import type { TraceStep } from "./trace";

const DEFAULT_MIN_SCORE = 0.5;

/** A finding and where its words came from; left out: nobody asked, so a rule for any source concerns it. */
export type SourcedFinding = Finding & { readonly source?: TextSource };

export interface RuleMatch {
  /** Indexes of the findings the rule is about; empty when it does not match. */
  readonly decides: readonly number[];
  /** Types without whose earlier values the rule would not have matched. */
  readonly earlier: readonly EntityType[];
  readonly step: (taken: number) => Omit<TraceStep, "ruleId">;
}

/** What of this message and of earlier ones a rule finds; scope is the caller's to look at. */
export function matchOf(
  rule: Rule,
  findings: readonly SourcedFinding[],
  context: Pick<DecisionContext, "earlier" | "history">,
): RuleMatch {
  const meeting = meetingOf(rule, findings, context);
  if (meeting && meeting.met < meeting.of)
    return {
      decides: [],
      earlier: [],
      step: () => ({ code: "together-missing", numbers: [meeting.met, meeting.of] }),
    };
  const matching = findings.flatMap((finding, at) => (isAbout(rule, finding) ? [at] : []));
  const small = tooSmall(
    rule,
    matching.flatMap((at) => findings[at] ?? []),
  );
  if (small) return { decides: [], earlier: [], step: () => small };
  const wanted = rule.when.minCount ?? 1;
  const counted =
    rule.when.countWithin === "conversation" && matching.length < wanted
      ? (context.earlier ?? []).filter((value) => isAbout(rule, value))
      : [];
  const helped = counted.length + (meeting?.earlier.length ?? 0);
  return {
    decides: matching.length + counted.length >= wanted ? matching : [],
    earlier: [...counted.map(({ type }) => type), ...(meeting?.earlier ?? [])],
    step: (taken) =>
      helped > 0
        ? { code: "findings-earlier", numbers: [matching.length, wanted, taken, helped] }
        : { code: "findings", numbers: [matching.length, wanted, taken] },
  };
}

/** Every type that must be looked for before the rule can be said not to match; null: any. */
export function typesNeeded({
  when: { types, together, code },
}: Rule): readonly EntityType[] | null {
  if (code) return ["COMPANY_DATA"];
  if (!together) return types ?? null;
  return [...(types ?? []), ...together.types.flat()];
}

/** Code of which there is less than the rule wants. */
function tooSmall(
  { when: { code } }: Rule,
  matching: readonly SourcedFinding[],
): Omit<TraceStep, "ruleId"> | null {
  if (!code || matching.length === 0) return null;
  const { lines, characters } = sizeOf(matching);
  if (lines < code.minLines) return { code: "code-lines", numbers: [lines, code.minLines] };
  return characters < (code.minCharacters ?? 0)
    ? { code: "code-characters", numbers: [characters, code.minCharacters ?? 0] }
    : null;
}

function isAbout(rule: Rule, value: SourcedFinding | EarlierValue): boolean {
  const { types, subtypes, sources, together } = rule.when;
  const about = types ?? together?.types.flat();
  const source = "source" in value ? value.source : undefined;
  return (
    isLoud(rule, value) &&
    fitsCode(rule, value) &&
    (!sources || source === undefined || sources.includes(source)) &&
    (!about || about.includes(value.type)) &&
    (!subtypes || (value.subtype !== undefined && subtypes.includes(value.subtype)))
  );
}

function isLoud({ when: { minScore = DEFAULT_MIN_SCORE } }: Rule, { score }: EarlierValue) {
  return score >= minScore;
}

/** How many of the lists that must meet are met. What the user sends now must hold at least one of them. */
function meetingOf(
  rule: Rule,
  findings: readonly SourcedFinding[],
  { earlier = [], history }: Pick<DecisionContext, "earlier" | "history">,
): { met: number; of: number; earlier: EntityType[] } | null {
  const { together } = rule.when;
  if (!together) return null;
  const now = new Set(
    findings.flatMap((finding, at) =>
      isLoud(rule, finding) && !history?.has(at) ? [finding.type] : [],
    ),
  );
  const before = new Set(
    together.within === "conversation"
      ? earlier.flatMap((value) => (isLoud(rule, value) ? [value.type] : []))
      : [],
  );
  const met = together.types.filter((list) => list.some((type) => now.has(type)));
  const open = together.types.filter((list) => !met.includes(list));
  const helped = open.flatMap((list) => list.find((type) => before.has(type)) ?? []);
  const started = met.length > 0;
  return {
    met: met.length + (started ? helped.length : 0),
    of: together.types.length,
    earlier: started ? helped : [],
  };
}
