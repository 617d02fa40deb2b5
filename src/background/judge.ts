/** From text parts to a judgement: scan, decide, mask, and prepare the safe version. */
import type { Finding, InjectionScan } from "../detect/types";
import type { TextScan } from "../detect/scan";
import { decide } from "../policy/decide";
import type { Decision, DecisionContext } from "../policy/decision";
import type { Action, Policy, RedactMethod } from "../policy/schema";
import type { Judgement, SafeEdit, ShownFinding } from "../protocol/guard";
import type { PagePart } from "../protocol/page";
import { rewrite, type RewriteOptions } from "../redact/actions";
import { maskValue } from "../redact/mask";
import { standInsIn } from "../redact/restore";
import { SECRETS } from "../redact/secrets";
import type { Vault } from "../redact/vault";
import type { Scanner } from "./scanner";

export interface Judged {
  readonly decision: Decision;
  readonly shown: readonly ShownFinding[];
  readonly safeParts: readonly string[];
  readonly injection: Judgement["injection"];
  /** How the parts became `safeParts`; `finding` is an index into `shown`. */
  readonly edits: readonly SafeEdit[];
  /** Stand-ins of this conversation that its user or the assistant wrote again; they are no findings. */
  readonly standIns: readonly string[];
  /** Parts of the history that were let go before and not looked at again. */
  readonly settledParts: readonly number[];
}

const CERTAIN = 0.8;

/** `seen` answers whether a part of the history was judged in this conversation before. */
export async function judgeParts(
  parts: readonly PagePart[],
  context: Omit<DecisionContext, "unavailable">,
  tools: {
    scanner: Scanner;
    vault: Vault;
    policy: Policy;
    seen: (text: string) => Promise<boolean>;
  },
): Promise<Judged> {
  const fresh = await Promise.all(
    parts.map(
      async ({ role, text }) => text !== "" && !(role === "history" && (await tools.seen(text))),
    ),
  );
  const scans = await Promise.all(
    parts.map(({ text }, at) => (fresh[at] ? tools.scanner.scan(text) : Promise.resolve(null))),
  );
  const ours = parts.map(({ text }) => standInsIn(text, tools.vault));
  const located = scans.flatMap((scan, part) =>
    (scan?.findings ?? [])
      .filter((finding) => !isInside(finding, ours[part] ?? []))
      .map((finding) => ({ part, finding })),
  );
  const worst = worstInjection(scans);
  const decision = decide(
    located.map(({ finding }) => finding),
    worst?.injection ?? null,
    { ...context, unavailable: missing(scans) },
    tools.policy,
  );
  const acted = decision.perFinding.flatMap(({ index, type: _, ...decided }) => {
    const at = located[index];
    return at ? [{ ...at, ...decided }] : [];
  });
  const texts = parts.map(({ text }) => text);
  const safe = rewriteParts(
    texts,
    acted.map(({ part, finding, action, method }) => ({
      ...finding,
      part,
      method,
      action: replacementAction(action, finding, method, decision),
    })),
    tools.vault,
    rewriteOptions(tools.policy, tools.scanner),
  );
  const shown = acted.map(
    ({ part, finding, action, ruleId, mayKeep, method }, at): ShownFinding => {
      const value = texts[part]?.slice(finding.start, finding.end) ?? "";
      return {
        type: finding.type,
        subtype: finding.subtype ?? null,
        part,
        start: finding.start,
        end: finding.end,
        certain: finding.score >= CERTAIN,
        masked: maskValue(finding.type, value),
        action,
        ruleId,
        replacement: safe.replacements[at] ?? null,
        ...(method ? { method } : {}),
        mayKeep,
      };
    },
  );
  const visible = shown.filter(({ action }) => action !== "allow");
  return {
    decision,
    shown: visible,
    safeParts: safe.parts,
    edits: safe.edits.map(({ finding, ...edit }) => {
      const at = visible.indexOf(shown[finding] as ShownFinding);
      return { ...edit, finding: at < 0 ? null : at };
    }),
    standIns: ours.flatMap((places) => places.map((place) => place.text)),
    settledParts: fresh.flatMap((isFresh, part) => (isFresh ? [] : [part])),
    injection: {
      score: worst?.injection.score ?? 0,
      flagged: decision.injection.ruleId !== null,
      part: decision.injection.ruleId !== null ? (worst?.part ?? null) : null,
      span: worst?.injection.span ?? null,
    },
  };
}

/** How a finding is replaced in the safe version; `log` leaves it. */
function replacementAction(
  action: Action,
  finding: Finding,
  method: RedactMethod | undefined,
  decision: Decision,
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

/** Of how values are replaced: the policy's key for hashes, and the rules as judges of made-up values. */
export function rewriteOptions(policy: Policy, scanner: Scanner): RewriteOptions {
  return {
    hashKey: policy.hashKey === undefined ? undefined : new TextEncoder().encode(policy.hashKey),
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

/** Rewrites each part; `replacements[i]` is what finding i became, null where it stayed. */
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
  const parts = texts.map((text, part) => {
    const own = findings.flatMap((finding, at) =>
      finding.part === part ? [{ ...finding, at }] : [],
    );
    if (own.length === 0) return text;
    const rewritten = rewrite(text, own, vault, options);
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

function missing(scans: readonly (TextScan | null)[]): ("rules" | "model")[] {
  return [...new Set(scans.flatMap((scan) => scan?.unavailable ?? []))];
}

function worstInjection(
  scans: readonly (TextScan | null)[],
): { part: number; injection: InjectionScan } | null {
  return scans.reduce<{ part: number; injection: InjectionScan } | null>(
    (worst, scan, part) =>
      scan && (!worst || scan.injection.score > worst.injection.score)
        ? { part, injection: scan.injection }
        : worst,
    null,
  );
}
