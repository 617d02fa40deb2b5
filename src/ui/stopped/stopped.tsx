/** In place of a page whose address says what must not leave: why, and the words themselves, so that none is lost. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { OctagonX } from "lucide-preact";
import type { StoppedView } from "../../protocol/surface";
import { foundWords, type Translate } from "../text";

export function Stopped({
  text,
  view,
}: {
  readonly text: Translate;
  readonly view: () => Promise<StoppedView | null>;
}) {
  const stopped = useSignal<StoppedView | null>(null);
  const copied = useSignal(false);
  useEffect(() => {
    view().then(
      (answer) => (stopped.value = answer),
      // The page says what it can without it.
      () => undefined,
    );
  }, []);

  const { types = [], text: words = "" } = stopped.value ?? {};
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => (copied.value = true),
      () => undefined, // it can be marked and copied by hand
    );
  return (
    <main class="stopped">
      <OctagonX size={40} strokeWidth={1.5} aria-hidden="true" />
      <h1>{text("stopped_heading")}</h1>
      <p class="lead">
        {types.length > 0
          ? text("stopped_found", { things: foundWords(text, types) })
          : text("stopped_plain")}
      </p>
      <p class="muted">{text("stopped_next")}</p>
      {words !== "" && (
        <label>
          <span>{text("stopped_text")}</span>
          <textarea readOnly rows={4} value={words} />
        </label>
      )}
      <div class="actions">
        {history.length > 1 && (
          <button type="button" class="button" onClick={() => history.back()}>
            {text("stopped_back")}
          </button>
        )}
        {words !== "" && (
          <button type="button" class="plain" onClick={() => void copy()}>
            {text(copied.value ? "stopped_copied" : "stopped_copy")}
          </button>
        )}
      </div>
    </main>
  );
}
