/** The safe version of a message: what stands for its values. Pure but for the vault. */
import type { Finding } from "../detect/types";
import { numberRules } from "../detect/valid-number";
import type { Decision } from "../policy/decision";
import type { Action, Policy, RedactMethod } from "../policy/schema";
import type { SafeEdit } from "../protocol/guard";
import { rewrite, type RewriteOptions } from "../redact/actions";
import { markerText } from "../redact/chat-marker";
import { SECRETS } from "../redact/secrets";
import type { Vault } from "../redact/vault";
import type { Scanner } from "./scanner";

/** How a finding is replaced in the safe version; `log` leaves it. */
export function replacementAction(
  action: Action,
  finding: Finding,
  method: RedactMethod | undefined,
  decision: Pick<Decision, "user">,
): Action {
  if (action === "redact" || action === "tokenise") return action;
  if ((action === "warn" || action === "block") && decision.user.maySendRedacted)
    return offeredAction(finding.type, method);
  return "log";
}

/** Secrets are no use to the assistant in any form; people and numbers are, under another name. */
export function offeredAction(
  type: Finding["type"],
  method: RedactMethod | undefined,
): "redact" | "tokenise" {
  return SECRETS.has(type) || method !== undefined ? "redact" : "tokenise";
}

/** Of how values are replaced: the policy's key for hashes and wish for markers, the rules as judges of made-up values. */
export function rewriteOptions(policy: Policy, scanner: Scanner): RewriteOptions {
  return {
    hashKey: policy.hashKey === undefined ? undefined : new TextEncoder().encode(policy.hashKey),
    numberRules,
    marked: policy.chatMarkers,
    looksRight: (type, text, start, end) =>
      scanner
        .rules(text)
        .some((found) => found.type === type && found.start === start && found.end === end),
  };
}

/** What stands for a value and is found itself is no finding: it is ours. */
export function isInside(
  { start, end }: { start: number; end: number },
  places: readonly { start: number; end: number }[],
): boolean {
  return places.some((place) => place.start <= start && end <= place.end);
}

export interface PartFinding {
  readonly part: number;
  readonly type: Finding["type"];
  readonly start: number;
  readonly end: number;
  readonly action: Action;
  readonly subtype?: string | null | undefined;
  readonly method?: RedactMethod | undefined;
}

/** Rewrites each part; `replacements[i]` is what finding i became, null where it stayed. A marker stands in one part. */
export function rewriteParts(
  texts: readonly string[],
  findings: readonly PartFinding[],
  vault: Vault,
  options: RewriteOptions,
): {
  parts: string[];
  replacements: (string | null)[];
  edits: (SafeEdit & { readonly finding: number })[];
} {
  const replacements: (string | null)[] = findings.map(() => null);
  const edits: (SafeEdit & { readonly finding: number })[] = [];
  let marked = options.marked === true && !texts.some((text) => isMarked(text, vault));
  const parts = texts.map((text, part) => {
    const own = findings.flatMap((finding, at) =>
      finding.part === part ? [{ ...finding, at }] : [],
    );
    if (own.length === 0) return text;
    const rewritten = rewrite(text, own, vault, { ...options, marked });
    marked &&= !isMarked(rewritten.text, vault);
    for (const edit of rewritten.edits) {
      const { at = -1, start = -1, end = -1 } = own[edit.finding] ?? {};
      edits.push({ ...edit, part, finding: at });
      if (edit.start <= start && end <= edit.end) replacements[at] = edit.text;
    }
    for (const { at } of own)
      replacements[at] ??=
        rewritten.edits.find((edit) => own[edit.finding]?.at === at)?.text ?? null;
    return rewritten.text;
  });
  return { parts, replacements, edits };
}

/** Does the conversation's marker stand in it? */
export function isMarked(text: string, vault: Pick<Vault, "marker">): boolean {
  const token = vault.marker();
  return token !== null && text.includes(markerText(token));
}
