/** Many values looked for in a text in one pass, whatever they have in common. */

export interface ValueIndex<T> {
  /** The values that stand at this offset, longest first. */
  at(text: string, offset: number): readonly T[];
}

/** `head` is how many UTF-16 units each value has at least. */
export function createValueIndex<T>(
  entries: Iterable<readonly [value: string, entry: T]>,
  head: number,
): ValueIndex<T> {
  // Head → length → value: values of one company or one country begin alike, so heads alone tell little.
  const heads = new Map<string, Map<number, Map<string, T>>>();
  for (const [value, entry] of entries) {
    const start = value.slice(0, head);
    const lengths = heads.get(start) ?? new Map<number, Map<string, T>>();
    heads.set(start, lengths);
    const values = lengths.get(value.length) ?? new Map<string, T>();
    lengths.set(value.length, values);
    if (!values.has(value)) values.set(value, entry);
  }
  const sorted = new Map(
    [...heads].map(([start, lengths]) => [start, [...lengths].sort((a, b) => b[0] - a[0])]),
  );
  return {
    at(text, offset) {
      const lengths = sorted.get(text.slice(offset, offset + head));
      if (!lengths) return [];
      return lengths.flatMap(([length, values]) => {
        const entry = values.get(text.slice(offset, offset + length));
        return entry === undefined ? [] : [entry];
      });
    },
  };
}
