/** Windows against one scan of the whole, as far as `createStreamScanner` promises that they agree. */
import type { Engine } from "../../src/detect/engine";
import { createStreamScanner } from "../../src/detect/stream";
import type { Finding } from "../../src/detect/types";

/** Wide enough for what stands around a value; the inputs are a few times as long. */
export const CONTEXT = 800;
const WINDOWS = [200, 350, 900] as const;
const SHORTEST = 1_200;

/**
 * How far before a finding its surroundings begin. In a list of labels, each of which is taken for the value of the one
 * before, what is a value depends on where the list begins: surroundings that begin elsewhere say otherwise then.
 */
const REACHES = [200, 250, 300, 350, 400, 450, 500, 550, 600, 650, 700] as const;

/**
 * A finding that only one of the two has must rest on what is further away than the context. Whether it does, scans of
 * its surroundings alone say: what they give by themselves the stream gives, and nothing that none of them does.
 */
export function streamProblems(
  text: string,
  whole: readonly Finding[],
  engine: Engine,
  pick: number,
): string[] {
  if (text.length < SHORTEST) return [];
  const streamed = streamedFindings(text, engine, pick);
  const [a, b] = [keysOf(streamed), keysOf(whole)];
  const strange = [
    ...whole.filter((finding) => !a.has(keyOf(finding)) && isLocal(finding, "always")),
    ...streamed.filter((finding) => !b.has(keyOf(finding)) && !isLocal(finding, "ever")),
  ].find(({ start, end, detector }) => end - start < CONTEXT / 4 && detector !== "structure");
  return strange
    ? [`stream and whole differ about ${strange.detector} at ${strange.start}–${strange.end}`]
    : [];

  function isLocal(finding: Finding, how: "always" | "ever"): boolean {
    const says = (reach: number) => givesAlone(finding, reach);
    return how === "always" ? REACHES.every(says) : REACHES.some(says);
  }

  /** Does a scan of what stands so far around the finding, and nothing else, give it? */
  function givesAlone(finding: Finding, reach: number): boolean {
    const shift = breakAt(text, finding.start - reach);
    const around = text.slice(shift, breakAt(text, finding.end + CONTEXT / 2));
    return engine
      .scan(around)
      .findings.some(
        (local) =>
          keyOf({ ...local, start: local.start + shift, end: local.end + shift }) ===
          keyOf(finding),
      );
  }
}

function streamedFindings(text: string, engine: Engine, pick: number): Finding[] {
  const window = WINDOWS[pick % WINDOWS.length];
  const scanner = createStreamScanner(engine, { window, context: CONTEXT });
  const size = 1 + (pick % 1_999);
  const found: Finding[] = [];
  for (let at = 0; at < text.length; at += size)
    found.push(...scanner.push(text.slice(at, at + size)));
  return [...found, ...scanner.end()];
}

function keysOf(findings: readonly Finding[]): Set<string> {
  return new Set(findings.map(keyOf));
}

function keyOf({ type, start, end, detector }: Finding): string {
  return `${type} ${start} ${end} ${detector}`;
}

/** After the white space before `at`, so that no word is cut. */
function breakAt(text: string, at: number): number {
  if (at <= 0) return 0;
  for (let back = Math.min(at, text.length); back > 0 && back > at - 256; back--)
    if (/\s/u.test(text.charAt(back - 1))) return back;
  return Math.min(at, text.length);
}
