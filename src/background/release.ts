/** What a message waiting for its user becomes when the user has answered. Pure but for the vault. */
import type { Vault } from "../redact/vault";
import type { Choice } from "../policy/audit-event";
import type { Action } from "../policy/schema";
import type { PendingFinding, PendingMessage, RemovedValue } from "./pending";
import type { RewriteOptions } from "../redact/actions";
import { offeredAction, rewriteParts } from "./safe-version";

export interface Release {
  readonly action: "pass" | "rewrite" | "refuse";
  readonly parts: readonly string[];
  readonly removed: readonly RemovedValue[];
  /** Values that were found and stay. */
  readonly kept: readonly string[];
  /** What was put in place of the removed values. */
  readonly standIns: readonly string[];
  /** Indexes of the findings that were replaced. */
  readonly replaced: readonly number[];
}

const LEAVES: readonly Action[] = ["allow", "log", "coach"];
const NOTHING = { parts: [], removed: [], kept: [], replaced: [], standIns: [] };
const REFUSED: Release = { action: "refuse", ...NOTHING };
const PASSED: Release = { action: "pass", ...NOTHING };

/** A choice the policy does not offer is refused, whoever sent it. */
export function releaseFor(
  message: PendingMessage,
  answer: { choice: Choice; reason: string | null; keep: readonly number[] },
  vault: Vault,
  options: RewriteOptions,
): Release {
  switch (answer.choice) {
    case "send-redacted":
      return message.maySendRedacted
        ? replaceIn(message, (finding, at) => !(finding.mayKeep && answer.keep.includes(at)), {
            vault,
            options,
          })
        : REFUSED;
    case "send-anyway": {
      const reasoned = !message.reasonRequired || (answer.reason ?? "").trim() !== "";
      return message.maySendAnyway && reasoned
        ? replaceIn(message, ({ action }) => action === "redact" || action === "tokenise", {
            vault,
            options,
          })
        : REFUSED;
    }
    case "none":
      return LEAVES.includes(message.event.action ?? "block") ? PASSED : REFUSED;
    case "edit":
    case "cancel":
    case "report":
      return REFUSED;
  }
}

function replaceIn(
  message: PendingMessage,
  replaced: (finding: PendingFinding, at: number) => boolean,
  { vault, options }: { vault: Vault; options: RewriteOptions },
): Release {
  const goes = message.findings.map(
    (finding, at) => !LEAVES.includes(finding.action) && replaced(finding, at),
  );
  const chosen = message.findings.filter((_, at) => goes[at]);
  if (chosen.length === 0) return PASSED;
  const { parts, edits } = rewriteParts(
    message.parts,
    chosen.map((finding) => ({ ...finding, action: replacement(finding) })),
    vault,
    // Where its bearer is kept, no other becomes it: what the user saw is what is sent.
    { ...options, marked: options.marked === true && (goes[message.marked ?? -1] ?? true) },
  );
  const valueOf = ({ part, start, end }: PendingFinding) =>
    message.parts[part]?.slice(start, end) ?? "";
  return {
    action: "rewrite",
    parts,
    removed: chosen.map((finding) => ({ type: finding.type, value: valueOf(finding) })),
    kept: message.findings.filter((_, at) => !goes[at]).map(valueOf),
    replaced: goes.flatMap((isGone, at) => (isGone ? [at] : [])),
    standIns: [...new Set(edits.map(({ text }) => text))].filter((text) => text !== ""),
  };
}

function replacement({ action, type, method }: PendingFinding): "redact" | "tokenise" {
  if (action === "redact" || action === "tokenise") return action;
  return offeredAction(type, method);
}
