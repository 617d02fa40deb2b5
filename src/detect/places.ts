/** Lists of places in a text, sorted by start, and what becomes of them when a stretch of the text is replaced. */

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** `from`–`to` of the new text was looked at again; after `formerTo` the former one is the same, `shift` further on. */
export interface Replaced {
  readonly from: number;
  readonly to: number;
  readonly formerTo: number;
}

/** Places that start before the stretch, the fresh ones that start in it, and the moved ones behind it. */
export function spliced<T extends Place>(
  former: readonly T[],
  fresh: readonly T[],
  { from, to, formerTo }: Replaced,
): T[] {
  const shift = to - formerTo;
  const behind = former.slice(firstFrom(former, formerTo));
  return [
    ...former.slice(0, firstFrom(former, from)),
    ...fresh.slice(firstFrom(fresh, from), firstFrom(fresh, to)),
    ...(shift === 0 ? behind : behind.map((place) => moved(place, shift))),
  ];
}

function moved<T extends Place>(place: T, shift: number): T {
  return { ...place, start: place.start + shift, end: place.end + shift };
}

/** Index of the first place that starts at `at` or later. */
export function firstFrom(places: readonly { readonly start: number }[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
