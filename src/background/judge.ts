/** From text parts to a judgement: scan, decide, mask, and prepare the safe version. */
import { LANGUAGE_NAMES, type CodeFacts } from "../detect/source-code/facts";
import type { EntityType, Finding, ScanPart } from "../detect/types";
import { mergeFindings } from "../detect/merge";
import type { TextScan } from "../detect/scan";
import { attacksIn, signsHeard } from "../policy/attack";
import { decide } from "../policy/decide";
import type { Decision, DecisionContext, EarlierValue } from "../policy/decision";
import type { Policy } from "../policy/schema";
import type { Judgement, SafeEdit, ShownFinding } from "../protocol/guard";
import type { Origins } from "../protocol/origins";
import type { PagePart } from "../protocol/page";
import type { ShownCode } from "../protocol/shown-code";
import { maskValue } from "../redact/mask";
import { standInsIn } from "../redact/restore";
import type { Vault } from "../redact/vault";
import type { CameBack } from "./chat-markers";
import { surroundingsOfParts } from "./continued";
import { isProved, joinPieces, type LocatedFinding } from "./join-pieces";
import type { Memory } from "./memory";
import type { PlacedValue } from "./pending";
import { markerSighting } from "./answers";
import {
  isInside,
  isMarked,
  replacementAction,
  rewriteOptions,
  rewriteParts,
} from "./safe-version";
import type { Scanner } from "./scanner";
import { sourceOf } from "./source";

export interface Judged {
  readonly decision: Decision;
  readonly shown: readonly ShownFinding[];
  readonly safeParts: readonly string[];
  readonly injection: Judgement["injection"];
  /** How the parts became `safeParts`; `finding` is an index into `shown`. */
  readonly edits: readonly SafeEdit[];
  /** Stand-ins of this conversation that its user or the assistant wrote again; they are no findings. */
  readonly standIns: readonly string[];
  /** Planted tokens that were seen, and hosts whose chats' markers came back, whatever the rules make of them. */
  readonly canaries: readonly string[];
  /** Index into `shown` of the finding beside whose stand-in the marker is; null when that is none of them. */
  readonly marked: number | null;
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
const UNMARKED = { marked: false };
const CHAT_MARKER = "CHAT_MARKER";

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
    /** Markers of other conversations in a text. */
    cameBack: (text: string) => Promise<readonly CameBack[]>;
    /** `false`: what is rewritten here never leaves, and gets no marker. */
    marks?: false;
  },
): Promise<Judged> {
  const fresh = await Promise.all(
    parts.map(
      async ({ role, text }) => text !== "" && !(role === "history" && (await tools.seen(text))),
    ),
  );
  const around = surroundingsOfParts(parts);
  const returned: string[] = [];
  const scans = await Promise.all(
    parts.map(async ({ text, role }, at) => {
      if (!fresh[at]) return null;
      const scan =
        role === "beside" ? tools.scanner.glance(text) : tools.scanner.scan(text, around[at]);
      const markers = await tools.cameBack(text);
      returned.push(...markers.map(({ from }) => from));
      return withMarkers(await scan, markers);
    }),
  );
  const ours = parts.map(({ text }) => standInsIn(text, tools.vault));
  const ownTexts = parts.flatMap(({ role, text }) => (role === "history" ? [] : [text]));
  const located = joinPieces(parts, scans, {
    openEnd: await tools.memory.openEnd(ownTexts),
    scan: tools.scanner.rules,
  }).filter(({ part, finding }) => !isInside(finding, ours[part] ?? []));
  const earlier = await tools.memory.earlier(
    located.map(({ part, finding: { type, start, end } }) => ({
      type,
      value: parts[part]?.text.slice(start, end) ?? "",
    })),
  );
  const sourceAt = (part: number, span: { start: number; end: number } | null) =>
    parts[part] ? sourceOf(parts[part], part, origins, span) : "unknown";
  const isHeard = signsHeard(tools.policy);
  const attacks = scans.flatMap((scan, part) =>
    scan === null
      ? []
      : attacksIn(scan.injection, (span) => sourceAt(part, span), isHeard).map((attack) => ({
          ...attack,
          part,
        })),
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
    { ...rewriteOptions(tools.policy, tools.scanner), ...(tools.marks === false && UNMARKED) },
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
        ...(finding.code ? { code: shownCode(finding.code) } : {}),
      };
    },
  );
  const visible = shown.filter(({ action }) => action !== "allow");
  const edits = safe.edits.map(({ finding, ...edit }) => {
    const at = visible.indexOf(shown[finding] as ShownFinding);
    return { ...edit, finding: at < 0 ? null : at };
  });
  return {
    decision,
    shown: visible,
    safeParts: safe.parts,
    edits,
    marked: edits.find(({ text }) => isMarked(text, tools.vault))?.finding ?? null,
    standIns: ours.flatMap((places) => places.map((place) => place.text)),
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
      ...new Set([
        ...located.flatMap(({ finding: { type, subtype = "" } }) =>
          type === "CANARY" && subtype !== CHAT_MARKER ? [subtype] : [],
        ),
        ...returned.map(markerSighting),
      ]),
    ],
    settledParts: fresh.flatMap((isFresh, part) => (isFresh ? [] : [part])),
    injection: injectionOf(decision, attacks),
  };
}

/** A marker is there on purpose, as any planted token. */
function withMarkers(scan: TextScan, markers: readonly CameBack[]): TextScan {
  if (markers.length === 0) return scan;
  const findings = markers.map(({ start, end }): Finding => {
    const about = { type: "CANARY", subtype: CHAT_MARKER, score: 1, detector: "canary" } as const;
    return { ...about, start, end, reasons: [{ step: "checksum", delta: 1 }] };
  });
  return { ...scan, findings: mergeFindings([findings, scan.findings]) };
}

function shownCode({ language, lines, marking, licence, hosts, packages }: CodeFacts): ShownCode {
  const name = language && LANGUAGE_NAMES[language];
  return { language: name, lines, marking, licence, internalNames: hosts + packages };
}

function injectionOf(
  { injection: { score, ruleId, kind, source, at } }: Decision,
  attacks: readonly Pick<Judgement["injection"], "part" | "span" | "signs">[],
): Judgement["injection"] {
  const passage = at === null ? undefined : attacks[at];
  const flagged = ruleId !== null;
  const part = flagged ? (passage?.part ?? null) : null;
  const signs = flagged ? (passage?.signs ?? []) : [];
  return { score, flagged, kind, source, part, span: passage?.span ?? null, signs };
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

function missing(scans: readonly (TextScan | null)[]): ScanPart[] {
  return [...new Set(scans.flatMap((scan) => scan?.unavailable ?? []))];
}
