/** What the page surfaces (dialog, indicator) are given to show, and what they answer. */
import type { AttackKind } from "../detect/types";
import type { Choice } from "../policy/audit-event";
import type { GuardState, Judgement, ShownFinding } from "./guard";

export interface DialogView {
  readonly judgement: Judgement;
  readonly state: GuardState;
  readonly siteName: string;
  /** The parts as the user wrote them; shown only inside the closed root. */
  readonly parts: readonly string[];
  /** Composer to stand above; null: bottom sheet. */
  readonly anchor: {
    readonly top: number;
    readonly left: number;
    readonly width: number;
    readonly height: number;
  } | null;
}

export interface DialogAnswer {
  readonly choice: Choice;
  readonly reason: string | null;
  /** Indexes into `judgement.findings` the user keeps unchanged. */
  readonly keep: readonly number[];
}

export type IndicatorState =
  "watching" | "checking" | "clean" | "found" | "blocked" | "blind" | "paused" | "stale";

export interface IndicatorView {
  readonly state: IndicatorState;
  readonly findings: readonly ShownFinding[];
  readonly attack: AttackKind | null;
  /** Message key suffix for `blind` and `stale`. */
  readonly why: string | null;
}

/** What a word in passing, at the edge of the page, is about. */
export type NoticeKind =
  | "changed"
  | "coached"
  | "coached-injection"
  | "coached-jailbreak"
  | "blocked"
  | "refused"
  | "tripped"
  | "tripped-part"
  | "tripped-link"
  | "escaped"
  | "file-held"
  | "unseen-held"
  | "answer-image"
  | "answer-link"
  | "stale";
