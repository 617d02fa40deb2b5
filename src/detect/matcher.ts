/** Tries a detector's pattern in a window, or at its keywords, the quick way where there is one. */
import { lowerCasePattern } from "./any-case";
import type { Detector } from "./detector";

/** Says whether the match became a finding; its index counts from `from`. */
export type Take = (match: RegExpExecArray, from: number) => boolean;

export interface Matched {
  readonly text: string;
  /** The text in lower case, if expressions without `i` see there what those with `i` see in the text. */
  readonly lower: string | null;
  /** Has the text characters beyond Latin-1? */
  readonly isWide: boolean;
}

export interface Matcher {
  /** At each of the sorted starts and nowhere else; a start inside the last finding is part of it. */
  atStarts(starts: readonly number[], text: Matched, take: Take): void;
  /** Everywhere in a window, which ends the text for the pattern. */
  inWindow(from: number, to: number, text: Matched, take: Take): void;
}

/** A match that is no finding and longer than this is passed over all the same, so that the time stays linear. */
const LONGEST_RETRY = 200;

/** Expressions are made when they are first wanted: most detectors never are. */
export function createMatcher({ pattern, first }: Detector): Matcher {
  const sticky = once(() => new RegExp(pattern, pattern.flags.replace("g", "y")));
  const wide = once(() =>
    first === undefined ? pattern : new RegExp(`(?=${first})${pattern.source}`, pattern.flags),
  );
  const quick = once(() => lowerCasePattern(pattern));
  const quickWide = once(() => lowerCasePattern(wide()));
  const quickSticky = once(() => lowerCasePattern(sticky()));
  return {
    atStarts(starts, { text, lower }, take) {
      const near = lower === null ? null : quickSticky();
      const exact = sticky();
      let past = 0;
      for (const start of starts) {
        if (start < past) continue;
        if (near && lower !== null) {
          near.lastIndex = start;
          if (!near.test(lower)) continue;
        }
        exact.lastIndex = start;
        const match = exact.exec(text);
        if (!match) continue;
        if (take(match, 0) || match[0].length > LONGEST_RETRY) past = start + match[0].length;
      }
    },
    inWindow(from, to, { text, lower, isWide }, take) {
      const near = lower === null ? null : isWide ? quickWide() : quick();
      if (!near || lower === null) {
        tryAll(isWide ? wide() : pattern, text.slice(from, to), (match) => take(match, from));
        return;
      }
      const exact = sticky();
      let window: string | null = null;
      tryAll(near, lower.slice(from, to), ({ index }) => {
        window ??= text.slice(from, to);
        exact.lastIndex = index;
        const match = exact.exec(window);
        if (match) take(match, from);
      });
    },
  };
}

/** Not `matchAll`, which copies the expression on every call: there are thousands of windows. */
function tryAll(pattern: RegExp, text: string, take: (match: RegExpExecArray) => unknown): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const next = match[0] === "" ? pattern.lastIndex + 1 : pattern.lastIndex;
    take(match);
    pattern.lastIndex = next;
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
