/** Where the words of a message came from. */

/** `[start, end)` in UTF-16 code units of a part's text. */
export type PastedRange = readonly [start: number, end: number];

/** Where the words of a request came from, as the content script saw it; the page is not asked. */
export interface Origins {
  /** Somebody has written in this frame. */
  readonly written: boolean;
  /** For each part what of it was pasted or dropped there; rising, apart. May be shorter than the parts. */
  readonly pasted: readonly (readonly PastedRange[])[];
}

/** Ranges of all parts together. */
export const MAX_PASTED_RANGES = 2_000;
