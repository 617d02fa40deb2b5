/** What one entry of the record says in a line, and what shape and tone it has. */
import type { AuditEvent } from "../../policy/audit-event";
import { isReadInPart } from "../read-in-part";
import { listOf, typeName, type Translate } from "../text";

export type ItemTone = "blocked" | "changed" | "warned" | "calm";

/** Begins the detail of a marker that came back, before the host of the chat that carried it. */
const CHAT_MARKER = "chat-marker:";
const NOT_SENT: readonly (string | null)[] = ["refused", "not-sent"];

/** The line for an event: "IBAN and 2 names replaced". */
export function itemSentence(text: Translate, event: AuditEvent): string {
  if (event.kind === "answer") return answerSentence(text, event);
  if (event.kind === "discovered")
    return text("popup_kind_discovered", { host: event.site?.host ?? "" });
  if (event.kind === "canary" && event.detail?.startsWith(CHAT_MARKER)) {
    const where = event.channel === "answer" ? "answer" : "message";
    return text(`popup_kind_chat_marker_${where}`, {
      host: event.detail.slice(CHAT_MARKER.length),
    });
  }
  const key = sentenceKey(event);
  return key.startsWith("popup_item_") ? text(key, { found: subject(text, event) }) : text(key);
}

/** The detail says what kind of address it was and which host it led to. */
function answerSentence(text: Translate, { detail, action }: AuditEvent): string {
  const [what = "", host = ""] = (detail ?? "").split(/:(.*)/su);
  if (action !== "redact") return text("popup_kind_answer_seen", { host });
  return text(what === "image" ? "popup_kind_answer_image" : "popup_kind_answer_link", { host });
}

/** By what was decided, not by what the user did afterwards: colour and shape of the line. */
export function itemTone({ action, kind }: AuditEvent): ItemTone {
  if (kind !== "decision") return "calm";
  if (action === "block") return "blocked";
  if (action === "redact" || action === "tokenise") return "changed";
  return action === "warn" ? "warned" : "calm";
}

function sentenceKey(event: AuditEvent): string {
  if (event.kind === "tripwire" && event.outcome === "refused") return "popup_kind_tripwire_held";
  if (event.kind === "canary" && event.channel === "answer") return "popup_kind_canary_answer";
  if (event.kind === "blind" && event.channel === "attachment") return "popup_kind_blind_file";
  if (event.kind === "blind" && event.channel === "realtime") return "popup_kind_blind_realtime";
  if (event.kind !== "decision") return `popup_kind_${event.kind.replaceAll("-", "_")}`;
  const { unavailable } = event;
  if (unavailable && isReadInPart(unavailable.what)) {
    // What was found, and what became of it, says more; the details name the rest.
    if (Object.keys(event.findings).length === 0)
      return `popup_item_partly_${unavailable.fallback}`;
  } else if (unavailable) return `popup_item_unchecked_${unavailable.fallback}`;
  if (event.channel === "draft" && event.outcome === "stripped") return "popup_item_draft";
  if (event.choice === "send-anyway") return "popup_item_anyway";
  switch (event.action) {
    case "block":
      return "popup_item_blocked";
    case "redact":
    case "tokenise":
      return NOT_SENT.includes(event.outcome) ? "popup_item_held" : "popup_item_changed";
    case "warn":
      if (event.choice === "send-redacted") return "popup_item_changed";
      return NOT_SENT.includes(event.outcome) ? "popup_item_held" : "popup_item_warned";
    case "coach":
      return "popup_item_coached";
    default:
      return Object.keys(event.findings).length > 0 ? "popup_item_noted" : "popup_item_clean";
  }
}

function subject(text: Translate, { findings, owasp, attack }: AuditEvent): string {
  const things = Object.entries(findings).map(([type, count]) =>
    count === 1
      ? typeName(text, type)
      : text("count_of", { count, things: text(`type_${type}_other`) }),
  );
  if (things.length > 0) return upperFirst(listOf(text, things));
  if (attack?.kind === "jailbreak") return text("popup_subject_jailbreak");
  return text(owasp.includes("LLM01:2025") ? "popup_subject_attack" : "popup_subject_message");
}

/** First letter of a line in upper case; a string of several scripts stays as it is. */
export function upperFirst(line: string): string {
  const [first = "", ...rest] = line;
  return first.toLocaleUpperCase() + rest.join("");
}
