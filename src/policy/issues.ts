/** What a schema complains of, in words: the path and what was expected; a value is named by its kind, never quoted. */
import type * as v from "valibot";

export type Issue = v.BaseIssue<unknown>;

/** Only keys that a strict object does not know; a missing key has the same issue type but no value. */
export function isUnknownKey(issue: Issue): boolean {
  return issue.type === "strict_object" && issue.expected === "never";
}

export function keysOf(issue: Issue): (string | number)[] {
  return (issue.path ?? []).map((item) => item.key as string | number);
}

/** `rules[3].when.types`; `whole` is what is said when the issue is about all of it. */
export function pathOf(issue: Issue, whole: string): string {
  const keys = keysOf(issue);
  if (keys.length === 0) return whole;
  return keys
    .map((key, at) => (typeof key === "number" ? `[${key}]` : at === 0 ? key : `.${key}`))
    .join("");
}

export function describeIssue(issue: Issue, whole: string): string {
  const expected = issue.expected ?? issue.requirement ?? "another form";
  const form = expected instanceof RegExp || typeof expected === "function";
  const wanted = form ? "the form described for this key" : String(expected);
  return `${pathOf(issue, whole)}: expected ${wanted}, got ${kindOf(issue.input)}`;
}

export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "string") return `a text of ${value.length} characters`;
  return `a ${typeof value}`;
}
