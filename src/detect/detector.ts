import type { ShapeName } from "./shapes";
import type { EntityType } from "./types";

/** What a rule detector is: data, and pure functions that look at a match, or at where one may start. */
export interface Detector {
  /** Same as the file's name; of a detector made from a table, its subtype in kebab case. */
  readonly id: string;
  /** Id of the table it was made from; policy may switch it as a whole. */
  readonly family?: string;
  /** For docs/detectors.md; detectors in a file of their own say it in their header. */
  readonly about?: {
    /** Provider or country. */
    readonly owner: string;
    readonly evidence: string;
    /** The kept library that checks the value; left out: our own code. */
    readonly library?: string;
  };
  readonly type: EntityType;
  readonly subtype?: string;
  /** Linear, with the flags `gu` or `giu`; runs on normalised text. */
  readonly pattern: RegExp;
  /**
   * What a match starts with, as an expression of one character. Texts with characters beyond Latin-1 are looked
   * through five times as fast when that is tried before the pattern looks back.
   */
  readonly first?: string;
  /** Group that holds the value; `first`: the first that took part; 0, the whole match, when left out. */
  readonly group?: number | "first";
  /** Score of a match that nothing else speaks for or against, 0–1. */
  readonly score: number;
  /** Lower-case literals; the detector only looks where one of them occurs. Left out: everywhere. */
  readonly keywords?: readonly string[];
  /** Words of the pattern, in lower case, that count as well where digits and signs stand for their letters. */
  readonly leet?: readonly string[];
  /** Every match starts at one of the keywords, so only there is the pattern tried. */
  readonly anchored?: true;
  /**
   * Of a detector that is anchored, or looks where a text has a shape: a cheap look in the lower-case text; false where no
   * match starts, or none that may be a finding: there it is false as well wherever else in that match one might start.
   */
  isStart?(lower: string, start: number): boolean;
  /**
   * A cheap look for where matches start in a stretch of the lower-case text, sorted: it may name places where none does,
   * and misses none but in the middle of a word that the stretch begins in. The pattern is tried nowhere else.
   */
  startsIn?(lower: string, from: number, to: number): readonly number[];
  /** A keyword inside a word does not count. Left out: where every match starts at a keyword, its pattern tells. */
  readonly wholeWords?: boolean;
  /** How far from a keyword a match may lie, in code units. Left out: the whole text is searched once a keyword occurs. */
  readonly reach?: number;
  /** Look only where the text has this shape; with keywords, only where both are. */
  readonly shape?: ShapeName;
  readonly context?: {
    /** Lower-case words; they count when they stand alone or start a compound. */
    readonly words: readonly string[];
    /** Added to the score when one of the words stands nearby. */
    readonly boost: number;
    /** Without one of the words there is no finding. */
    readonly required?: boolean;
    /** How far before the value a word may stand; default 60. Half of it counts after the value. */
    readonly window?: number;
  };
  /** true: certain (score 0.95 at least); false: drop; undefined: no opinion; a number: the score itself. */
  validate?(value: string, match: RegExpMatchArray): boolean | number | undefined;
}
