/** Texts through rules and model, remembered for a while, so that a verdict at Enter was ready before. */
import type { CompanyScanner } from "../detect/company/company";
import { createEngine, type WholeEngine } from "../detect/engine";
import { scanText, type TextModel, type TextScan } from "../detect/scan";
import type { Policy } from "../policy/schema";

export interface Scanner {
  /** Never rejects; what did not answer stands in `unavailable`. */
  scan(text: string): Promise<TextScan>;
  /** Rules only, at once. */
  rules(text: string): TextScan["findings"];
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
  /** A draft is scanned while it is written: each text is the one before with an edit. */
  let follower = engine.following();
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
    follower = engine.following();
    remembered = new Map();
    characters = 0;
  }

  function forget(text: string): void {
    if (remembered.delete(text)) characters -= text.length;
  }

  return {
    scan(text) {
      const known = remembered.get(text);
      if (known) return known;
      const scan = scanText(text, {
        engine: follower,
        model: current.model.enabled === false ? null : model,
        deadlineMs: current.deadlineMs,
        modelSettings: current.detectors["model"],
        companyDataMissing,
        preset: current.model.preset,
      });
      remember(text, scan);
      // An answer that a detector is missing from must not be kept: the next try may do better.
      // Company data that comes later makes all be forgotten.
      void scan.then((done) => {
        if (done.unavailable.some((part) => part !== "company-data")) forget(text);
      });
      return scan;
    },
    rules: (text) => engine.scan(text).findings,
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

function engineFor(
  { detectors, customDetectors, canaries }: Policy,
  company: CompanyScanner | undefined,
): WholeEngine {
  return createEngine({ settings: detectors, custom: customDetectors, canaries, company });
}

function detectorsOf({ detectors, customDetectors, canaries }: Policy): string {
  return JSON.stringify([detectors, customDetectors, canaries]);
}
