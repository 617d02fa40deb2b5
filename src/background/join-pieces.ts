/** Findings of a message's parts, and of values that its parts, or it and the message before, hold in pieces. */
import { findSplit } from "../detect/split";
import type { Finding } from "../detect/types";
import type { PagePart } from "../protocol/page";

export interface LocatedFinding {
  readonly part: number;
  readonly finding: Finding;
  /** It completes what an earlier message began. */
  readonly completes: boolean;
}

const CERTAIN = 0.8;

/** Did a rule find it, and surely? The model's opinion of half a number is no more than that. */
export function isProved({ score, detector }: Finding): boolean {
  return score >= CERTAIN && !detector.startsWith("model:");
}

/** Messages are a part or two; who sends more sends documents. */
const MOST_TEXTS = 12;

/** Part by part. A joined value takes the place of guesses about its pieces. */
export function joinPieces(
  parts: readonly PagePart[],
  scans: readonly ({ readonly findings: readonly Finding[] } | null)[],
  tools: {
    /** What the message before left open. */
    readonly openEnd: string | null;
    /** The rules. */
    readonly scan: (text: string) => readonly Finding[];
  },
): LocatedFinding[] {
  const found = scans.map((scan) => scan?.findings ?? []);
  const texts = textsOf(parts, scans);
  const places = [...texts.values()];
  const offset = tools.openEnd === null ? 0 : 1;
  const values = findSplit([...(tools.openEnd === null ? [] : [tools.openEnd]), ...texts.keys()], {
    scan: tools.scan,
    isFound: (at, start, end) =>
      at >= offset &&
      (found[places[at - offset]?.[0] ?? -1] ?? []).some(
        (other) => isProved(other) && other.start < end && start < other.end,
      ),
  });
  const joined = values.flatMap(({ finding, spans }) =>
    spans.flatMap(({ text, start, end }) =>
      (places[text - offset] ?? []).map((part) => ({
        part,
        finding: { ...finding, start, end },
        completes: spans.some((span) => span.text < offset),
      })),
    ),
  );
  return parts.flatMap((_, part) => {
    const own = joined.filter((value) => value.part === part);
    const others = (found[part] ?? []).filter(
      ({ start, end }) => !own.some(({ finding }) => finding.start <= start && end <= finding.end),
    );
    return [...others.map((finding) => ({ part, finding, completes: false })), ...own].sort(
      (a, b) => a.finding.start - b.finding.start,
    );
  });
}

/** What the user sends now, in order: each text once, with the parts that hold it. */
function textsOf(parts: readonly PagePart[], scans: readonly unknown[]): Map<string, number[]> {
  const texts = new Map<string, number[]>();
  parts.forEach(({ role, text }, part) => {
    if (scans[part] === null || (role !== "prompt" && role !== "attachment")) return;
    const known = texts.get(text);
    if (known) known.push(part);
    else if (texts.size < MOST_TEXTS) texts.set(text, [part]);
  });
  return texts;
}
