import type { Preset } from "../../src/detect/presets";
import { ATTACK_KINDS, type InjectionScan } from "../../src/detect/types";
import type { Engine } from "../../src/detect/engine";
import { scanText, type TextModel, type TextScan } from "../../src/detect/scan";
import { decide } from "../../src/policy/decide";
import type { Decision } from "../../src/policy/decision";
import type { AccountKind, Channel, Policy, TextSource } from "../../src/policy/schema";
import { rewrite } from "../../src/redact/actions";
import type { LooksRight } from "../../src/redact/choose";
import { createVault, type Vault } from "../../src/redact/vault";
import { toBase64 } from "../../src/lib/base64";
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
  /** Secret of made-up values and hashes; left out: each text has its own. */
  readonly key?: Uint8Array | undefined;
}

export interface TextVerdict {
  readonly engine: Engine;
  readonly scan: TextScan;
  readonly decision: Decision;
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
  const decision = decide(
    scan.findings.map((finding) => ({ ...finding, source })),
    sourcedAttacks(scan.injection, source),
    { ...contextOf(scanner), unavailable: scan.unavailable },
    policy,
  );
  return { engine, scan, decision };
}

/** Where the text is said to go, for policy. */
export function contextOf({ host, channel, account, group }: Scanner) {
  return { siteId: "scan", host, channel, account, group };
}

export function sourcedAttacks({ attacks }: InjectionScan, source: TextSource) {
  return ATTACK_KINDS.map((kind) => ({ kind, source, score: attacks[kind].score }));
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
  return rewrite(text, acted, vaultWith(key), { looksRight: looksRightTo(engine) }).text;
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
