/** Values in what runs of a code, or of characters nobody sees, say. */
import { firstFrom } from "./places";
import { sheetsOf } from "./sheets";
import type { Finding } from "./types";

/** What is found in a disguise is hardly there by chance, but it may be meant for a machine. */
const DISGUISED = 0.95;
const LEAST_SCORE = 0.7;

export interface SpeakingRun {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Of each scan the surest value in each run, in the place of the whole run, as a part of it cannot be taken out. Linear. */
export function findInRuns(
  runs: readonly SpeakingRun[],
  scans: readonly ((text: string) => readonly Finding[])[],
): Finding[] {
  const found: Finding[] = [];
  for (const scan of scans) {
    const best = new Map<number, Finding>();
    for (const sheet of sheetsOf(runs.map(({ text }) => text)))
      for (const finding of scan(sheet.text)) {
        const run = isSure(finding) ? sheet.holding(finding.start, finding.end) : null;
        if (run && finding.score > (best.get(run.index)?.score ?? 0)) best.set(run.index, finding);
      }
    for (const [index, finding] of best) {
      const run = runs[index];
      if (run) found.push(disguised(finding, run.start, run.end));
    }
  }
  return found;
}

/** Runs that none of the findings touches; findings sorted by start. Linear, however many of each there are. */
export function uncovered<Run extends { readonly start: number; readonly end: number }>(
  runs: readonly Run[],
  findings: readonly Finding[],
): Run[] {
  // How far the findings up to each reach: company data lies over others, so ends need not be sorted.
  let reach = 0;
  const reaches = findings.map(({ end }) => (reach = Math.max(reach, end)));
  return runs.filter(({ start, end }) => (reaches[firstFrom(findings, end) - 1] ?? 0) <= start);
}

export function isSure({ score }: Finding): boolean {
  return score >= LEAST_SCORE;
}

/** The finding in the place of what says it. */
export function disguised(finding: Finding, start: number, end: number): Finding {
  const score = finding.score * DISGUISED;
  return {
    ...finding,
    start,
    end,
    score,
    reasons: [...finding.reasons, { step: "decoded", delta: score - finding.score }],
  };
}
