import { canaryFindings, type PlantedToken } from "./canaries";
import type { CompanyScanner } from "./company/company";
import type { CustomDetector } from "./custom/definition";
import { createCustomScanner, type CustomScanner } from "./custom/scanner";
import type { Detector } from "./detector";
import { DETECTORS } from "./detectors";
import { disguised, findInRuns, isSure, uncovered } from "./disguised";
import { findEncoded } from "./encoded";
import { createFollower } from "./incremental/follower";
import type { Codes } from "./incremental/quiet";
import { mergeFindings } from "./merge";
import { createRuleScanner, type DetectorSettings, type Engine } from "./rule-scanner";
import { readText, type ReadText } from "./read";
import { sheetsOf } from "./sheets";
import { createSourceCodeScanner, type SourceCodeNames } from "./source-code/scanner";
import { readSubstituted, type Substituted } from "./substituted";
import type { Finding, RuleScan } from "./types";

export type { DetectorSettings, Engine } from "./rule-scanner";

export interface WholeEngine extends Engine {
  /**
   * An engine for one text after the other, each the former one with an edit: the same answers, but most of a long text
   * is not looked at again. It keeps the last text. What decides on a message asks `scan`, which rests on no former text.
   */
  following(): Engine;
}

/** What a text was found to be before its parts are put together. */
interface Parts {
  /** What the rules and the policy's own detectors see in the plain text. */
  readonly rules: RuleScan;
  readonly codes: Codes;
  readonly read: () => ReadText;
}

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
): WholeEngine {
  const company = withCode(options.company, options.sourceCode);
  const rules = createRuleScanner(
    options.detectors ?? DETECTORS,
    options.settings ?? {},
    options.detectors === undefined,
  );
  const custom = customBy(options.custom ?? []);
  const scanPlain = (text: string, read = readText(text)): RuleScan =>
    withCustom(rules.scan(text, read), custom, text, read);

  function together(text: string, { rules, codes, read }: Parts): RuleScan {
    const { runs, view } = codes;
    const planted = canaryFindings(text, options.canaries ?? [], { runs, view, read });
    const plain = withCanaries(rules, planted);
    const own = company?.scan(text, read().normalised) ?? [];
    const unseen = plain.hidden.length === 0 ? [] : read().hidden.runs;
    const undone = undoneFindings(view, (plainly) => [
      ...scanPlain(plainly).findings,
      ...(company?.scan(plainly) ?? []),
    ]);
    if (runs.length + unseen.length + undone.length === 0)
      return own.length === 0
        ? plain
        : { ...plain, findings: mergeFindings([plain.findings, own]) };
    const speaking = [...runs, ...unseen.map((run) => ({ ...run, mayHoldValues: true }))].filter(
      ({ mayHoldValues }) => mayHoldValues,
    );
    const inside = findInRuns(uncovered(speaking, plain.findings), [
      (said) => scanPlain(said).findings,
      (said) => company?.scan(said) ?? [],
    ]);
    return {
      findings: mergeFindings([plain.findings, own, undone, inside]),
      hidden: plain.hidden,
      decoded: sheetsOf([...plain.decoded, ...runs.map((run) => run.text)]).map(
        (sheet) => sheet.text,
      ),
    };
  }

  const scan = (text: string): RuleScan => {
    const read = readText(text);
    return together(text, {
      rules: scanPlain(text, read),
      codes: readCodes(text),
      read: () => read,
    });
  };
  return {
    scan,
    following: () =>
      createFollower(rules, {
        scan,
        readCodes,
        complete(text, found, codes) {
          let read: ReadText | null = null;
          const readOnce = () => (read ??= readText(text));
          const quiet = { findings: found, hidden: [], decoded: [] };
          const plain = codes.isQuiet ? quiet : withHidden(found, readOnce());
          const rules = custom ? withCustom(plain, custom, text, readOnce()) : plain;
          return together(text, { rules, codes, read: readOnce });
        },
      }),
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

function readCodes(text: string): Codes {
  const view = readSubstituted(text);
  return { view, runs: findEncoded(text, view) };
}

function customBy(definitions: readonly CustomDetector[]): CustomScanner | null {
  return definitions.length === 0 ? null : createCustomScanner(definitions);
}

/** The policy's own detectors beside the built-in ones; what they find in a disguise counts, too. */
function withCustom(
  scan: RuleScan,
  custom: CustomScanner | null,
  text: string,
  { normalised }: ReadText,
): RuleScan {
  if (!custom) return scan;
  return { ...scan, findings: mergeFindings([scan.findings, custom.scan(text, normalised)]) };
}

function withHidden(findings: readonly Finding[], { hidden }: ReadText): RuleScan {
  return { findings, hidden: hidden.hidden, decoded: hidden.runs.map(({ text }) => text) };
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
