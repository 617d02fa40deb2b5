import {
  EyeOff,
  RefreshCw,
  Shield as ShieldIcon,
  ShieldBan,
  ShieldCheck,
  ShieldOff,
} from "lucide-preact";
import type { ShownFinding } from "../../protocol/guard";
import type { IndicatorView } from "../../protocol/views";
import { codeWords, kindOf } from "../kind";
import { plural, typeName, type Translate } from "../text";

interface Props {
  readonly view: IndicatorView;
  readonly text: Translate;
  readonly open: boolean;
  /** Of the list: below the shield, and towards its start. */
  readonly side: string;
  readonly onOpen: (open: boolean) => void;
  readonly onReplace: (finding: ShownFinding) => void;
}

const ICONS = {
  watching: ShieldIcon,
  checking: ShieldIcon,
  clean: ShieldCheck,
  found: ShieldIcon,
  blocked: ShieldBan,
  blind: EyeOff,
  paused: ShieldOff,
  stale: RefreshCw,
} as const;

/** What a screen reader says without being asked. */
const SAID: readonly IndicatorView["state"][] = ["found", "blind", "stale", "blocked"];

export function Shield({ view, text, open, side, onOpen, onReplace }: Props) {
  const { state, findings, attack } = view;
  const words = stateWords(view, text);
  const count = findings.length + (attack ? 1 : 0);
  const Icon = ICONS[state];
  return (
    <div
      class={`anchor ${state}`}
      onPointerEnter={() => onOpen(true)}
      onPointerLeave={() => onOpen(false)}
    >
      <button
        type="button"
        class={state === "clean" ? "shield fade" : "shield"}
        aria-label={words}
        aria-expanded={open}
        onClick={(event) => {
          if (event.isTrusted) onOpen(true);
        }}
      >
        {state === "found" && count > 0 ? (
          <span class="number" aria-hidden="true">
            {count > 99 ? "99+" : count}
          </span>
        ) : (
          <Icon size={18} strokeWidth={1.5} aria-hidden="true" />
        )}
      </button>
      {open && (
        <div class={`list ${side}`} role="group" aria-label={text("indicator_title")}>
          <h2>{words}</h2>
          {attack && <p class="note">{text(attackKey(attack))}</p>}
          {findings.length > 0 && <FindingList {...{ findings, text, onReplace }} />}
        </div>
      )}
      <span class="sr" role="status">
        {SAID.includes(state) ? words : ""}
      </span>
    </div>
  );
}

function FindingList({
  findings,
  text,
  onReplace,
}: Pick<Props, "text" | "onReplace"> & Pick<IndicatorView, "findings">) {
  return (
    <ul>
      {findings.map((finding) => {
        const thing = typeName(text, kindOf(finding));
        const masked = finding.code ? codeWords(text, finding.code) : finding.masked;
        return (
          <li key={`${finding.part}:${finding.start}:${kindOf(finding)}`}>
            <span class="type">{thing}</span>
            <span class="value" dir="auto">
              {masked}
            </span>
            {finding.replacement !== null && (
              <button
                type="button"
                aria-label={text("indicator_replace_label", { thing, masked })}
                onClick={(event) => {
                  if (event.isTrusted) onReplace(finding);
                }}
              >
                {text("indicator_replace")}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function stateWords({ state, findings, attack }: IndicatorView, text: Translate): string {
  if (state !== "found") return text(`indicator_${state}`);
  if (findings.length === 0 && attack) return text(attackKey(attack));
  return plural(text, "indicator_found", findings.length);
}

function attackKey(attack: NonNullable<IndicatorView["attack"]>): string {
  return attack === "jailbreak" ? "indicator_jailbreak" : "indicator_attack";
}
