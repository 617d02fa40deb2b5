import { CODE_SUBTYPES } from "../detect/source-code/facts";
import type { EntityType, Finding } from "../detect/types";
import { attackStep, LEAST_ATTACK, strongest, type Attack } from "./attack";
import type { Decision, DecisionContext, FindingDecision } from "./decision";
import { hostMatches } from "./host";
import { matchOf, typesNeeded, type SourcedFinding } from "./matching";
import { ACTIONS, CHANNELS, FALLBACKS, type Action, type Fallback } from "./schema";
import type { Policy, Rule } from "./schema";
import type { TraceCode, TraceStep } from "./trace";

/** Types that words alone give away: without the model they go unseen. */
const MODEL_TYPES: ReadonlySet<EntityType> = new Set<EntityType>([
  "PERSON",
  "STREET_ADDRESS",
  "LOCATION",
  "ORGANIZATION",
  "AGE",
  "MEDICAL_CONDITION",
  "SALARY",
  "USERNAME",
]);

/** Types that rules find in their usual shape and the model finds in others: only a rule that says so waits for it. */
const HELPED_TYPES: ReadonlySet<EntityType> = new Set<EntityType>([
  "DATE_OF_BIRTH",
  "EMPLOYEE_ID",
  "CUSTOMER_ID",
  "MEDICAL_RECORD",
  "PASSWORD",
]);

/**
 * What happens to a message. Pure: the same findings, context and policy always give the same decision.
 *
 * Each finding takes the first rule, in policy order, that matches it; of the attacks one takes the first
 * injection rule that matches. The message's action is the most severe of all of these and, when detectors
 * did not answer, of the fallback the policy names.
 */
export function decide(
  findings: readonly SourcedFinding[],
  attacks: readonly Attack[] | null,
  context: DecisionContext,
  policy: Policy,
): Decision {
  const trace: TraceStep[] = [];
  const perFinding: FindingDecision[] = [];
  const taken = new Set<number>();
  const earlier = new Set<EntityType>();
  let injectionRule: Rule | null = null;
  let passage = strongest(attacks ?? []);
  for (const rule of policy.rules) {
    const blocker = outOfScope(rule, context);
    if (blocker !== null) {
      trace.push({ ruleId: rule.id, code: blocker, numbers: [] });
    } else if (rule.when.injection !== undefined) {
      const { at, step } = attackStep(rule, rule.when.injection, attacks);
      if (at !== null && injectionRule === null) {
        injectionRule = rule;
        passage = at;
      }
      trace.push({ ruleId: rule.id, ...step });
    } else {
      const match = matchOf(rule, findings, context);
      const fresh = match.decides.filter((at) => !taken.has(at));
      for (const index of fresh) {
        taken.add(index);
        perFinding.push(findingDecision(index, findings, rule));
      }
      if (fresh.length > 0) for (const type of match.earlier) earlier.add(type);
      trace.push({ ruleId: rule.id, ...match.step(fresh.length) });
    }
  }
  perFinding.sort((a, b) => a.index - b.index);
  const unavailable = fallbackFor(context, policy);
  const injection = injectionOf(attacks ?? [], passage, injectionRule);
  const decision = assemble(policy, perFinding, injection, injectionRule, unavailable);
  return { ...decision, earlier: [...earlier], trace };
}

/** What holds on a host when nobody answers at all: the strictest of the fallbacks its messages could meet. */
export function fallbackWithoutAnswer(
  context: Omit<DecisionContext, "channel" | "unavailable">,
  policy: Policy,
): Fallback {
  const reached = CHANNELS.filter((channel) => channel !== "draft").flatMap((channel) => {
    const everything = { ...context, channel, unavailable: ["rules", "model"] } as const;
    return fallbackFor(everything, policy)?.fallback ?? [];
  });
  return reached.length > 0 ? strictest(reached) : policy.onUnavailable;
}

/** Most severe action of a list; `allow` for an empty one. */
export function mostSevere(actions: readonly Action[]): Action {
  return actions.reduce<Action>(
    (worst, action) => (ACTIONS.indexOf(action) > ACTIONS.indexOf(worst) ? action : worst),
    "allow",
  );
}

function outOfScope(rule: Rule, context: DecisionContext): TraceCode | null {
  const { sites, accounts, groups, channels } = rule.when;
  if (sites && !sites.some((pattern) => hostMatches(pattern, context.host))) return "other-site";
  if (accounts && !accounts.includes(context.account)) return "other-account";
  if (groups && (context.group === null || !groups.includes(context.group))) return "other-group";
  if (channels && !channels.includes(context.channel)) return "other-channel";
  return null;
}

function findingDecision(index: number, findings: readonly Finding[], rule: Rule): FindingDecision {
  const finding = findings[index];
  if (!finding) throw new RangeError(`no finding at ${index}`);
  const mayKeep =
    (rule.action === "redact" || rule.action === "tokenise") && (rule.override ?? false);
  const method = rule.redact ? { method: rule.redact.method } : {};
  return { index, type: finding.type, action: rule.action, ruleId: rule.id, mayKeep, ...method };
}

