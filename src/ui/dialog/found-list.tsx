import { Eye } from "lucide-preact";
import { useState } from "preact/hooks";
import type { Translate } from "../text";
import { codeWords } from "../kind";
import { plural, typeName } from "../text";
import type { FoundValue } from "./found-values";
import type { Gate } from "./trusted";

interface Props {
  readonly values: readonly FoundValue[];
  readonly text: Translate;
  readonly gate: Gate;
  readonly kept: ReadonlySet<number>;
  /** Where policy lets a value stay, the user may say so. */
  readonly mayKeep: boolean;
  readonly onKeep: (value: FoundValue, keep: boolean) => void;
}

const MOST = 3;

export function FoundList({ values, text, gate, kept, mayKeep, onKeep }: Props) {
  const [all, setAll] = useState(false);
  const shown = all || values.length <= MOST + 1 ? values : values.slice(0, MOST);
  const more = values.length - shown.length;
  return (
    <div class="found">
      <ul>
        {shown.map((value, at) => (
          <Row
            key={`${value.at[0]}`}
            value={value}
            text={text}
            gate={gate}
            first={shown[at - 1]?.kind !== value.kind}
            mayKeep={mayKeep && value.mayKeep}
            kept={value.at.every((index) => kept.has(index))}
            onKeep={(keep) => onKeep(value, keep)}
          />
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          class="link"
          onClick={(event) => {
            if (event.isTrusted) setAll(true);
          }}
        >
          {plural(text, "dialog_more", more)}
        </button>
      )}
    </div>
  );
}

interface RowProps {
  readonly value: FoundValue;
  readonly text: Translate;
  readonly gate: Gate;
  readonly first: boolean;
  readonly kept: boolean;
  readonly mayKeep: boolean;
  readonly onKeep: (keep: boolean) => void;
}

function Row({ value, text, gate, first, kept, mayKeep, onKeep }: RowProps) {
  const [pressed, setPressed] = useState(false);
  const thing = typeName(text, value.kind);
  const masked = value.code ? codeWords(text, value.code) : value.masked;
  const hold = (down: boolean) => (event: Event) => {
    if (event.isTrusted) setPressed(down);
  };
  const holdKey = (down: boolean) => (event: KeyboardEvent) => {
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    if (event.isTrusted) setPressed(down);
  };
  return (
    <li>
      <span class={first ? "type" : "type again"}>
        {thing}
        {!value.certain && <em>{text("dialog_may_be")}</em>}
      </span>
      <span class={pressed ? "value open" : "value"} dir="auto">
        {pressed ? value.value : masked}
        {value.at.length > 1 && <small>{text("dialog_times", { count: value.at.length })}</small>}
      </span>
      <button
        type="button"
        class="quiet"
        aria-label={text("dialog_show_label", { thing, masked })}
        onPointerDown={hold(true)}
        onPointerUp={hold(false)}
        onPointerLeave={hold(false)}
        onPointerCancel={hold(false)}
        onKeyDown={holdKey(true)}
        onKeyUp={holdKey(false)}
        onBlur={() => setPressed(false)}
        onContextMenu={(event) => event.preventDefault()}
      >
        <Eye size={16} strokeWidth={1.5} aria-hidden="true" />
      </button>
      {mayKeep && (
        <label class="keep">
          <input
            type="checkbox"
            role="switch"
            aria-label={text("dialog_keep_label", { thing, masked })}
            checked={kept}
            onClick={(event) => {
              if (gate.counts(event)) onKeep(event.currentTarget.checked);
              else event.preventDefault();
            }}
          />
          <span aria-hidden="true">{text("dialog_keep")}</span>
        </label>
      )}
    </li>
  );
}
