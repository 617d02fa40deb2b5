import { RE2JS, RE2JSException } from "re2js";
import { fail, ok, type Result } from "../../lib/result";
import type { CustomDetector } from "./definition";

/** A pattern that was accepted: linear, and small enough to run on every message. */
export interface CompiledPattern {
  /** [start, end) of each value in the text, in order. */
  find(text: string): [start: number, end: number][];
  /** Instructions of the compiled program. */
  readonly size: number;
}

/** Instructions; `\p{L}{1,50}` takes about 50, an alternative of a thousand words about 10,000. */
export const MOST_INSTRUCTIONS = 20_000;

/**
 * Compiles an admin's pattern with re2js, whose matching time is linear in the text whatever the pattern.
 * The problem names what is wrong with the pattern and never quotes a text.
 */
export function compilePattern({
  pattern,
  caseSensitive = false,
  group = 0,
}: Pick<CustomDetector, "pattern" | "caseSensitive" | "group">): Result<
  CompiledPattern,
  { reason: "pattern"; problem: string }
> {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(
      pattern,
      RE2JS.MULTILINE | (caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE),
    );
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return fail({ reason: "pattern", problem: `not a pattern RE2 accepts (${reasonOf(error)})` });
  }
  const size = compiled.programSize();
  if (size > MOST_INSTRUCTIONS)
    return fail({
      reason: "pattern",
      problem: `${size} instructions when compiled, at most ${MOST_INSTRUCTIONS}`,
    });
  if (compiled.groupCount() < group)
    return fail({
      reason: "pattern",
      problem: `has ${compiled.groupCount()} groups, group ${group} is wanted`,
    });
  if (compiled.matcher("").find())
    return fail({ reason: "pattern", problem: "matches the empty text" });
  return ok({ size, find: (text) => matchesOf(compiled, group, text) });
}

function matchesOf(compiled: RE2JS, group: number, text: string): [number, number][] {
  const places: [number, number][] = [];
  const matcher = compiled.matcher(text);
  while (matcher.find()) {
    const start = matcher.start(group);
    const end = matcher.end(group);
    // A group that took no part is at -1; an empty value is none.
    if (start >= 0 && end > start) places.push([start, end]);
  }
  return places;
}

/** `error parsing regexp: missing closing ): …` without its prefix. */
function reasonOf(error: RE2JSException): string {
  return error.message.replace(/^error parsing regexp: /u, "").slice(0, 160);
}
