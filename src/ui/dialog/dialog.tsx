import { CircleHelp, ShieldAlert, ShieldBan, ShieldEllipsis } from "lucide-preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { DialogAnswer, DialogView } from "../../protocol/views";
import { foundWords, type Translate } from "../text";
import { Details } from "./details";
import { dialogWords, partlyNote, type Tone } from "./dialog-state";
import { FoundList } from "./found-list";
import { foundValues } from "./found-values";
import { Passage } from "./passage";
import { previewLines } from "./preview";
import { PreviewText } from "./preview-text";
import { ReasonForm } from "./reason-form";
import type { Gate } from "./trusted";
import { Ways } from "./ways";

interface Props {
  readonly view: DialogView;
  readonly text: Translate;
  readonly language: string;
  readonly gate: Gate;
  readonly onAnswer: (answer: DialogAnswer) => void;
  readonly onReport: () => void;
  readonly onException: (reason: string) => void;
  readonly onCopy: (eventId: string) => void;
}

/**
 * Order of Tab: the safest way on (has the focus from the start), Edit, Send anyway, Report, Exception, Details;
 * then round to the top: values and their switches, the preview. "Send anyway…" puts the field for the reason,
 * with the focus, in place of the buttons; Tab goes on to "Send …" and Back.
 */
export function Dialog(props: Props) {
  const { view, text, language, gate, onAnswer } = props;
  const { judgement, parts } = view;
  const { findings, injection, safeParts, user } = judgement;
  const [kept, setKept] = useState<ReadonlySet<number>>(new Set());
  const [reasoning, setReasoning] = useState(false);
  const primary = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => primary.current?.focus({ preventScroll: true }), [reasoning]);
  const { tone, headline, why } = dialogWords(view, text, language);
  const partly = partlyNote(view, text);
  const described = [
    "why",
    partly === null ? [] : "partly",
    judgement.earlier.length > 0 ? "earlier" : [],
  ];
  const values = foundValues(findings, parts);
  const answer = (choice: DialogAnswer["choice"], reason: string | null = null) =>
    onAnswer({ choice, reason, keep: choice === "send-redacted" ? [...kept] : [] });
  const edit = gate.retreat(() => answer("edit"));
  return (
    <div
      class={`card appear ${tone}`}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="headline"
      aria-describedby={described.flat().join(" ")}
      tabIndex={-1}
    >
      <div class="body">
        <header>
          <ToneIcon tone={tone} unchecked={judgement.unavailable !== null && partly === null} />
          <div>
            <h2 id="headline">{headline}</h2>
            <p id="why">{why}</p>
            {partly !== null && <p id="partly">{partly}</p>}
          </div>
        </header>
        {judgement.earlier.length > 0 && (
          <p id="earlier" class="note">
            {text("dialog_earlier", { found: foundWords(text, judgement.earlier) })}
          </p>
        )}
        {values.length > 0 && (
          <FoundList
            values={values}
            text={text}
            gate={gate}
            kept={kept}
            mayKeep={user.maySendRedacted && !reasoning}
            onKeep={(value, keep) => setKept(withAll(kept, value.at, keep))}
          />
        )}
        {values.some(({ code }) => code !== undefined) && tone !== "change" && (
          <p class="note">{text("dialog_code_hint")}</p>
        )}
        {injection.flagged && <Passage view={view} text={text} alone={values.length === 0} />}
        {user.maySendRedacted && !reasoning && (
          <PreviewText
            lines={previewLines({
              parts,
              safeParts,
              findings,
              edits: judgement.edits,
              keep: kept,
            })}
            text={text}
          />
        )}
      </div>
      <footer>
        {reasoning ? (
          <ReasonForm
            mode={user.reason}
            text={text}
            gate={gate}
            onSend={(reason) => answer("send-anyway", reason)}
            onBack={() => setReasoning(false)}
          />
        ) : (
          <div class="actions">
            {user.maySendRedacted && (
              <button
                ref={primary}
                type="button"
                class="primary"
                onClick={gate.act(() => answer("send-redacted"))}
              >
                {text("dialog_send_redacted")}
              </button>
            )}
            <button
              ref={user.maySendRedacted ? null : primary}
              type="button"
              class={user.maySendRedacted ? "" : "primary"}
              onClick={edit}
            >
              {text("dialog_edit")}
            </button>
            {user.maySendAnyway && (
              <button
                type="button"
                class="link"
                onClick={gate.act(() =>
                  user.reason === "none" ? answer("send-anyway") : setReasoning(true),
                )}
              >
                {text(user.reason === "none" ? "dialog_send_as_is" : "dialog_send_anyway")}
              </button>
            )}
          </div>
        )}
        <Ways
          user={user}
          text={text}
          gate={gate}
          onReport={props.onReport}
          onException={props.onException}
        />
        <Details view={view} text={text} gate={gate} onCopy={props.onCopy} />
      </footer>
    </div>
  );
}

function ToneIcon({ tone, unchecked }: { readonly tone: Tone; readonly unchecked: boolean }) {
  const Icon = unchecked
    ? CircleHelp
    : { change: ShieldEllipsis, warn: ShieldAlert, block: ShieldBan }[tone];
  return <Icon class="icon" size={22} strokeWidth={1.5} aria-hidden="true" />;
}

function withAll(
  set: ReadonlySet<number>,
  indexes: readonly number[],
  keep: boolean,
): ReadonlySet<number> {
  const next = new Set(set);
  for (const index of indexes)
    if (keep) next.add(index);
    else next.delete(index);
  return next;
}
