/** What an opened entry shows: masked values, rule, and the ways on. */
import { useSignal } from "@preact/signals";
import { Copy, Flag, MessageSquarePlus } from "lucide-preact";
import { fullTime } from "./clock";
import { ExceptionForm } from "./exception-form";
import type { ItemProps } from "./item";
import { upperFirst } from "./item-words";
import { codeWords, kindOf } from "../kind";
import { isReadInPart } from "../read-in-part";
import { typeName } from "../text";
import { ruleTitle, Why } from "./why";

export function ItemDetails({ item, policy, around }: ItemProps) {
  const { text, ask, language } = around;
  const { event } = item;
  const said = useSignal("");
  const asking = useSignal(false);
  const reported = useSignal(false);
  const decision = event.kind === "decision";

  async function report(): Promise<void> {
    try {
      const { accepted } = await ask("surface.report", { eventId: event.id });
      reported.value = accepted;
      said.value = text(accepted ? "popup_reported" : "popup_refused");
    } catch {
      // Only an unreachable background rejects; the user is told and can try again.
      said.value = text("popup_failed");
    }
  }

  async function request(reason: string): Promise<boolean> {
    try {
      const { accepted } = await ask("surface.exception", { eventId: event.id, reason });
      said.value = text(accepted ? "popup_exception_sent" : "popup_refused");
      asking.value = false;
      return true;
    } catch {
      // The form stays open with its words.
      said.value = text("popup_failed");
      return false;
    }
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(event.id);
      said.value = text("popup_copied");
    } catch {
      // No permission to write the clipboard: the number stands beside the button and can be selected.
      said.value = event.id;
    }
  }

  return (
    <>
      {decision && <Values item={item} policy={policy} around={around} />}
      {isReadInPart(event.unavailable?.what) && <p>{text("popup_partly")}</p>}
      {event.reason && <p>{text("popup_reason_given", { reason: event.reason })}</p>}
      {decision && <p class="muted">{ruleLine({ item, policy, around })}</p>}
      {decision && <Why eventId={event.id} policy={policy} around={around} />}
      <p class="muted">
        <time dateTime={new Date(event.time).toISOString()}>{fullTime(event.time, language)}</time>
      </p>
      <div class="actions">
        {decision && policy?.mayReport && (
          <button type="button" disabled={reported.value} onClick={() => void report()}>
            <Flag size={14} strokeWidth={1.5} aria-hidden="true" />
            {text("popup_report")}
          </button>
        )}
        {decision && policy?.mayRequestException && (
          <button
            type="button"
            aria-expanded={asking.value}
            onClick={() => (asking.value = !asking.value)}
          >
            <MessageSquarePlus size={14} strokeWidth={1.5} aria-hidden="true" />
            {text("popup_exception")}
          </button>
        )}
        <button type="button" onClick={() => void copy()}>
          <Copy size={14} strokeWidth={1.5} aria-hidden="true" />
          {text("popup_copy")}
        </button>
      </div>
      {asking.value && (
        <ExceptionForm text={text} send={request} cancel={() => (asking.value = false)} />
      )}
      <p class="said" role="status">
        {said.value}
      </p>
    </>
  );
}

function Values({ item, policy, around }: ItemProps) {
  const { text } = around;
  if (item.preview.length === 0) {
    if (Object.keys(item.event.findings).length === 0) return null;
    const key = policy && !policy.maskedPreview ? "popup_values_none" : "popup_values_gone";
    return <p class="muted">{text(key)}</p>;
  }
  return (
    <dl class="values" aria-label={text("popup_values")}>
      {item.preview.map((found, at) => (
        <div key={at}>
          <dt>{upperFirst(typeName(text, kindOf(found)))}</dt>
          <dd>{found.code ? codeWords(text, found.code) : found.masked}</dd>
        </div>
      ))}
    </dl>
  );
}

function ruleLine({ item, policy, around }: ItemProps): string {
  const titles = item.event.ruleIds.map((id) => ruleTitle(policy, id, around.language));
  return titles.length > 0
    ? around.text("popup_rule", { rules: titles.join(" · ") })
    : around.text("popup_rules_none");
}
