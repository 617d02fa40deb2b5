import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ReasonMode } from "../../policy/schema";
import type { Translate } from "../text";
import type { Gate } from "./trusted";

interface Props {
  readonly mode: ReasonMode;
  readonly text: Translate;
  readonly gate: Gate;
  readonly onSend: (reason: string | null) => void;
  readonly onBack: () => void;
}

const CHIPS = ["example", "approved", "public", "wrong"] as const;
/** As long as an event may hold. */
const LONGEST = 500;

/** Has the focus in its field from the start; Enter there sends as soon as the reason will do. */
export function ReasonForm({ mode, text, gate, onSend, onBack }: Props) {
  const [reason, setReason] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const given = reason.trim();
  const valid = given !== "" || mode !== "required";
  const send = gate.act(() => {
    if (valid) onSend(given === "" ? null : given);
  });
  const label = text(mode === "required" ? "dialog_reason_label" : "dialog_reason_label_optional");
  return (
    <div class="reason">
      <label for="reason">{label}</label>
      <div class="chips">
        {CHIPS.map((chip) => {
          const words = text(`dialog_reason_${chip}`);
          return (
            <button
              key={chip}
              type="button"
              class="chip"
              aria-pressed={reason === words}
              onClick={gate.act(() => {
                setReason(words);
                field.current?.focus();
              })}
            >
              {words}
            </button>
          );
        })}
      </div>
      <input
        id="reason"
        ref={field}
        type="text"
        autocomplete="off"
        maxLength={LONGEST}
        required={mode === "required"}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.isComposing) send(event);
        }}
      />
      <div class="actions">
        <button type="button" class="primary caution" disabled={!valid} onClick={send}>
          {text(given === "" && valid ? "dialog_send_as_is" : "dialog_send_with_reason")}
        </button>
        <button type="button" onClick={gate.act(onBack)}>
          {text("dialog_back")}
        </button>
      </div>
    </div>
  );
}
