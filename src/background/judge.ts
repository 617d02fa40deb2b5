/** From text parts to a judgement: scan, decide, mask, and prepare the safe version. */
import { ATTACK_KINDS, type EntityType, type Finding, type ScanPart } from "../detect/types";
import type { TextScan } from "../detect/scan";
import { decide } from "../policy/decide";
import type { Decision, DecisionContext, EarlierValue } from "../policy/decision";
import type { Action, Policy } from "../policy/schema";
import type { Judgement, Origins, ShownFinding } from "../protocol/guard";
import type { PagePart } from "../protocol/page";
import { rewrite } from "../redact/actions";
import { maskValue } from "../redact/mask";
import type { Vault } from "../redact/vault";
import { isProved, joinPieces, type LocatedFinding } from "./join-pieces";
import type { Memory } from "./memory";
import type { PlacedValue } from "./pending";
import type { Scanner } from "./scanner";
import { sourceOf } from "./source";

export interface Judged {
  readonly decision: Decision;
  readonly shown: readonly ShownFinding[];
  readonly safeParts: readonly string[];
  readonly injection: Judgement["injection"];
  /** Planted tokens that were seen, whatever the rules make of them. */
  readonly canaries: readonly string[];
  /** Parts of the history that were let go before and not looked at again. */
  readonly settledParts: readonly number[];
  /** Everything that was found, whatever happens to it. */
  readonly located: readonly PlacedValue[];
  /** What earlier messages of the conversation held besides. */
  readonly earlier: readonly EarlierValue[];
  /** Types that counted, or were completed, because of earlier messages. */
  readonly earlierTypes: readonly EntityType[];
}

const CERTAIN = 0.8;
/** Secrets are no use to the assistant in any form; people and numbers are, under another name. */
const SECRETS: ReadonlySet<string> = new Set([
  "API_KEY",
  "PASSWORD",
  "CONNECTION_STRING",
  "URL_WITH_TOKEN",
  "CANARY",
]);

/** `seen` answers whether a part of the history was judged in this conversation before. */
export async function judgeParts(
  { parts, origins }: { readonly parts: readonly PagePart[]; readonly origins: Origins },
  context: Omit<DecisionContext, "unavailable">,
  tools: {
    scanner: Scanner;
    vault: Vault;
    policy: Policy;
    memory: Pick<Memory, "earlier" | "openEnd">;
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
  const ownTexts = parts.flatMap(({ role, text }) => (role === "history" ? [] : [text]));
  const located = joinPieces(parts, scans, {
    openEnd: await tools.memory.openEnd(ownTexts),
    scan: tools.scanner.rules,
  });
  const earlier = await tools.memory.earlier(
    located.map(({ part, finding: { type, start, end } }) => ({
      type,
      value: parts[part]?.text.slice(start, end) ?? "",
    })),
  );
  const sourceAt = (part: number, span: { start: number; end: number } | null) =>
    parts[part] ? sourceOf(parts[part], part, origins, span) : "unknown";
  const attacks = scans.flatMap((scan, part) =>
    scan === null
      ? []
      : ATTACK_KINDS.map((kind) => {
          const { score, span } = scan.injection.attacks[kind];
          return { part, kind, score, span, source: sourceAt(part, span) };
        }),
  );
  const decision = decide(
    located.map(({ part, finding }) => ({ ...finding, source: sourceAt(part, finding) })),
    attacks.length > 0 ? attacks : null,
    {
      ...context,
      unavailable: missing(scans),
      earlier,
      history: new Set(
        located.flatMap(({ part }, at) => (parts[part]?.role === "history" ? [at] : [])),
      ),
    },
    tools.policy,
  );
  const acted = decision.perFinding.flatMap(({ index, action, ruleId, mayKeep }) => {
    const at = located[index];
    return at ? [{ ...at, action, ruleId, mayKeep }] : [];
  });
  const texts = parts.map(({ text }) => text);
  const safe = rewriteParts(
    texts,
    acted.map(({ part, finding, action }) => ({
      ...finding,
      part,
      action: replacementAction(action, finding, decision),
    })),
    tools.vault,
  );
  const shown = acted.map(({ part, finding, action, ruleId, mayKeep }, at): ShownFinding => {
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
      mayKeep,
    };
  });
  return {
    decision,
    shown: shown.filter(({ action }) => action !== "allow"),
    safeParts: safe.parts,
    located: located.map(placeOf),
    earlier,
    earlierTypes: [
      ...new Set([
        ...decision.earlier,
        ...acted.flatMap(({ completes, finding, action }) =>
          completes && action !== "allow" ? [finding.type] : [],
        ),
      ]),
    ],
    canaries: [
      ...new Set(
        located.flatMap(({ finding }) =>
          finding.type === "CANARY" ? [finding.subtype ?? ""] : [],
        ),
      ),
    ],
    settledParts: fresh.flatMap((isFresh, part) => (isFresh ? [] : [part])),
    injection: injectionOf(decision, attacks),
  };
}

function injectionOf(
  { injection: { score, ruleId, kind, source, at } }: Decision,
  attacks: readonly Pick<Judgement["injection"], "part" | "span">[],
): Judgement["injection"] {
  const passage = at === null ? undefined : attacks[at];
  const flagged = ruleId !== null;
  const part = flagged ? (passage?.part ?? null) : null;
  return { score, flagged, kind, source, part, span: passage?.span ?? null };
}

function placeOf({ part, finding }: LocatedFinding): PlacedValue {
  const { type, subtype, score, start, end } = finding;
  return {
    type,
    ...(subtype === undefined ? {} : { subtype }),
    score,
    part,
    start,
    end,
    proved: isProved(finding),
  };
}

/** How a finding is replaced in the safe version; `log` leaves it. */
function replacementAction(action: Action, finding: Finding, decision: Decision): Action {
  if (action === "redact" || action === "tokenise") return action;
  if ((action === "warn" || action === "block") && decision.user.maySendRedacted)
    return SECRETS.has(finding.type) ? "redact" : "tokenise";
  return "log";
}

export interface PartFinding {
  readonly part: number;
  readonly type: Finding["type"];
  readonly start: number;
  readonly end: number;
  readonly action: Action;
}

/** Rewrites each part; `replacements[i]` is what finding i became, null where it stayed. */
export function rewriteParts(
  texts: readonly string[],
  findings: readonly PartFinding[],
  vault: Vault,
): { parts: string[]; replacements: (string | null)[] } {
  const replacements: (string | null)[] = findings.map(() => null);
  const parts = texts.map((text, part) => {
    const own = findings.flatMap((finding, at) =>
      finding.part === part ? [{ ...finding, at }] : [],
    );
    if (own.length === 0) return text;
    const rewritten = rewrite(text, own, vault);
    for (const edit of rewritten.edits) {
      const at = own[edit.finding]?.at;
      if (at !== undefined) replacements[at] ??= edit.text;
    }
    return rewritten.text;
  });
  return { parts, replacements };
}

function missing(scans: readonly (TextScan | null)[]): ScanPart[] {
  return [...new Set(scans.flatMap((scan) => scan?.unavailable ?? []))];
}
