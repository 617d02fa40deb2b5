/** Many short texts as few: each look at a text has a price of its own, and there may be thousands. Linear. */

export interface Sheet {
  readonly text: string;
  /** The text that holds the whole span, by its index in what was given, and where that text starts; null: none does. */
  holding(start: number, end: number): { readonly index: number; readonly start: number } | null;
}

/** What is read by itself, as it would be if there were nothing else. */
const ALONE = 16;
const LONGEST = 20_000;
/** Lines enough that nothing belongs together over them. */
const APART = "\n\n\n";

/** The first texts stay alone; the others come together, in their order, a sheet being no longer than need be. */
export function sheetsOf(texts: readonly string[]): Sheet[] {
  const sheets: Sheet[] = [];
  let open: { parts: string[]; starts: number[]; first: number; length: number } | null = null;
  const close = () => {
    if (open) sheets.push(sheetOf(open.parts.join(APART), open.starts, open.parts, open.first));
    open = null;
  };
  for (const [index, text] of texts.entries()) {
    if (open && (index <= ALONE || open.length + text.length > LONGEST)) close();
    open ??= { parts: [], starts: [], first: index, length: 0 };
    open.starts.push(open.length);
    open.parts.push(text);
    open.length += text.length + APART.length;
  }
  close();
  return sheets;
}

function sheetOf(
  text: string,
  starts: readonly number[],
  parts: readonly string[],
  first: number,
): Sheet {
  return {
    text,
    holding(start, end) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= start) low = middle;
        else high = middle - 1;
      }
      const own = starts[low] ?? 0;
      return end <= own + (parts[low]?.length ?? 0) ? { index: first + low, start: own } : null;
    },
  };
}
