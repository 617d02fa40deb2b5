import { numberedPlaceholders } from "../lib/placeholder";
import { bearsMarker } from "./chat-marker";
import { chooseSynthetic, contextOf, type LooksRight, type NumberRulesOf } from "./choose";
import { applyEdits, type Edit } from "./edits";
import { generalise } from "./generalise";
import { keyedHash } from "./keyed-hash";
import { maskValue } from "./mask";
import { redactionMark } from "./placeholders";
import { mentionsOf, repeatsOf } from "./repeats";
import { SECRETS } from "./secrets";
import { joinOverlapping, targetOf, type ActedFinding, type Target } from "./targets";
import type { Vault } from "./vault";

export type { ActedFinding } from "./targets";

export interface AppliedEdit extends Edit {
  /** Index into the findings given, or of the finding whose value this is another occurrence of. */
  readonly finding: number;
}

export interface Rewritten {
  readonly text: string;
  readonly edits: readonly AppliedEdit[];
}

export interface RewriteOptions {
  /** Of keyed hashes; left out: the conversation's own. */
  readonly hashKey?: Uint8Array | undefined;
  readonly looksRight?: LooksRight | undefined;
  readonly numberRules?: NumberRulesOf | undefined;
  /** The conversation's marker stands beside the first placeholder or mark. */
  readonly marked?: boolean | undefined;
}

/**
 * Replaces values by `[REDACTED IBAN]`, by the vault's `[PERSON_1]`, or as the finding's method says. What replaces
 * keeps the sentence readable. Further occurrences of a replaced value, which no detector may have noticed, are
 * replaced too. Where findings overlap the whole stretch goes, under the longest one's type.
 */
export function rewrite(
  text: string,
  findings: readonly ActedFinding[],
  vault: Vault,
  options: RewriteOptions = {},
): Rewritten {
  const found = joinOverlapping(findings.flatMap(targetOf));
  const targets = joinOverlapping([
    ...found,
    ...repeatsOf(text, found),
    ...mentionsOf(text, found),
  ]);
  const texts = replacements(text, targets, vault, options);
  const edits = targets.map((target, at) => editOf(text, target, texts[at] ?? ""));
  const first = options.marked ? edits.findIndex((edit) => bearsMarker(edit.text)) : -1;
  const bearer = edits[first];
  if (bearer) edits[first] = { ...bearer, text: bearer.text + vault.plantMarker() };
  const applied = applyEdits(text, edits);
  if (!applied.ok) throw new RangeError(`finding ${applied.index} is ${applied.reason}`);
  return { text: applied.value, edits };
}

/** Full names come first: what a first name alone becomes follows from them. */
function replacements(
  text: string,
  targets: readonly Target[],
  vault: Vault,
  options: RewriteOptions,
): string[] {
  const taken = new Set(numberedPlaceholders(text).map((place) => place.text));
  const made = targets.some(({ method }) => method === "synthetic");
  const context = made ? contextOf(text, options) : null;
  const words = ({ type, start, end }: Target) =>
    type === "PERSON" ? text.slice(start, end).split(/\s+/u).length : 1;
  const order = targets
    .map((target, at) => ({ target, at }))
    .sort((a, b) => words(b.target) - words(a.target) || a.at - b.at);
  const texts: string[] = targets.map(() => "");
  for (const { target, at } of order) texts[at] = replacement(target);
  return texts;

  function replacement(target: Target): string {
    const { type, action, method } = target;
    const value = text.slice(target.start, target.end);
    if (action === "tokenise") return vault.placeholderFor(type, value, taken);
    switch (method) {
      case "placeholder":
        return redactionMark(type);
      case "drop":
        return "";
      case "hash": {
        const hash = keyedHash(options.hashKey ?? vault.key, type, value);
        if (vault.known("hash", type, value) === null) vault.note("hash", type, value, hash);
        return hash;
      }
      case "mask":
        return SECRETS.has(type) ? redactionMark(type) : maskValue(type, value);
      case "generalise":
        return generalise(type, value) ?? redactionMark(type);
      case "synthetic":
        if (SECRETS.has(type) || context === null) return redactionMark(type);
        return (
          chooseSynthetic(text, target, vault, context) ?? vault.placeholderFor(type, value, taken)
        );
    }
  }
}

/** Dropping a word takes the blank before it along, where another blank or a stop follows. */
function editOf(text: string, target: Target, replacement: string): AppliedEdit {
  const { start, end, finding } = target;
  const blank = text.charAt(start - 1) === " " && /^[\s.,;:!?)\]]?$/u.test(text.charAt(end));
  return {
    start: replacement === "" && blank ? start - 1 : start,
    end,
    finding,
    text: replacement,
  };
}
