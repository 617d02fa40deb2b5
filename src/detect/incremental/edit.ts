/** What was changed between two texts: one stretch, as small as it can be. */

export interface Edit {
  /** Code units that both texts begin with. */
  readonly start: number;
  /** Where the changed stretch ends in the former text and in the new one; what follows is the same. */
  readonly formerEnd: number;
  readonly end: number;
}

/** Null when the texts are the same. A few comparisons of long stretches instead of one of each character. */
export function editBetween(former: string, text: string): Edit | null {
  if (former === text) return null;
  const most = Math.min(former.length, text.length);
  const start = longest(most, (size) => former.slice(0, size) === text.slice(0, size));
  const same = longest(most - start, (size) => {
    const from = former.length - size;
    return former.slice(from) === text.slice(text.length - size);
  });
  return { start, formerEnd: former.length - same, end: text.length - same };
}

/** The greatest size for which it holds; it holds for all smaller ones. */
function longest(most: number, holds: (size: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
