import { Flag, MessageSquare } from "lucide-preact";
import { useState } from "preact/hooks";
import type { Judgement } from "../../protocol/guard";
import type { Translate } from "../text";
import type { Gate } from "./trusted";

interface Props {
  readonly user: Judgement["user"];
  readonly text: Translate;
  readonly gate: Gate;
  readonly onReport: () => void;
  readonly onException: (reason: string) => void;
}

/** What can be done about the decision itself. */
export function Ways({ user, text, gate, onReport, onException }: Props) {
  const [reported, setReported] = useState(false);
  if (!user.mayReport && !user.mayRequestException) return null;
  return (
    <div class="ways">
      {user.mayReport && reported && <span role="status">{text("dialog_reported")}</span>}
      {user.mayReport && !reported && (
        <button
          type="button"
          class="link"
          onClick={gate.act(() => {
            onReport();
            setReported(true);
          })}
        >
          <Flag size={14} strokeWidth={1.5} aria-hidden="true" />
          {text("dialog_report")}
        </button>
      )}
      {user.mayRequestException && <Exception text={text} gate={gate} onAsk={onException} />}
    </div>
  );
}

interface ExceptionProps {
  readonly text: Translate;
  readonly gate: Gate;
  readonly onAsk: (reason: string) => void;
}

function Exception({ text, gate, onAsk }: ExceptionProps) {
  const [step, setStep] = useState<"closed" | "open" | "sent">("closed");
  const [reason, setReason] = useState("");
  const ask = gate.act(() => {
    if (reason.trim() === "") return;
    onAsk(reason.trim());
    setStep("sent");
  });
  if (step === "sent") return <span role="status">{text("dialog_exception_sent")}</span>;
  if (step === "closed")
    return (
      <button type="button" class="link" onClick={gate.act(() => setStep("open"))}>
        <MessageSquare size={14} strokeWidth={1.5} aria-hidden="true" />
        {text("dialog_exception")}
      </button>
    );
  return (
    <div class="exception">
      <label for="exception">{text("dialog_exception_label")}</label>
      <input
        id="exception"
        type="text"
        autocomplete="off"
        maxLength={500}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.isComposing) ask(event);
        }}
      />
      <button type="button" disabled={reason.trim() === ""} onClick={ask}>
        {text("dialog_exception_ask")}
      </button>
    </div>
  );
}
