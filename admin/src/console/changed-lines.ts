export interface DiffLine {
  readonly sign: " " | "+" | "-" | "…";
  readonly text: string;
}

/** Beyond, the parts that differ are shown one after the other instead of interleaved. */
const MOST_CELLS = 4_000_000;
const CONTEXT = 3;

/** Line by line by the longest common subsequence of what lies between equal beginnings and ends. */
export function changedLines(before: string, after: string): DiffLine[] {
  const old = before === "" ? [] : before.split("\n");
  const fresh = after === "" ? [] : after.split("\n");
  let start = 0;
  while (start < Math.min(old.length, fresh.length) && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(old.length, fresh.length) - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  )
    end += 1;
  return [
    ...same(old.slice(0, start)),
    ...interleaved(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    ...same(old.slice(old.length - end)),
  ];
}

/** Long runs of equal lines become one line that counts them. */
export function collapsed(lines: readonly DiffLine[]): DiffLine[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ sign }) => sign !== " "),
  );
  const result: DiffLine[] = [];
  let hidden = 0;
  const close = () => {
    if (hidden > 0) result.push({ sign: "…", text: `${hidden} equal lines` });
    hidden = 0;
  };
  lines.forEach((line, at) => {
    if (!near[at]) {
      hidden += 1;
      return;
    }
    close();
    result.push(line);
  });
  close();
  return result;
}

function same(lines: readonly string[]): DiffLine[] {
  return lines.map((text) => ({ sign: " ", text }));
}

function interleaved(old: readonly string[], fresh: readonly string[]): DiffLine[] {
  if (old.length * fresh.length > MOST_CELLS)
    return [
      ...old.map((text) => ({ sign: "-", text }) as const),
      ...fresh.map((text) => ({ sign: "+", text }) as const),
    ];
  const lengths = commonLengths(old, fresh);
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  const result: DiffLine[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < fresh.length) {
    const onlyOld = column === fresh.length;
    if (row < old.length && !onlyOld && old[row] === fresh[column]) {
      result.push({ sign: " ", text: old[row++] ?? "" });
      column += 1;
    } else if (row < old.length && (onlyOld || at(row + 1, column) >= at(row, column + 1)))
      result.push({ sign: "-", text: old[row++] ?? "" });
    else result.push({ sign: "+", text: fresh[column++] ?? "" });
  }
  return result;
}

/** `[row][column]`: length of the longest common subsequence of the rest from there. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let row = old.length - 1; row >= 0; row--) {
    const line = lengths[row];
    const next = lengths[row + 1];
    if (!line || !next) continue;
    for (let column = fresh.length - 1; column >= 0; column--)
      line[column] =
        old[row] === fresh[column]
          ? (next[column + 1] ?? 0) + 1
          : Math.max(next[column] ?? 0, line[column + 1] ?? 0);
  }
  return lengths;
}
