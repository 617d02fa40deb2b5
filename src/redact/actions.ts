import type { EntityType, Finding } from "../detect/types";
import { numberedPlaceholders } from "../lib/placeholder";
import type { Action } from "../policy/schema";
import { applyEdits, type Edit } from "./edits";
import { redactionMark } from "./placeholders";
import type { Vault } from "./vault";

/** A finding and what is to happen to it; actions other than `redact` and `tokenise` leave the text alone. */
export type ActedFinding = Pick<Finding, "type" | "start" | "end"> & { readonly action: Action };

export interface AppliedEdit extends Edit {
  /** Index into the findings given, or of the finding whose value this is another occurrence of. */
  readonly finding: number;
}

export interface Rewritten {
  readonly text: string;
  readonly edits: readonly AppliedEdit[];
}

interface Target {
  readonly type: EntityType;
  readonly start: number;
  readonly end: number;
  readonly action: "redact" | "tokenise";
  readonly finding: number;
}

const SECRETS: ReadonlySet<EntityType> = new Set<EntityType>([
  "API_KEY",
  "PASSWORD",
  "CONNECTION_STRING",
  "URL_WITH_TOKEN",
]);
const SHORTEST_REPEAT = 4;

/**
 * Replaces values by `[REDACTED IBAN]` or by the vault's `[PERSON_1]`. Both keep the sentence readable and are
 * nothing a detector finds. Further occurrences of a replaced value, which no detector may have noticed, are
 * replaced too. Where findings overlap the whole stretch goes, under the longest one's type.
 */
export function rewrite(
  text: string,
  findings: readonly ActedFinding[],
  vault: Pick<Vault, "placeholderFor">,
): Rewritten {
  const found = joinOverlapping(findings.flatMap(targetOf));
  const repeats = found.flatMap((target) => repeatsOf(text, target));
  const targets = joinOverlapping([...found, ...repeats]);
  const taken = new Set(numberedPlaceholders(text).map((place) => place.text));
  const edits = targets.map((target) => ({
    start: target.start,
    end: target.end,
    finding: target.finding,
    text:
      target.action === "redact"
        ? redactionMark(target.type)
        : vault.placeholderFor(target.type, text.slice(target.start, target.end), taken),
  }));
  const applied = applyEdits(text, edits);
  if (!applied.ok) throw new RangeError(`finding ${applied.index} is ${applied.reason}`);
  return { text: applied.value, edits };
}

function targetOf(finding: ActedFinding, index: number): Target[] {
  const { type, start, end, action } = finding;
  if ((action !== "redact" && action !== "tokenise") || end <= start) return [];
  return [{ type, start, end, action, finding: index }];
}

/** Sorted and disjoint. `redact` wins over `tokenise` where they meet: it promises more. */
function joinOverlapping(targets: readonly Target[]): Target[] {
  const sorted = [...targets].sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Target[] = [];
  for (const target of sorted) {
    const last = joined.at(-1);
    if (!last || target.start >= last.end) {
      joined.push(target);
      continue;
    }
    const longest = target.end - target.start > last.end - last.start ? target : last;
    joined[joined.length - 1] = {
      ...longest,
      start: last.start,
      end: Math.max(last.end, target.end),
      action: last.action === "redact" || target.action === "redact" ? "redact" : "tokenise",
    };
  }
  return joined;
}

/** Other places of the same value: anywhere for secrets and numbers, as a word of its own for words. */
function repeatsOf(text: string, target: Target): Target[] {
  const value = text.slice(target.start, target.end);
  if (value.trim().length < SHORTEST_REPEAT) return [];
  const anywhere = SECRETS.has(target.type) || /\d{4}/u.test(value);
  const repeats: Target[] = [];
  let at = text.indexOf(value);
  while (at >= 0) {
    const end = at + value.length;
    const counts = at !== target.start && (anywhere || standsAlone(text, at, end));
    if (counts) repeats.push({ ...target, start: at, end });
    at = text.indexOf(value, counts ? end : at + 1);
  }
  return repeats;
}

function standsAlone(text: string, start: number, end: number): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end));
}
