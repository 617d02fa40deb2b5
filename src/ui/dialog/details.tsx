import { Copy } from "lucide-preact";
import { useState } from "preact/hooks";
import type { DialogView } from "../../protocol/views";
import type { Translate } from "../text";
import type { Gate } from "./trusted";

interface Props {
  readonly view: DialogView;
  readonly text: Translate;
  readonly gate: Gate;
  readonly onCopy: (eventId: string) => void;
}

export function Details({ view, text, gate, onCopy }: Props) {
  const [copied, setCopied] = useState(false);
  const { judgement, state } = view;
  const { eventId, injection, unavailable } = judgement;
  return (
    <details class="details">
      <summary>{text("dialog_details")}</summary>
      <dl>
        {judgement.ruleId !== null && <Fact name={text("dialog_rule")} value={judgement.ruleId} />}
        {judgement.findings.length > 0 && (
          <Fact name={text("dialog_score")} value={certaintyOf(view, text)} />
        )}
        {injection.flagged && (
          <Fact
            name={text("dialog_score")}
            value={text("dialog_score_attack", { percent: Math.round(injection.score * 100) })}
          />
        )}
        {unavailable && <Fact name={text("dialog_unavailable")} value={unavailable.what} />}
        {state.policyVersion !== null && (
          <Fact name={text("dialog_policy")} value={String(state.policyVersion)} />
        )}
        {eventId !== "" && (
          <div>
            <dt>{text("dialog_event")}</dt>
            <dd>
              <code>{eventId}</code>
              <button
                type="button"
                class="quiet"
                aria-label={text("dialog_copy")}
                onClick={gate.act(() => {
                  onCopy(eventId);
                  setCopied(true);
                })}
              >
                <Copy size={14} strokeWidth={1.5} aria-hidden="true" />
              </button>
              <span role="status">{copied && text("dialog_copied")}</span>
            </dd>
          </div>
        )}
      </dl>
      {state.contact !== null && <p>{text("dialog_contact", { contact: state.contact })}</p>}
      {state.helpUrl !== null && /^https?:/u.test(state.helpUrl) && (
        <p>
          <a href={state.helpUrl} target="_blank" rel="noopener noreferrer">
            {text("dialog_help")}
          </a>
        </p>
      )}
    </details>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function certaintyOf({ judgement }: DialogView, text: Translate): string {
  const certain = judgement.findings.some((finding) => finding.certain);
  return text(certain ? "dialog_score_certain" : "dialog_score_maybe");
}
