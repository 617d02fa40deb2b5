/** All that Sluice shows inside a page, for the gate of one frame. */
import type { ShownFinding } from "../protocol/guard";
import type { DialogAnswer, DialogView, NoticeKind } from "../protocol/views";
import { showDialog } from "./dialog/show-dialog";
import { removeAbandoned } from "./surface/abandoned";
import { createIndicator, type Indicator } from "./indicator/create-indicator";
import { createNotices } from "./notice/show-notice";
import type { Translate } from "./text";

export interface PageSurfaces {
  askUser(
    view: DialogView,
    actions: {
      readonly signal: AbortSignal;
      readonly report: (eventId: string) => void;
      readonly requestException: (eventId: string, reason: string) => void;
    },
  ): Promise<DialogAnswer>;
  createIndicator(actions: {
    readonly composer: () => HTMLElement | null;
    readonly replace: (finding: ShownFinding) => void;
  }): Indicator;
  notice(kind: NoticeKind, about: number | string): void;
  /** A text in the user's language. */
  words(key: string): string;
}

export interface PageSurfaceDeps {
  readonly text: Translate;
  /** BCP 47 */
  readonly language: string;
}

/** A frame in which nobody could read a dialog has none, and what needs one is refused. */
const LEAST = { width: 280, height: 240 } as const;

/** What is still to be said when the extension is gone and has no more words: asked for while it is there. */
const LAST_WORDS = [
  "notice_stale",
  "notice_refused",
  "notice_close",
  "indicator_title",
  "indicator_stale",
] as const;

export function createPageSurfaces({ text, language }: PageSurfaceDeps): PageSurfaces {
  removeAbandoned(document);
  const notices = createNotices({ text });
  for (const key of LAST_WORDS) text(key);
  return {
    askUser(view, { signal, report, requestException }) {
      if (innerWidth < LEAST.width || innerHeight < LEAST.height)
        return Promise.resolve({ choice: "cancel", reason: null, keep: [] });
      return showDialog(view, {
        text,
        language,
        signal,
        onReport: report,
        onException: requestException,
        onCopyId: copy,
      });
    },
    createIndicator: (actions) => createIndicator({ ...actions, text }),
    words: (key) => text(key),
    notice: (kind, about) => notices.show(kind, about),
  };
}

function copy(id: string): void {
  navigator.clipboard.writeText(id).catch(() => {
    // A page may forbid its frames the clipboard; the id can still be selected by hand.
  });
}
