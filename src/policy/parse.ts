import * as v from "valibot";
import { checkCustom } from "../detect/custom/check";
import { fail, ok, type Result } from "../lib/result";
import { describeIssue, isUnknownKey, keysOf, kindOf, pathOf } from "./issues";
import { PolicySchema, type Policy, type Rule } from "./schema";
import { asksForCode } from "./source-code";

export type PolicyRefusal = {
  reason: "not-an-object" | "schema";
  /** One line per problem: the path and what was expected; a value is named by its kind, never quoted. */
  problems: readonly string[];
};

const WHOLE = "(whole policy)";

export type ParsedPolicy = { policy: Policy; warnings: string[] };

/**
 * Parses a policy as a whole: it is accepted with defaults filled in, or refused with every problem named.
 * Unknown keys are dropped and reported as warnings, so that an older extension can read a newer policy.
 */
export function parsePolicy(input: unknown): Result<ParsedPolicy, PolicyRefusal> {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail({
      reason: "not-an-object",
      problems: [`${WHOLE}: expected an object, got ${kindOf(input)}`],
    });
  const warnings: string[] = [];
  const candidate: unknown = structuredClone(input);
  let checked = v.safeParse(PolicySchema, candidate);
  while (!checked.success) {
    const unknown = checked.issues.filter(isUnknownKey);
    if (unknown.length === 0) break;
    for (const issue of unknown) {
      removeAt(candidate, keysOf(issue));
      warnings.push(`${pathOf(issue, WHOLE)}: unknown key, ignored`);
    }
    checked = v.safeParse(PolicySchema, candidate);
  }
  if (!checked.success)
    return fail({
      reason: "schema",
      problems: checked.issues.map((issue) => describeIssue(issue, WHOLE)),
    });
  const custom = checkCustom(checked.output.customDetectors);
  const problems = [...duplicates(checked.output), ...custom.problems];
  if (problems.length > 0) return fail({ reason: "schema", problems });
  return ok({
    policy: checked.output,
    warnings: [...warnings, ...custom.warnings, ...asleep(checked.output)],
  });
}

/** What does nothing in this version, so that nobody relies on it. */
function asleep(policy: Policy): string[] {
  const names = policy.sourceCode.hosts.length + policy.sourceCode.packages.length;
  const idle =
    names > 0 && !policy.rules.some(asksForCode)
      ? ["sourceCode: nothing looks for these names, because no rule asks for code"]
      : [];
  return [...idle, ...policy.rules.flatMap(asleepIn)];
}

function asleepIn({ action, redact, when }: Rule, at: number): string[] {
  const { accounts, attacks, injection, code, types, countWithin } = when;
  return [
    ...(accounts && !accounts.includes("unknown")
      ? [`rules[${at}].when.accounts: no site tells the kind of account yet, so this never matches`]
      : []),
    ...(attacks && injection === undefined
      ? [`rules[${at}].when.attacks: ignored, because the rule has no injection score`]
      : []),
    ...(redact && !["redact", "warn", "block"].includes(action)
      ? [`rules[${at}].redact: says how \`redact\` replaces; \`${action}\` does not look at it`]
      : []),
    ...(code && types && !types.includes("COMPANY_DATA")
      ? [`rules[${at}].when.types: program code is COMPANY_DATA, so this never matches`]
      : []),
    ...(code && countWithin === "conversation"
      ? [`rules[${at}].when.countWithin: code of earlier messages is not counted`]
      : []),
  ];
}

function removeAt(target: unknown, keys: readonly (string | number)[]): void {
  let holder: unknown = target;
  for (const key of keys.slice(0, -1)) {
    if (typeof holder !== "object" || holder === null) return;
    holder = (holder as Record<string | number, unknown>)[key];
  }
  const last = keys.at(-1);
  if (typeof holder === "object" && holder !== null && last !== undefined)
    delete (holder as Record<string | number, unknown>)[last];
}

function duplicates(policy: Policy): string[] {
  return [
    ...repeated(policy.rules).map((at) => `rules[${at}].id: used by an earlier rule`),
    ...repeated(policy.companyData).map((at) => `companyData[${at}].id: used by an earlier pack`),
  ];
}

function repeated(rows: readonly { readonly id: string }[]): number[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id }, at) => {
    if (seen.has(id)) return [at];
    seen.add(id);
    return [];
  });
}
