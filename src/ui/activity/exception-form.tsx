import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { Translate } from "../text";

interface ExceptionFormProps {
  readonly text: Translate;
  /** Resolves to false when it did not go through; the words stay then. */
  readonly send: (reason: string) => Promise<boolean>;
  readonly cancel: () => void;
}

/** Longest reason that the record keeps, in UTF-16 code units. */
const LONGEST = 500;

export function ExceptionForm({ text, send, cancel }: ExceptionFormProps) {
  const reason = useSignal("");
  const busy = useSignal(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (busy.value || reason.value.trim() === "") return;
    busy.value = true;
    await send(reason.value.trim());
    busy.value = false;
  }

  return (
    <form class="exception" onSubmit={(event) => void submit(event)}>
      <label for={id}>{text("popup_exception_label")}</label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        required
        maxLength={LONGEST}
        value={reason.value}
        onInput={(event) => (reason.value = event.currentTarget.value)}
      />
      <div class="actions">
        <button type="submit" class="primary" disabled={busy.value}>
          {text("popup_exception_ask")}
        </button>
        <button type="button" onClick={cancel}>
          {text("popup_cancel")}
        </button>
      </div>
    </form>
  );
}
