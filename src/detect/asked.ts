/** A look of the rules at a text, for whoever keeps what was found and asks only for what may have changed. */
import type { KeywordPositions } from "./keywords";
import type { Span } from "./shapes";

/** Hears what happens in a look; offsets are those of the normalised text. */
export interface Trace {
  /** A match, finding or not, of the detector at this place of `detectors`; it goes on behind it. */
  matched(start: number, length: number, rank: number): void;
  /** The match before became a finding. */
  found(rank: number): void;
  /** Where all keywords stand; not heard of where only some detectors are asked. */
  keywords?(positions: KeywordPositions): void;
}

/** Whom a look asks, and where, when all else is known. */
export interface Asked {
  /** Places in `detectors`, ascending. */
  readonly ranks: readonly number[];
  /** Where the detector's keywords stand in the normalised text, by start; nothing for one without. */
  keywordsOf(rank: number): readonly Span[];
  /** The detector looks only at windows that reach into it. */
  zoneOf(rank: number): Span;
}
