import { DEFAULT_PRESET, LEAST_SCORE, type Preset } from "../../src/detect/presets";
import type { Engine } from "../../src/detect/engine";
import { scanText, type TextModel, type TextScan } from "../../src/detect/scan";
import { attacksIn, signsHeard, type PlacedAttack } from "../../src/policy/attack";
import { decide } from "../../src/policy/decide";
import { suppressedIn, type Suppressed } from "../../src/detect/suppressed";
import type { Decision } from "../../src/policy/decision";
import type { AccountKind, Channel, Policy, TextSource } from "../../src/policy/schema";
import { rewrite } from "../../src/redact/actions";
import type { LooksRight } from "../../src/redact/choose";
import { createVault, type Vault } from "../../src/redact/vault";
import { toBase64 } from "../../src/lib/base64";
import { numberRules } from "../../src/detect/valid-number";
import type { HowToReplace } from "./folder/redact-view";

export interface Scanner {
  readonly engine: Engine;
  /** null: `--no-model`. */
  readonly model: TextModel | null;
  readonly policy: Policy;
  readonly host: string;
  readonly group: string | null;
  readonly account: AccountKind;
  readonly channel: Channel;
  readonly source: TextSource;
  readonly preset: Preset | undefined;
  /** Say of what is not reported why. */
  readonly explain?: boolean | undefined;
  /** Secret of made-up values and hashes; left out: each text has its own. */
  readonly key?: Uint8Array | undefined;
}

export interface TextVerdict {
  readonly engine: Engine;
  readonly scan: TextScan;
  readonly decision: Decision;
  /** The scan's, as far as they count for the text's source. */
  readonly attacks: readonly PlacedAttack[];
  /** What rules and model saw and the scan does not report; empty unless it is to be explained. */
  readonly suppressed: readonly Suppressed[];
}

const DEADLINE_MS = 120_000;

/** What the extension would have found and done for this text on `host`. */
export async function judgeText(text: string, scanner: Scanner): Promise<TextVerdict> {
  const { engine, model, policy, source, preset } = scanner;
  const enabled = policy.model.enabled ?? true;
  const scan = await scanText(text, {
    engine,
    model: enabled ? model : null,
    deadlineMs: DEADLINE_MS,
    modelSettings: policy.detectors.model,
    preset,
  });
  const attacks = attacksIn(scan.injection, () => source, signsHeard(policy));
  const decision = decide(
    scan.findings.map((finding) => ({ ...finding, source })),
    attacks,
    { ...contextOf(scanner), unavailable: scan.unavailable },
    policy,
  );
  const suppressed = scanner.explain ? await withheld(text, scan, scanner) : [];
  return { engine, scan, decision, attacks, suppressed };
}

/** Of the model, what it held likely and no finding reports: below what is asked, or weighed down. */
async function withheld(
  text: string,
  { findings }: TextScan,
  { model, policy, preset = DEFAULT_PRESET }: Scanner,
): Promise<Suppressed[]> {
  const rules = suppressedIn(text, findings, { settings: policy.detectors, preset });
  const answer = await model?.analyse(text, { deadlineMs: DEADLINE_MS });
  if (!answer?.ok) return rules;
  const least = Math.max(LEAST_SCORE[preset], policy.detectors.model?.minScore ?? 0);
  const unsaid = answer.value.findings.filter(
    (one) => !findings.some(({ start, end }) => start < one.end && one.start < end),
  );
  return [
    ...rules,
    ...unsaid.map((one): Suppressed => ({
      ...one,
      by: one.score < least ? "threshold" : "weighed",
      detail: String(least),
    })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Where the text is said to go, for policy. */
export function contextOf({ host, channel, account, group }: Scanner) {
  return { siteId: "scan", host, channel, account, group };
}

/** The text with every finding replaced, whatever the policy does with it. */
export function redactAll(
  text: string,
  { scan, engine }: TextVerdict,
  how: HowToReplace,
  key: Uint8Array | undefined,
): string {
  const acted = scan.findings.map(({ type, subtype, start, end }) => ({
    type,
    subtype: subtype ?? null,
    start,
    end,
    ...(how === "tokenise"
      ? ({ action: "tokenise" } as const)
      : ({ action: "redact", method: how } as const)),
  }));
  return rewrite(text, acted, vaultWith(key), { looksRight: looksRightTo(engine), numberRules })
    .text;
}

/** A vault for one text: values are made up from the key, so texts of one run agree. */
export function vaultWith(key: Uint8Array | undefined): Vault {
  return createVault(key ? { format: 1, key: toBase64(key), entries: [] } : undefined);
}

/** Made-up numbers are tried on the rules, which know more checksums than are computed. */
export function looksRightTo(engine: Engine): LooksRight {
  return (type, text, start, end) =>
    engine
      .scan(text)
      .findings.some((found) => found.type === type && found.start === start && found.end === end);
}
