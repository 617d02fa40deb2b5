/** Where words of a message came from, put together out of what the content script saw and what the part is. */
import type { TextSource } from "../policy/schema";
import type { Origins } from "../protocol/origins";
import type { PagePart } from "../protocol/page";

/** This share of the words makes a passage a pasted one. */
const MOSTLY = 0.5;

/** Source of a passage of part `at`; without a span of the part as a whole. */
export function sourceOf(
  { text, role }: PagePart,
  at: number,
  { written, pasted }: Origins,
  span: { readonly start: number; readonly end: number } | null,
): TextSource {
  const { start, end } = span ?? { start: 0, end: text.length };
  let covered = 0;
  for (const [from, to] of pasted[at] ?? [])
    covered += Math.max(0, Math.min(to, end) - Math.max(from, start));
  if (end > start && covered >= MOSTLY * (end - start)) return "pasted";
  if (role === "attachment") return "file";
  if (role === "history") return "reply";
  return written ? "typed" : "unknown";
}
