import { useState } from "preact/hooks";
import { plural, type Translate } from "../text";
import { collapse, type PreviewLine } from "./preview";

interface Props {
  readonly lines: readonly PreviewLine[];
  readonly text: Translate;
}

export function PreviewText({ lines, text }: Props) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? lines : collapse(lines);
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h3 id="preview-title">{text("dialog_preview")}</h3>
      <div class="sheet" dir="auto">
        {shown.map((line, at) =>
          line.kind === "gap" ? (
            <button
              key={at}
              type="button"
              class="gap"
              onClick={(event) => {
                if (event.isTrusted) setWhole(true);
              }}
            >
              {plural(text, "dialog_unchanged", line.lines)}
            </button>
          ) : (
            <p key={at}>
              {line.segments.map(({ text: piece, instead }, nth) =>
                instead === null ? piece : <mark key={nth}>{piece}</mark>,
              )}
            </p>
          ),
        )}
      </div>
    </section>
  );
}
