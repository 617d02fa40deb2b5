/** A word in passing, at the lower edge of the window; never takes the focus, goes by itself. */
import { CircleAlert, ShieldBan, ShieldEllipsis, X } from "lucide-preact";
import { render } from "preact";
import type { NoticeKind } from "../../protocol/views";
import { createClosedSurface } from "../surface/closed-surface";
import { plural, type Translate } from "../text";
import { NOTICE_CSS } from "./styles";

export interface NoticeDeps {
  readonly text: Translate;
  readonly document?: Document;
}

export interface Notices {
  /** One at a time; the next takes the place of the last. `about` is how many values it is about, or a host. */
  show(kind: NoticeKind, about: number | string): void;
}

/** How long one stays, in ms; null until it is closed. */
const STAYS: Readonly<Record<NoticeKind, number | null>> = {
  changed: 5_000,
  coached: 7_000,
  "coached-injection": 8_000,
  "coached-jailbreak": 8_000,
  blocked: 8_000,
  refused: 8_000,
  tripped: 10_000,
  "tripped-part": 10_000,
  "tripped-link": 10_000,
  escaped: 10_000,
  "file-held": 10_000,
  "unseen-held": 10_000,
  "answer-image": 10_000,
  "answer-link": 10_000,
  stale: null,
};
const ICONS = {
  changed: ShieldEllipsis,
  coached: CircleAlert,
  "coached-injection": CircleAlert,
  "coached-jailbreak": CircleAlert,
  blocked: ShieldBan,
  refused: ShieldBan,
  tripped: ShieldBan,
  "tripped-part": ShieldBan,
  "tripped-link": ShieldBan,
  escaped: CircleAlert,
  "file-held": ShieldBan,
  "unseen-held": ShieldBan,
  "answer-image": ShieldBan,
  "answer-link": ShieldBan,
  stale: CircleAlert,
} as const;

export function createNotices({ text, document: page = document }: NoticeDeps): Notices {
  let close: (() => void) | null = null;
  let shown: NoticeKind | null = null;

  return {
    show(kind, about) {
      if (kind === shown && kind === "stale") return;
      close?.();
      const surface = createClosedSurface(page, NOTICE_CSS, { top: 1 });
      const end = new AbortController();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const finish = () => {
        clearTimeout(timer);
        end.abort();
        render(null, surface.body);
        surface.remove();
        shown = null;
        close = null;
      };
      const wait = () => {
        clearTimeout(timer);
        const stays = STAYS[kind];
        if (stays !== null) timer = setTimeout(finish, stays);
      };
      const words =
        typeof about === "string"
          ? text(`notice_${kind.replaceAll("-", "_")}`, { host: about })
          : kind === "changed"
            ? plural(text, "notice_changed", about)
            : text(`notice_${kind.replaceAll("-", "_")}`);
      const Icon = ICONS[kind];
      render(
        <div
          class={`notice appear ${kind}`}
          onPointerEnter={() => clearTimeout(timer)}
          onPointerLeave={wait}
        >
          <Icon class="icon" size={18} strokeWidth={1.5} aria-hidden="true" />
          <p role={kind === "changed" || kind.startsWith("coached") ? "status" : "alert"}>
            {words}
          </p>
          <button
            type="button"
            class="quiet"
            aria-label={text("notice_close")}
            onClick={(event) => {
              if (event.isTrusted) finish();
            }}
          >
            <X size={16} strokeWidth={1.5} aria-hidden="true" />
          </button>
        </div>,
        surface.body,
      );
      shown = kind;
      close = finish;
      wait();
    },
  };
}
