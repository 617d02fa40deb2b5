export interface DiffLine {
  readonly sign: " " | "+" | "-";
  readonly text: string;
}

/** Line by line by the longest common subsequence; policies are some hundred lines, so quadratic is fine. */
export function changedLines(before: string, after: string): DiffLine[] {
  const old = before === "" ? [] : before.split("\n");
  const fresh = after === "" ? [] : after.split("\n");
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = fresh.length - 1; column >= 0; column--) {
      const line = lengths[row];
      if (line)
        line[column] =
          old[row] === fresh[column]
            ? at(row + 1, column + 1) + 1
            : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const result: DiffLine[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < fresh.length) {
    if (row < old.length && column < fresh.length && old[row] === fresh[column]) {
      result.push({ sign: " ", text: old[row++] ?? "" });
      column++;
    } else if (
      row < old.length &&
      (column === fresh.length || at(row + 1, column) >= at(row, column + 1))
    )
      result.push({ sign: "-", text: old[row++] ?? "" });
    else result.push({ sign: "+", text: fresh[column++] ?? "" });
  }
  return result;
}
