import type { DialogView } from "../../protocol/views";
import { attackWords, type Translate } from "../text";
import { shortened } from "./found-values";

interface Props {
  readonly view: DialogView;
  readonly text: Translate;
  /** The headline is about it already. */
  readonly alone: boolean;
}

/** The text that speaks to the assistant, in its surroundings. */
export function Passage({ view, text, alone }: Props) {
  const { kind, part, span, signs } = view.judgement.injection;
  const whole = part === null ? undefined : view.parts[part];
  const cut = whole === undefined ? null : shortened(whole, span);
  return (
    <section class="preview" aria-labelledby="passage-title">
      <h3 id="passage-title">{text("dialog_passage")}</h3>
      {!alone && (
        <p class="note">
          {text(kind === "jailbreak" ? "dialog_headline_jailbreak" : "dialog_headline_attack")}
        </p>
      )}
      {cut && (
        <div class="sheet" dir="auto">
          <p>
            {cut.before}
            <mark class="attack">{cut.passage}</mark>
            {cut.after}
          </p>
        </div>
      )}
      {signs.length > 0 && (
        <p class="note">{text("dialog_signs", { signs: attackWords(text, signs) })}</p>
      )}
    </section>
  );
}
