/** Which windows of a long text to read first: if time runs out, the rest stays unread. */
import type { Likelihood } from "../detect/likely";
import type { Encoded } from "./tokenizer";
import type { Window } from "./windows";

/**
 * Indexes of `windows`, those first that promise most for what they cost, equal ones in the text's order. Where windows
 * overlap, each half of the common stretch counts for the window that lies around it: the other says nothing new.
 * Linear but for the sorting.
 */
export function rankWindows(
  windows: readonly Window[],
  encoded: Encoded,
  likely: Likelihood | undefined,
): number[] {
  const inOrder = windows.map((_, at) => at);
  if (!likely) return inOrder;
  const levels = windows.map((window, at) => {
    const from = middle(windows[at - 1]?.to ?? 0, window.from);
    const to = middle(window.to, windows[at + 1]?.from ?? encoded.ids.length);
    const level = levelOf(likely, encoded.starts[from] ?? 0, encoded.ends[to - 1] ?? 0);
    return level / (window.to - window.from);
  });
  return inOrder.sort((a, b) => (levels[b] ?? 0) - (levels[a] ?? 0) || a - b);
}

function middle(from: number, to: number): number {
  return Math.round((from + to) / 2);
}

/** The level of [start, end), by how much of each stretch lies in it. */
function levelOf({ stretch, levels }: Likelihood, start: number, end: number): number {
  let sum = 0;
  for (let at = Math.floor(start / stretch); at * stretch < end; at += 1) {
    const shared = Math.min(end, (at + 1) * stretch) - Math.max(start, at * stretch);
    sum += ((levels[at] ?? 0) * Math.max(0, shared)) / stretch;
  }
  return sum;
}
