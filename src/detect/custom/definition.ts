import type { EntityType } from "../types";

/** A detector that an admin writes into the policy. */
export interface CustomDetector {
  /** Unique among the policy's own; findings carry it as `custom:<id>`. */
  readonly id: string;
  readonly type: EntityType;
  /** Finer kind, so that rules can name it. */
  readonly subtype?: string | undefined;
  /** RE2 syntax: no look-around, no back-references, linear in the text. */
  readonly pattern: string;
  readonly caseSensitive?: boolean | undefined;
  /** Capturing group that holds the value; 0 or left out, the whole match. */
  readonly group?: number | undefined;
  /** Only text within `reach` characters of one of these is searched; any case. */
  readonly keywords?: readonly string[] | undefined;
  readonly score?: number | undefined;
  /** Texts with every expected value between « and ». */
  readonly finds: readonly string[];
  readonly ignores: readonly string[];
}

export const CUSTOM_SCORE = 0.85;
/** Characters on each side of a keyword that are searched. */
export const CUSTOM_REACH = 200;
