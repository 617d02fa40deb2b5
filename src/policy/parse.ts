import * as v from "valibot";
import { checkCustom } from "../detect/custom/check";
import { fail, ok, type Result } from "../lib/result";
import { PolicySchema, type Policy } from "./schema";

export type PolicyRefusal = {
  reason: "not-an-object" | "schema";
  /** One line per problem: the path and what was expected; a value is named by its kind, never quoted. */
  problems: readonly string[];
};

export type ParsedPolicy = { policy: Policy; warnings: string[] };

/**
 * Parses a policy as a whole: it is accepted with defaults filled in, or refused with every problem named.
 * Unknown keys are dropped and reported as warnings, so that an older extension can read a newer policy.
 */
export function parsePolicy(input: unknown): Result<ParsedPolicy, PolicyRefusal> {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail({
      reason: "not-an-object",
      problems: [`(whole policy): expected an object, got ${kindOf(input)}`],
    });
  const warnings: string[] = [];
  const candidate: unknown = structuredClone(input);
  let checked = v.safeParse(PolicySchema, candidate);
  while (!checked.success) {
    const unknown = checked.issues.filter(isUnknownKey);
    if (unknown.length === 0) break;
    for (const issue of unknown) {
      removeAt(candidate, keysOf(issue));
      warnings.push(`${pathOf(issue)}: unknown key, ignored`);
    }
    checked = v.safeParse(PolicySchema, candidate);
  }
  if (!checked.success)
    return fail({ reason: "schema", problems: checked.issues.map(describeIssue) });
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
  return policy.rules.flatMap(({ action, redact, when: { accounts, attacks, injection } }, at) => [
    ...(accounts && !accounts.includes("unknown")
      ? [`rules[${at}].when.accounts: no site tells the kind of account yet, so this never matches`]
      : []),
    ...(attacks && injection === undefined
      ? [`rules[${at}].when.attacks: ignored, because the rule has no injection score`]
      : []),
    ...(redact && !["redact", "warn", "block"].includes(action)
      ? [`rules[${at}].redact: says how \`redact\` replaces; \`${action}\` does not look at it`]
      : []),
  ]);
}

type Issue = v.BaseIssue<unknown>;

/** Only keys that a strict object does not know; a missing key has the same issue type but no value. */
function isUnknownKey(issue: Issue): boolean {
  return issue.type === "strict_object" && issue.expected === "never";
}

function keysOf(issue: Issue): (string | number)[] {
  return (issue.path ?? []).map((item) => item.key as string | number);
}

function pathOf(issue: Issue): string {
  const keys = keysOf(issue);
  if (keys.length === 0) return "(whole policy)";
  return keys
    .map((key, at) => (typeof key === "number" ? `[${key}]` : at === 0 ? key : `.${key}`))
    .join("");
}

function describeIssue(issue: Issue): string {
  const expected = issue.expected === null ? (issue.requirement ?? "another form") : issue.expected;
  const wanted = expected instanceof RegExp ? "the form described for this key" : String(expected);
  return `${pathOf(issue)}: expected ${wanted}, got ${kindOf(issue.input)}`;
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

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "string") return `a text of ${value.length} characters`;
  return `a ${typeof value}`;
}
