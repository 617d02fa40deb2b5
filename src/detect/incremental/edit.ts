/** What was changed between two texts: one stretch, as small as it can be. */

export interface Edit {
  /** Code units that both texts begin with. */
  readonly start: number;
  /** Where the changed stretch ends in the former text and in the new one; what follows is the same. */
  readonly formerEnd: number;
  readonly end: number;
}

/** Stretches of this length are compared at once, which is far quicker than character by character. */
const STRETCH = 8_192;

/** Null when the texts are the same. */
export function editBetween(former: string, text: string): Edit | null {
  if (former === text) return null;
  const most = Math.min(former.length, text.length);
  const start = longest(most, (from, to) => former.slice(from, to) === text.slice(from, to));
  const same = longest(
    most - start,
    (from, to) =>
      former.slice(former.length - to, former.length - from) ===
      text.slice(text.length - to, text.length - from),
  );
  return { start, formerEnd: former.length - same, end: text.length - same };
}

/** The greatest size up to which all is the same; `isSame` says it of a part. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let low = 0;
  while (low < most && isSame(low, Math.min(low + STRETCH, most))) low += STRETCH;
  let high = Math.min(low + STRETCH, most);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSame(low, middle)) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, most);
}
