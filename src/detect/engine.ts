import { canaryFindings, type PlantedToken } from "./canaries";
import type { CustomDetector } from "./custom/definition";
import { createCustomScanner } from "./custom/scanner";
import type { Detector } from "./detector";
import { DETECTORS } from "./detectors";
import { findEncoded } from "./encoded";
import { mergeFindings } from "./merge";
import { createRuleScanner, type DetectorSettings, type Engine } from "./rule-scanner";
import type { Finding, RuleScan } from "./types";

export type { DetectorSettings, Engine } from "./rule-scanner";

/** What is found in a disguise is hardly there by chance, but it may be meant for a machine. */
const DISGUISED = 0.95;
const LEAST_SCORE = 0.7;

/** The rules of the product, or the given ones; settings by detector id, as in the policy. Encoded runs are read too. */
export function createEngine(
  options: {
    detectors?: readonly Detector[];
    settings?: Readonly<Record<string, DetectorSettings>>;
    custom?: readonly CustomDetector[];
    /** Tokens that were planted, to be known again. */
    canaries?: readonly PlantedToken[];
  } = {},
): Engine {
  const scanner = withCustom(
    createRuleScanner(options.detectors ?? DETECTORS, options.settings ?? {}),
    options.custom ?? [],
  );
  return {
    scan(text) {
      const plain = withCanaries(scanner.scan(text), text, options.canaries ?? []);
      const runs = findEncoded(text);
      if (runs.length === 0) return plain;
      const inside = runs.flatMap(({ start, end, text: decoded, mayHoldValues }) => {
        const covered = plain.findings.some((other) => other.start < end && other.end > start);
        if (covered || !mayHoldValues) return [];
        const best = strongest(scanner.scan(decoded).findings);
        return best ? [disguised(best, start, end)] : [];
      });
      return {
        findings: mergeFindings([plain.findings, inside]),
        hidden: plain.hidden,
        decoded: [...plain.decoded, ...runs.map((run) => run.text)],
      };
    },
  };
}

/** The policy's own detectors beside the built-in ones; what they find in a disguise counts, too. */
function withCustom(rules: Engine, definitions: readonly CustomDetector[]): Engine {
  if (definitions.length === 0) return rules;
  const custom = createCustomScanner(definitions);
  return {
    scan(text) {
      const scan = rules.scan(text);
      return { ...scan, findings: mergeFindings([scan.findings, custom.scan(text)]) };
    },
  };
}

function withCanaries(scan: RuleScan, text: string, planted: readonly PlantedToken[]): RuleScan {
  const found = canaryFindings(text, planted);
  return found.length === 0 ? scan : { ...scan, findings: mergeFindings([found, scan.findings]) };
}

function strongest(findings: readonly Finding[]): Finding | null {
  return findings
    .filter(({ score }) => score >= LEAST_SCORE)
    .reduce<Finding | null>((best, next) => (best && best.score >= next.score ? best : next), null);
}

function disguised(finding: Finding, start: number, end: number): Finding {
  const score = finding.score * DISGUISED;
  return {
    ...finding,
    start,
    end,
    score,
    reasons: [...finding.reasons, { step: "decoded", delta: score - finding.score }],
  };
}
