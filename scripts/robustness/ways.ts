/** The same texts three ways: the model as it is, the model behind the normaliser, and the product. */
import { createEngine } from "../../src/detect/engine";
import { normalise } from "../../src/detect/normalise";
import { DEFAULT_PRESET, LEAST_SCORE } from "../../src/detect/presets";
import { scanText } from "../../src/detect/scan";
import type { AttackScores, Finding } from "../../src/detect/types";
import type { Analyser, ModelScan } from "../../src/inference/types";

export interface Seen {
  /** What counts at the preset `balanced`. */
  readonly findings: readonly Finding[];
  /** Calibrated score that the text is any attack, 0–1. */
  readonly attack: number;
}

export interface Way {
  readonly name: "model, raw text" | "model, normalised" | "product";
  see(text: string): Promise<Seen>;
}

const DEADLINE_MS = 600_000;

export function threeWays(model: Analyser): readonly Way[] {
  const engine = createEngine();
  return [
    {
      name: "model, raw text",
      see: async (text) => seenBy(await analysed(model, text)),
    },
    {
      name: "model, normalised",
      async see(text) {
        const plain = normalise(text);
        const { findings, attacks } = await analysed(model, plain.text);
        const back = findings.map((one) => ({ ...one, ...plain.toOriginal(one.start, one.end) }));
        return seenBy({ findings: back, attacks });
      },
    },
    {
      name: "product",
      async see(text) {
        const scan = await scanText(text, { engine, model, deadlineMs: DEADLINE_MS });
        if (scan.unavailable.length > 0) throw new Error(`no verdict: ${scan.unavailable.join()}`);
        return { findings: scan.findings, attack: scan.injection.score };
      },
    },
  ];
}

function seenBy({ findings, attacks }: ModelScan): Seen {
  const least = LEAST_SCORE[DEFAULT_PRESET];
  return { findings: findings.filter(({ score }) => score >= least), attack: strongest(attacks) };
}

function strongest({ injection, jailbreak }: AttackScores): number {
  return Math.max(injection.score, jailbreak.score);
}

async function analysed(model: Analyser, text: string): Promise<ModelScan> {
  const answer = await model.analyse(text, { deadlineMs: DEADLINE_MS });
  if (!answer.ok) throw new Error(`the model gave no answer: ${answer.reason}`);
  return answer.value;
}
