/** Texts through rules and model, remembered for a while, so that a verdict at Enter was ready before. */
import type { CompanyScanner } from "../detect/company/company";
import { createEngine, type Engine } from "../detect/engine";
import { scanText, type TextModel, type TextScan } from "../detect/scan";
import { engineWithin, type Surroundings } from "../detect/within";
import type { Policy } from "../policy/schema";
import { codeNamesOf } from "../policy/source-code";

export interface Scanner {
  /** Never rejects; what did not answer stands in `unavailable`. `around`: of a piece of a longer text. */
  scan(text: string, around?: Surroundings | null): Promise<TextScan>;
  /** Rules only, at once. */
  rules(text: string): TextScan["findings"];
  /** All that a scan says, by rules only: of words that may be the site's own. */
  glance(text: string): Promise<TextScan>;
  /** Takes over another policy's detectors and deadline; forgets what was remembered. */
  configure(policy: Policy): void;
  /** Other packs of company data; `missing`: one that the policy names is not among them. */
  useCompanyData(company: CompanyScanner, missing: boolean): void;
}

const REMEMBERED_CHARACTERS = 2_000_000;

export function createScanner(model: TextModel, policy: Policy): Scanner {
  let company: CompanyScanner | undefined;
  let companyDataMissing = false;
  let engine = engineFor(policy, company);
  let current = policy;
  let remembered = new Map<string, Promise<TextScan>>();
  let characters = 0;

  function remember(text: string, scan: Promise<TextScan>): void {
    remembered.set(text, scan);
    characters += text.length;
    for (const [oldest] of remembered) {
      if (characters <= REMEMBERED_CHARACTERS || oldest === text) break;
      remembered.delete(oldest);
      characters -= oldest.length;
    }
  }

  function forgetAll(): void {
    remembered = new Map();
    characters = 0;
  }

  function forget(text: string): void {
    if (remembered.delete(text)) characters -= text.length;
  }

  return {
    scan(text, around = null) {
      const key = around ? [around.before, text, around.after].join("\0") : text;
      const known = remembered.get(key);
      if (known) return known;
      const scan = scanText(text, {
        engine: around ? engineWithin(engine, around) : engine,
        model: current.model.enabled === false ? null : model,
        deadlineMs: current.deadlineMs,
        modelSettings: current.detectors["model"],
        companyDataMissing,
        preset: current.model.preset,
      });
      remember(key, scan);
      // An answer that a detector is missing from must not be kept: the next try may do better.
      // Company data that comes later makes all be forgotten.
      void scan.then((done) => {
        if (done.unavailable.some((part) => part !== "company-data")) forget(key);
      });
      return scan;
    },
    rules: (text) => engine.scan(text).findings,
    glance: (text) => scanText(text, { engine, model: null, deadlineMs: 0, companyDataMissing }),
    configure(next) {
      const sameDetectors = detectorsOf(next) === detectorsOf(current);
      if (!sameDetectors) engine = engineFor(next, company);
      const { enabled, preset } = current.model;
      if (!sameDetectors || next.model.enabled !== enabled || next.model.preset !== preset)
        forgetAll();
      current = next;
    },
    useCompanyData(packs, missing) {
      company = packs;
      companyDataMissing = missing;
      engine = engineFor(current, company);
      forgetAll();
    },
  };
}

function engineFor(policy: Policy, company: CompanyScanner | undefined): Engine {
  const { detectors, customDetectors, canaries } = policy;
  const sourceCode = codeNamesOf(policy);
  return createEngine({
    settings: detectors,
    custom: customDetectors,
    canaries,
    company,
    sourceCode,
  });
}

function detectorsOf(policy: Policy): string {
  const { detectors, customDetectors, canaries } = policy;
  return JSON.stringify([detectors, customDetectors, canaries, codeNamesOf(policy) ?? null]);
}
