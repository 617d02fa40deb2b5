import { fail, ok, type Result } from "../lib/result";

/** Put `text` in place of `[start, end)`; offsets are UTF-16 in the text before any edit. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type EditProblem = { reason: "out-of-range" | "overlapping"; index: number };

/** Applies edits given in any order. `index` in a problem points into the edits as sorted by their start. */
export function applyEdits(text: string, edits: readonly Edit[]): Result<string, EditProblem> {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = "";
  let at = 0;
  for (const [index, edit] of sorted.entries()) {
    if (edit.start < 0 || edit.end < edit.start || edit.end > text.length)
      return fail({ reason: "out-of-range", index });
    if (edit.start < at) return fail({ reason: "overlapping", index });
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return ok(out + text.slice(at));
}
