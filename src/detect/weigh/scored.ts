import type { Finding } from "../types";

/** The finding with another score, and the step that says so. */
export function scored(finding: Finding, score: number): Finding {
  if (score === finding.score) return finding;
  const delta = score - finding.score;
  return { ...finding, score, reasons: [...finding.reasons, { step: "context", delta }] };
}