function injectionOf(
  attacks: readonly Attack[],
  at: number | null,
  rule: Rule | null,
): Decision["injection"] {
  const attack = at === null ? undefined : attacks[at];
  const { score, kind, source } = attack ?? { score: 0, kind: null, source: null };
  const spoken = rule !== null || score >= LEAST_ATTACK;
  return {
    score,
    ruleId: rule?.id ?? null,
    kind: spoken ? kind : null,
    source: spoken ? source : null,
    at,
  };
}

/**
 * The strictest fallback of the rules in scope that needed the missing detectors; null when none did, so that
 * a missing model does not hold up a policy that is only about keys. A rule without a fallback of its own takes
 * the policy's; rules that would not stop anything anyway take part only if they name one.
 */
function fallbackFor(context: DecisionContext, policy: Policy): Decision["unavailable"] {
  const fallbacks = policy.rules
    .filter((rule) => outOfScope(rule, context) === null && needsMissing(rule, context))
    .flatMap((rule) => rule.onUnavailable ?? (stops(rule.action) ? policy.onUnavailable : []));
  if (fallbacks.length === 0) return null;
  return { what: context.unavailable.join("+"), fallback: strictest(fallbacks) };
}

function strictest(fallbacks: readonly Fallback[]): Fallback {
  return fallbacks.reduce((worst, next) =>
    FALLBACKS.indexOf(next) > FALLBACKS.indexOf(worst) ? next : worst,
  );
}

function stops(action: Action): boolean {
  return ACTIONS.indexOf(action) >= ACTIONS.indexOf("redact");
}

function needsMissing(rule: Rule, context: DecisionContext): boolean {
  if (context.unavailable.includes("rules")) return true;
  if (context.unavailable.includes("company-data") && mayBeCompanyData(rule)) return true;
  // What was not read may hold anything, whatever was found in what was.
  if (!context.unavailable.some((part) => part === "model" || part === "model-rest")) return false;
  const types = typesNeeded(rule);
  if (rule.when.injection !== undefined || !types) return true;
  const named = rule.onUnavailable !== undefined;
  return types.some((type) => MODEL_TYPES.has(type) || (named && HELPED_TYPES.has(type)));
}

/** Program code needs no pack. */
function mayBeCompanyData(rule: Rule): boolean {
  const { types, injection, subtypes } = rule.when;
  if (injection !== undefined || rule.when.code !== undefined) return false;
  if (subtypes?.every((subtype) => CODE_SUBTYPES.has(subtype)) ?? false) return false;
  return types === undefined || types.includes("COMPANY_DATA");
}

function assemble(
  policy: Policy,
  perFinding: readonly FindingDecision[],
  injection: Decision["injection"],
  injectionRule: Rule | null,
  unavailable: Decision["unavailable"],
): Omit<Decision, "earlier" | "trace"> {
  const action = mostSevere([
    ...perFinding.map((finding) => finding.action),
    ...(injectionRule ? [injectionRule.action] : []),
    ...(unavailable ? [unavailable.fallback] : []),
  ]);
  const ruleOf = (id: string) => policy.rules.find((rule) => rule.id === id) ?? null;
  const deciding =
    injectionRule?.action === action
      ? injectionRule
      : ruleOf(perFinding.find((finding) => finding.action === action)?.ruleId ?? "");
  const involved = [
    ...new Set(perFinding.filter((f) => f.action === action).map((f) => f.ruleId)),
  ].flatMap((id) => ruleOf(id) ?? []);
  if (injectionRule?.action === action) involved.push(injectionRule);
  // Only a fallback warns: values that a rule replaces are replaced all the same, so that is what is offered.
  const replaces =
    action === "warn" &&
    involved.length === 0 &&
    perFinding.some((f) => f.action === "redact" || f.action === "tokenise");
  return {
    action,
    ruleId: deciding?.id ?? null,
    title: deciding?.title ?? null,
    perFinding,
    injection,
    unavailable,
    user: {
      maySendAnyway:
        action === "warn" && !replaces && involved.every((rule) => rule.override ?? true),
      maySendRedacted:
        replaces || maySendRedacted(action, involved, injectionRule?.action === action),
      reason: strictestReason(involved),
      mayReport: policy.user.mayReport ?? true,
      mayRequestException: policy.user.mayRequestException ?? true,
    },
  };
}

/** Replacing values helps only when values, not the message as such, are the reason. */
function maySendRedacted(action: Action, involved: readonly Rule[], byAttack: boolean): boolean {
  if (action === "redact" || action === "tokenise") return true;
  if ((action !== "warn" && action !== "block") || byAttack || involved.length === 0) return false;
  return involved.every((rule) => rule.offerRedacted ?? action === "warn");
}

function strictestReason(involved: readonly Rule[]): Decision["user"]["reason"] {
  const modes = involved.map((rule) => rule.reason ?? "required");
  if (modes.includes("required")) return "required";
  return modes.includes("optional") ? "optional" : "none";
}
