/** Rewrites a file through its view: only what was replaced is spelled anew, every other character stays. */
import type { EntityType, Finding } from "../../../src/detect/types";
import { rewrite, type RewriteOptions } from "../../../src/redact/actions";
import type { ActedFinding } from "../../../src/redact/targets";
import type { Vault } from "../../../src/redact/vault";
import type { RedactMethod } from "../../../src/policy/schema";
import type { View } from "./view";

export type HowToReplace = RedactMethod | "tokenise";

export interface RedactedFile {
  readonly text: string;
  /** How many stretches were replaced, by type. */
  readonly counts: Readonly<Partial<Record<EntityType, number>>>;
  /** What was put in place of values. */
  readonly standIns: ReadonlySet<string>;
}

export function redactView(
  source: string,
  view: View,
  findings: readonly Finding[],
  how: HowToReplace,
  tools: { vault: Vault; options: RewriteOptions },
): RedactedFile {
  const acted = findings.flatMap((finding) => withinUnits(finding, view, how));
  const { edits } = rewrite(view.text, acted, tools.vault, tools.options);
  const counts: Partial<Record<EntityType, number>> = {};
  let out = "";
  let at = 0;
  let next = 0;
  for (const unit of view.units) {
    while ((edits[next]?.end ?? Infinity) <= unit.start) next += 1;
    const inside: { start: number; end: number; text: string }[] = [];
    for (let i = next; (edits[i]?.start ?? Infinity) < unit.end; i++) {
      const edit = edits[i];
      if (!edit) break;
      // A value that is repeated across two places is replaced in the one it begins in and taken out of the other.
      const text = edit.start >= unit.start ? edit.text : "";
      const start = Math.max(edit.start, unit.start);
      inside.push({ start, end: Math.min(edit.end, unit.end), text });
      const type = acted[edit.finding]?.type;
      if (type && text === edit.text) counts[type] = (counts[type] ?? 0) + 1;
    }
    if (inside.length === 0) continue;
    out += source.slice(at, view.fileOffset(unit.start));
    at = view.fileOffset(unit.end);
    const anew = unit.whole?.(changed(view.text, unit.start, unit.end, inside)) ?? null;
    if (anew !== null) {
      out += anew;
      continue;
    }
    let from = unit.start;
    for (const edit of inside) {
      out += source.slice(view.fileOffset(from), view.fileOffset(edit.start));
      out += unit.encode(edit.text);
      from = edit.end;
    }
    out += source.slice(view.fileOffset(from), at);
  }
  const standIns = new Set(edits.map(({ text }) => text));
  return { text: out + source.slice(at), counts, standIns };
}

/** A finding over two cells or tags is one in each of them. */
function withinUnits(finding: Finding, view: View, how: HowToReplace): ActedFinding[] {
  const { type, subtype } = finding;
  const action = how === "tokenise" ? "tokenise" : "redact";
  const method = how === "tokenise" ? null : how;
  const { units } = view;
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.end ?? 0) <= finding.start) low = middle + 1;
    else high = middle;
  }
  const acted: ActedFinding[] = [];
  for (let at = low; (units[at]?.start ?? Infinity) < finding.end; at++) {
    const { start = 0, end = 0 } = units[at] ?? {};
    const piece = { start: Math.max(start, finding.start), end: Math.min(end, finding.end) };
    if (/[\p{L}\p{N}]/u.test(view.text.slice(piece.start, piece.end)))
      acted.push({ type, subtype: subtype ?? null, ...piece, action, method });
  }
  return acted;
}

function changed(
  text: string,
  start: number,
  end: number,
  edits: readonly { start: number; end: number; text: string }[],
): string {
  let out = "";
  let at = start;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at, end);
}
