/** Tries a detector's pattern in a window, or at its keywords, the quick way where there is one. */
import { once } from "../lib/once";
import { lowerCasePattern } from "./any-case";
import type { Detector } from "./detector";
import type { PlacesToTry } from "./shaped-starts";
import type { Span } from "./shapes";
import { cutsRun } from "./windows";

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
  atStarts(starts: readonly number[], lower: string, text: Matched, take: Take): void;
  /** At each of the sorted starts that is in a window, which ends the text for the pattern, and where a window cuts a run. */
  atPlaces(places: PlacesToTry, lower: string, text: Matched, take: Take): void;
  /** Everywhere in a window, which ends the text for the pattern. */
  inWindow(from: number, to: number, lower: string, text: Matched, take: Take): void;
}

/** A match that is no finding and longer than this is passed over all the same, so that the time stays linear. */
const LONGEST_RETRY = 200;
/** With a place in so few characters it is quicker to search the whole window. */
const DENSE = 16;

/** Expressions are made when they are first wanted: most detectors never are. */
export function createMatcher(detector: Detector): Matcher {
  const { first, isStart } = detector;
  const sticky = once(() => new RegExp(detector.pattern, detector.pattern.flags.replace("g", "y")));
  const wide = once(() => {
    const { pattern } = detector;
    return first === undefined
      ? pattern
      : new RegExp(`(?=${first})${pattern.source}`, pattern.flags);
  });
  const quick = once(() => lowerCasePattern(detector.pattern));
  const quickWide = once(() => lowerCasePattern(wide()));
  const quickSticky = once(() => lowerCasePattern(sticky()));
  function inWindow(
    from: number,
    to: number,
    small: string,
    { text, lower, isWide }: Matched,
    takeAny: Take,
  ): void {
    // What nothing can come of is not spoken of, wherever it was tried.
    const take: Take = isStart
      ? (match, start) => isStart(small, start + match.index) && takeAny(match, start)
      : takeAny;
    const near = lower === null ? null : isWide ? quickWide() : quick();
    if (!near || lower === null) {
      tryAll(isWide ? wide() : detector.pattern, text.slice(from, to), (match) =>
        take(match, from),
      );
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
  }

  /** The window's begin as well where it cuts a run, since nothing stands before it then. */
  function tryEach(
    starts: readonly number[],
    from: number,
    to: number,
    { text, lower }: Matched,
    take: Take,
  ): void {
    const near = lower === null ? null : quickSticky();
    const exact = sticky();
    const window = text.slice(from, to);
    const small = near && lower !== null ? lower.slice(from, to) : null;
    let past = from;
    for (const start of cutsRun(text, from) ? [from, ...starts] : starts) {
      if (start < past) continue;
      if (near && small !== null) {
        near.lastIndex = start - from;
        const found = near.exec(small);
        if (!found) continue;
        past = start + Math.max(1, found[0].length);
      }
      exact.lastIndex = start - from;
      const match = exact.exec(window);
      if (!match) continue;
      if (!near) past = start + Math.max(1, match[0].length);
      take(match, from);
    }
  }

  return {
    atStarts(starts, small, { text, lower }, take) {
      const near = lower === null ? null : quickSticky();
      const exact = sticky();
      let past = 0;
      for (const start of starts) {
        if (start < past || isStart?.(small, start) === false) continue;
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
    atPlaces({ windows, cut, starts: all }, lower, matched, take) {
      const starts = isStart && all.length > 0 ? all.filter((start) => isStart(lower, start)) : all;
      // Most windows have none, and nothing is to be done there but where they cut a run.
      let next = 0;
      let nextCut = 0;
      for (let at = 0; ; at++) {
        const ahead = cut[nextCut] ?? windows.length;
        at = Math.min(windowAt(windows, at, starts[next] ?? Infinity), ahead);
        const window = windows[at];
        if (!window) return;
        const [from, to] = window;
        while ((starts[next] ?? to) < from) next++;
        const first = next;
        while ((starts[next] ?? to) < to) next++;
        if (at === ahead) nextCut++;
        if ((next - first) * DENSE > to - from) inWindow(from, to, lower, matched, take);
        else if (next > first || at === ahead)
          tryEach(starts.slice(first, next), from, to, matched, take);
      }
    },
    inWindow,
  };
}

/** The first window from `at` on that ends behind a place; their number if none does. */
function windowAt(windows: readonly Span[], at: number, place: number): number {
  if (place === Infinity) return windows.length;
  const endOf = (window: number) => windows[window]?.[1] ?? Infinity;
  while (endOf(at) <= place) {
    for (let step = 1; endOf(at + step) <= place; step *= 2) at += step;
    at++;
  }
  return at;
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
