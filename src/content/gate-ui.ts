/** What the gate needs of the page surfaces; the entrypoint brings them, tests go without. */
import type { ShownFinding } from "../protocol/guard";
import type { TrippedKind } from "../protocol/guard-push";
import type { DialogAnswer, DialogView, IndicatorView, NoticeKind } from "../protocol/views";

/** What is said of something that was stopped past the guard. */
export const STOPPED: Readonly<Record<TrippedKind, NoticeKind>> = {
  message: "tripped",
  part: "tripped-part",
  link: "tripped-link",
};

export interface Indicator {
  update(view: IndicatorView): void;
  destroy(): void;
}

export interface IndicatorActions {
  /** Element the indicator stands beside; null while there is none. */
  readonly composer: () => HTMLElement | null;
  /** Replaces the value in the composer by its placeholder. */
  readonly replace: (finding: ShownFinding) => void;
}

export interface DialogActions {
  /** Aborted when the page gave the request up. */
  readonly signal: AbortSignal;
  readonly report: (eventId: string) => void;
  readonly requestException: (eventId: string, reason: string) => void;
}

export interface GateUi {
  askUser(view: DialogView, actions: DialogActions): Promise<DialogAnswer>;
  createIndicator(actions: IndicatorActions): Indicator;
  /** A text in the user's language. */
  words(key: string): string;
  /** A passing word to the user; `about` is how many values it is about, or a host. */
  notice(code: NoticeKind, about: number | string): void;
}
