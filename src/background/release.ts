/** What a message waiting for its user becomes when the user has answered. Pure but for the vault. */
import type { Vault } from "../redact/vault";
import type { Choice } from "../policy/audit-event";
import type { PendingFinding, PendingMessage } from "./pending";
import { rewriteParts } from "./judge";

export interface Release {
  readonly action: "pass" | "rewrite" | "refuse";
  readonly parts: readonly string[];
  readonly removed: readonly string[];
}

const SECRETS: ReadonlySet<string> = new Set([
  "API_KEY",
  "PASSWORD",
  "CONNECTION_STRING",
  "URL_WITH_TOKEN",
]);
const REFUSED: Release = { action: "refuse", parts: [], removed: [] };

/** A choice the policy does not offer is refused, whoever sent it. */
export function releaseFor(
  message: PendingMessage,
  answer: { choice: Choice; reason: string | null; keep: readonly number[] },
  vault: Vault,
): Release {
  switch (answer.choice) {
    case "send-redacted":
      return message.maySendRedacted
        ? replaceIn(message, (finding, at) => !(finding.mayKeep && answer.keep.includes(at)), vault)
        : REFUSED;
    case "send-anyway": {
      const reasoned = !message.reasonRequired || (answer.reason ?? "").trim() !== "";
      return message.maySendAnyway && reasoned
        ? replaceIn(message, ({ action }) => action === "redact" || action === "tokenise", vault)
        : REFUSED;
    }
    case "none":
      return message.findings.every(({ action }) => ["allow", "log", "coach"].includes(action)) &&
        ["allow", "log", "coach"].includes(message.event.action ?? "block")
        ? { action: "pass", parts: [], removed: [] }
        : REFUSED;
    case "edit":
    case "cancel":
    case "report":
      return REFUSED;
  }
}

function replaceIn(
  message: PendingMessage,
  replaced: (finding: PendingFinding, at: number) => boolean,
  vault: Vault,
): Release {
  const chosen = message.findings.filter(
    (finding, at) => !["allow", "log", "coach"].includes(finding.action) && replaced(finding, at),
  );
  if (chosen.length === 0) return { action: "pass", parts: [], removed: [] };
  const { parts } = rewriteParts(
    message.parts,
    chosen.map((finding) => ({ ...finding, action: replacement(finding) })),
    vault,
  );
  const removed = chosen.map(
    ({ part, start, end }) => message.parts[part]?.slice(start, end) ?? "",
  );
  return {
    action: "rewrite",
    parts,
    removed: [...new Set(removed)].filter((value) => value !== ""),
  };
}

function replacement({ action, type }: PendingFinding): "redact" | "tokenise" {
  if (action === "redact" || action === "tokenise") return action;
  return SECRETS.has(type) ? "redact" : "tokenise";
}
