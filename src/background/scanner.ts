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

interface Remembered {
  readonly scan: Promise<TextScan>;
  isDone: boolean;
}

const REMEMBERED_CHARACTERS = 2_000_000;
/** In less time nothing more is read. */
const LEAST_MS = 200;

export function createScanner(model: TextModel, policy: Policy): Scanner {
  let company: CompanyScanner | undefined;
  let companyDataMissing = false;
  let engine = engineFor(policy, company);
  let current = policy;
  let remembered = new Map<string, Remembered>();
  let characters = 0;

  function remember(text: string, entry: Remembered): void {
    forget(text);
    remembered.set(text, entry);
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

  function begin(text: string, around: Surroundings | null, deadlineMs: number) {
    const key = keyOf(text, around);
    const scan = scanText(text, {
      engine: around ? engineWithin(engine, around) : engine,
      model: current.model.enabled === false ? null : model,
      deadlineMs,
      modelSettings: current.detectors["model"],
      companyDataMissing,
      preset: current.model.preset,
    });
    const entry: Remembered = { scan, isDone: false };
    remember(key, entry);
    void scan.then((done) => {
      entry.isDone = true;
      // An answer that a detector is missing from must not be kept: the next try may do better.
      if (!isWhole(done) && remembered.get(key) === entry) forget(key);
    });
    return scan;
  }

  /** What began earlier ends earlier: a scan that ran out of time goes on in the time that this caller has left. */
  async function goOn(
    scan: Promise<TextScan>,
    text: string,
    around: Surroundings | null,
  ): Promise<TextScan> {
    const { deadlineMs } = current;
    const started = performance.now();
    const done = await scan;
    const left = deadlineMs - (performance.now() - started);
    if (isWhole(done) || left < LEAST_MS) return done;
    const more = await begin(text, around, left);
    // In too little time the model gives no answer at all; what it had read before still counts.
    return more.unavailable.includes("model") && !done.unavailable.includes("model") ? done : more;
  }

  return {
    scan(text, around = null) {
      const known = remembered.get(keyOf(text, around));
      if (!known) return begin(text, around, current.deadlineMs);
      return known.isDone ? known.scan : goOn(known.scan, text, around);
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

function keyOf(text: string, around: Surroundings | null): string {
  return around ? [around.before, text, around.after].join("\0") : text;
}

/** Company data that comes later makes all be forgotten. */
function isWhole({ unavailable }: TextScan): boolean {
  return unavailable.every((part) => part === "company-data");
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
