/** "What will be sent": the text with its replacements marked, collapsed to the lines that change. Pure. */
import type { SafeEdit, ShownFinding } from "../../protocol/guard";

export interface Segment {
  readonly text: string;
  /** What stood here: the value, or null where nothing was replaced. */
  readonly instead: string | null;
}

export type PreviewLine =
  | { readonly kind: "line"; readonly segments: readonly Segment[]; readonly changed: boolean }
  | { readonly kind: "gap"; readonly lines: number };

export interface PreviewInput {
  readonly parts: readonly string[];
  readonly safeParts: readonly string[];
  readonly findings: readonly ShownFinding[];
  /** Where the parts were changed. Left out: it is read off the two texts, which placeholders allow. */
  readonly edits?: readonly SafeEdit[] | undefined;
  /** Indexes into `findings` the user keeps. */
  readonly keep: ReadonlySet<number>;
}

/** Every part's lines, in order. */
export function previewLines(input: PreviewInput): PreviewLine[] {
  return input.safeParts.flatMap((safe, part) => {
    const text = input.parts[part] ?? "";
    const edits = input.edits?.filter((edit) => edit.part === part);
    const segments = edits
      ? editedSegments(text, edits, input.keep)
      : segmentsOf(text, safe, replacementsIn(input, part));
    return linesOf(segments);
  });
}

/** Leaves the changed lines and one around them; a text in which nothing changes keeps its first lines. */
export function collapse(lines: readonly PreviewLine[], around = 0): PreviewLine[] {
  const near = lines.map((_, at) =>
    lines
      .slice(Math.max(0, at - around), at + around + 1)
      .some((line) => line.kind === "line" && line.changed),
  );
  if (!near.includes(true)) return [...lines.slice(0, 3), ...gapOf(lines.length - 3)];
  const out: PreviewLine[] = [];
  let hidden = 0;
  for (const [at, line] of lines.entries()) {
    if (near[at]) {
      out.push(...gapOf(hidden), line);
      hidden = 0;
    } else hidden++;
  }
  return [...out, ...gapOf(hidden)];
}

function gapOf(lines: number): PreviewLine[] {
  return lines > 0 ? [{ kind: "gap", lines }] : [];
}

function editedSegments(
  text: string,
  edits: readonly SafeEdit[],
  keep: ReadonlySet<number>,
): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, text: instead, finding } of edits) {
    const kept = finding !== null && keep.has(finding);
    const value = text.slice(start, end);
    if (start > at) segments.push({ text: text.slice(at, start), instead: null });
    segments.push(kept ? { text: value, instead: null } : { text: instead, instead: value });
    at = end;
  }
  segments.push({ text: text.slice(at), instead: null });
  return segments;
}

interface Replaced {
  readonly value: string;
  readonly kept: boolean;
}

/** Values behind each replacement of a part, longest first. */
function replacementsIn({ parts, findings, keep }: PreviewInput, part: number) {
  const by = new Map<string, Replaced[]>();
  for (const [at, finding] of findings.entries()) {
    if (finding.part !== part || finding.replacement === null) continue;
    const value = parts[part]?.slice(finding.start, finding.end) ?? "";
    const known = by.get(finding.replacement) ?? [];
    by.set(finding.replacement, [...known, { value, kept: keep.has(at) }]);
  }
  for (const values of by.values()) values.sort((a, b) => b.value.length - a.value.length);
  return by;
}

/** Walks both texts side by side: what is not a replacement stands in both. */
function segmentsOf(
  original: string,
  safe: string,
  replacements: ReadonlyMap<string, readonly Replaced[]>,
): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let at = 0;
  let plain = 0;
  while (at < safe.length) {
    const found = replacementAt(safe, at, replacements);
    if (!found || original.startsWith(found, from)) {
      const step = found?.length ?? 1;
      at += step;
      from += step;
      continue;
    }
    if (at > plain) segments.push({ text: safe.slice(plain, at), instead: null });
    const values = replacements.get(found) ?? [];
    const was = values.find(({ value }) => original.startsWith(value, from)) ?? values[0];
    at += found.length;
    from += was?.value.length ?? 0;
    if (was?.kept) segments.push({ text: was.value, instead: null });
    else segments.push({ text: found, instead: was?.value ?? "" });
    plain = at;
  }
  if (safe.length > plain) segments.push({ text: safe.slice(plain), instead: null });
  return segments;
}

function replacementAt(
  safe: string,
  at: number,
  replacements: ReadonlyMap<string, unknown>,
): string | null {
  if (safe.charAt(at) !== "[") return null;
  for (const text of replacements.keys()) if (safe.startsWith(text, at)) return text;
  return null;
}

function linesOf(segments: readonly Segment[]): PreviewLine[] {
  const lines: Segment[][] = [[]];
  for (const { text, instead } of segments)
    for (const [at, piece] of text.split("\n").entries()) {
      if (at > 0) lines.push([]);
      if (piece !== "" || instead !== null) lines.at(-1)?.push({ text: piece, instead });
    }
  return lines.map((line) => ({
    kind: "line",
    segments: line,
    changed: line.some(({ instead }) => instead !== null),
  }));
}
