import { canaryFindings, type PlantedToken } from "./canaries";
import type { CompanyScanner } from "./company/company";
import type { CustomDetector } from "./custom/definition";
import { createCustomScanner } from "./custom/scanner";
import type { Detector } from "./detector";
import { DETECTORS } from "./detectors";
import { disguised, findInRuns, isSure, uncovered } from "./disguised";
import { findEncoded } from "./encoded";
import { mergeFindings } from "./merge";
import {
  createRuleScanner,
  type DetectorSettings,
  type Engine,
  type RuleScanner,
} from "./rule-scanner";
import { readText } from "./read";
import { sheetsOf } from "./sheets";
import { createSourceCodeScanner, type SourceCodeNames } from "./source-code/scanner";
import { readSubstituted, type Substituted } from "./substituted";
import type { Finding, RuleScan } from "./types";

export type { DetectorSettings, Engine } from "./rule-scanner";

/**
 * The rules of the product, or the given ones; settings by detector id, as in the policy; the company's own data, if
 * there is any; program code, where it is asked for. Encoded runs are read too.
 */
export function createEngine(
  options: {
    detectors?: readonly Detector[];
    settings?: Readonly<Record<string, DetectorSettings>>;
    custom?: readonly CustomDetector[];
    company?: CompanyScanner | undefined;
    /** Tokens that were planted, to be known again. */
    canaries?: readonly PlantedToken[];
    /** Left out: program code is not looked for. */
    sourceCode?: SourceCodeNames | undefined;
  } = {},
): Engine {
  const company = withCode(options.company, options.sourceCode);
  const scanner = withCustom(
    createRuleScanner(
      options.detectors ?? DETECTORS,
      options.settings ?? {},
      options.detectors === undefined,
    ),
    options.custom ?? [],
  );
  return {
    scan(text) {
      const read = readText(text);
      const view = readSubstituted(text);
      const runs = findEncoded(text, view);
      const planted = canaryFindings(text, options.canaries ?? [], { runs, view });
      const plain = withCanaries(scanner.scan(text, read), planted);
      const own = company?.scan(text, read.normalised) ?? [];
      const unseen = read.hidden.runs.map((run) => ({ ...run, mayHoldValues: true }));
      const undone = undoneFindings(view, (plainly) => [
        ...scanner.scan(plainly).findings,
        ...(company?.scan(plainly) ?? []),
      ]);
      if (runs.length + unseen.length + undone.length === 0)
        return own.length === 0
          ? plain
          : { ...plain, findings: mergeFindings([plain.findings, own]) };
      const speaking = [...runs, ...unseen].filter(({ mayHoldValues }) => mayHoldValues);
      const inside = findInRuns(uncovered(speaking, plain.findings), [
        (said) => scanner.scan(said).findings,
        (said) => company?.scan(said) ?? [],
      ]);
      return {
        findings: mergeFindings([plain.findings, own, undone, inside]),
        hidden: plain.hidden,
        decoded: sheetsOf([...plain.decoded, ...runs.map((run) => run.text)]).map(
          (sheet) => sheet.text,
        ),
      };
    },
  };
}

/** Program code is company data, too: it lies over other findings, and counts in a disguise. */
function withCode(
  company: CompanyScanner | undefined,
  names: SourceCodeNames | undefined,
): CompanyScanner | undefined {
  if (!names) return company;
  const code = createSourceCodeScanner(names);
  return {
    scan: (text, normalised) => [...(company?.scan(text, normalised) ?? []), ...code.scan(text)],
  };
}

/** The policy's own detectors beside the built-in ones; what they find in a disguise counts, too. */
function withCustom(rules: RuleScanner, definitions: readonly CustomDetector[]): RuleScanner {
  if (definitions.length === 0) return rules;
  const custom = createCustomScanner(definitions);
  return {
    scan(text, read = readText(text)) {
      const scan = rules.scan(text, read);
      const own = custom.scan(text, read.normalised);
      return { ...scan, findings: mergeFindings([scan.findings, own]) };
    },
  };
}

function withCanaries(scan: RuleScan, found: readonly Finding[]): RuleScan {
  return found.length === 0 ? scan : { ...scan, findings: mergeFindings([found, scan.findings]) };
}

/** What comes out when single characters are no longer written in a code. */
function undoneFindings(
  view: Substituted | null,
  scan: (text: string) => readonly Finding[],
): Finding[] {
  if (!view) return [];
  return scan(view.text)
    .filter((finding) => isSure(finding) && view.touched(finding.start, finding.end))
    .map((finding) => {
      const { start, end } = view.toOriginal(finding.start, finding.end);
      return disguised(finding, start, end);
    });
}
