import type { AttackKind, EntityType, ScanPart } from "../detect/types";
import type { TraceStep } from "./trace";
import type {
  AccountKind,
  Action,
  Channel,
  Fallback,
  ReasonMode,
  RedactMethod,
  TextSource,
  Wording,
} from "./schema";

/** Where a message would go and who would send it. Host and kinds only, no path, no content. */
export interface DecisionContext {
  readonly siteId: string;
  readonly host: string;
  readonly channel: Channel;
  readonly account: AccountKind;
  readonly group: string | null;
  /** Detectors that could not answer in time; empty when all did. */
  readonly unavailable: readonly ScanPart[];
  /** Left out: nothing is remembered. */
  readonly earlier?: readonly EarlierValue[];
  /** Indexes of findings in re-sent history and the like: they are nobody's new message. */
  readonly history?: ReadonlySet<number>;
}

/** A value that was let go in an earlier message of the conversation and does not stand in this one. */
export interface EarlierValue {
  readonly type: EntityType;
  readonly subtype?: string;
  readonly score: number;
}

/** What happens to one finding. `index` points into the findings given to `decide`. */
export interface FindingDecision {
  readonly index: number;
  readonly type: EntityType;
  readonly action: Action;
  readonly ruleId: string;
  /** How the value is replaced; left out: by a placeholder. */
  readonly method?: RedactMethod;
  /** May the user keep this value unchanged? */
  readonly mayKeep: boolean;
}

export interface Decision {
  /** The most severe action of all findings, the injection rule and the fallback. */
  readonly action: Action;
  /** Rule that gave `action`; null when nothing matched or a fallback decided. */
  readonly ruleId: string | null;
  readonly title: Wording | null;
  readonly perFinding: readonly FindingDecision[];
  /** The passage that a rule matched, or else the strongest one. */
  readonly injection: {
    readonly score: number;
    readonly ruleId: string | null;
    /** Null: no attack to speak of. */
    readonly kind: AttackKind | null;
    readonly source: TextSource | null;
    /** Index into the attacks given to `decide`; null if there were none. */
    readonly at: number | null;
  };
  readonly unavailable: { readonly what: string; readonly fallback: Fallback } | null;
  readonly user: {
    readonly maySendAnyway: boolean;
    /** Sending with the values replaced satisfies the rules. */
    readonly maySendRedacted: boolean;
    readonly reason: ReasonMode;
    readonly mayReport: boolean;
    readonly mayRequestException: boolean;
  };
  /** Types that counted because an earlier message of the conversation held them. */
  readonly earlier: readonly EntityType[];
  /** Every rule that was considered and why it did or did not match; for `--explain` and the explain view. */
  readonly trace: readonly TraceStep[];
}
