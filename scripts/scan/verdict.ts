import type { Preset } from "../../src/detect/presets";
import { ATTACK_KINDS } from "../../src/detect/types";
import type { Engine } from "../../src/detect/engine";
import { scanText, type TextModel, type TextScan } from "../../src/detect/scan";
import { decide } from "../../src/policy/decide";
import type { Decision } from "../../src/policy/decision";
import type { AccountKind, Channel, Policy, TextSource } from "../../src/policy/schema";
import { rewrite } from "../../src/redact/actions";
import { createVault } from "../../src/redact/vault";

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
}

export interface TextVerdict {
  readonly scan: TextScan;
  readonly decision: Decision;
}

const DEADLINE_MS = 120_000;

/** What the extension would have found and done for this text on `host`. */
export async function judgeText(text: string, scanner: Scanner): Promise<TextVerdict> {
  const { engine, model, policy, host, group, account, channel, source, preset } = scanner;
  const enabled = policy.model.enabled ?? true;
  const scan = await scanText(text, {
    engine,
    model: enabled ? model : null,
    deadlineMs: DEADLINE_MS,
    modelSettings: policy.detectors.model,
    preset,
  });
  const context = { siteId: "scan", host, channel, account, group };
  const decision = decide(
    scan.findings.map((finding) => ({ ...finding, source })),
    ATTACK_KINDS.map((kind) => ({ kind, source, score: scan.injection.attacks[kind].score })),
    { ...context, unavailable: scan.unavailable },
    policy,
  );
  return { scan, decision };
}

/** The text with every finding replaced, whatever the policy does with it. */
export function redactAll(text: string, scan: TextScan, style: "mask" | "tokenise"): string {
  const action = style === "mask" ? "redact" : "tokenise";
  const acted = scan.findings.map(
    ({ type, start, end }) => ({ type, start, end, action }) as const,
  );
  return rewrite(text, acted, createVault()).text;
}
