/** Attacks and harmless texts through rules and model, as the product judges them. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createEngine, type Engine } from "../../src/detect/engine";
import type { TextModel } from "../../src/detect/scan";
import { defaultPolicy } from "../../src/policy/defaults";
import { createModelThreads } from "../scan/threads";
import { heldOutPairs } from "../evidence/held-out";
import { attackFigures, type Scored } from "./attack-figures";
import { attackTable } from "./attack-table";
import { parseAttacks, type AttackText } from "./marked";
import { scanAll } from "./scan-all";

/** From which score on the built-in policy asks or stops. */
export function builtInThreshold(): number {
  const rule = defaultPolicy().rules.find(({ when }) => when.injection !== undefined);
  return rule?.when.injection ?? 1;
}

/** Scores of texts, in their order. Throws if the model did not answer for one of them. */
export async function scoreAttacks(
  attacks: readonly AttackText[],
  rules: Engine,
  model: TextModel,
): Promise<Scored[]> {
  const scans = await scanAll(
    attacks.map(({ text }) => text),
    rules,
    model,
  );
  return attacks.map((row, at) => ({
    ...row,
    score: scans[at]?.injection.score ?? 0,
    kind: scans[at]?.injection.kind ?? null,
  }));
}

/** The held-out tenth of `training/pairs/` instead of a path. */
const HELD_OUT = "held-out";

/** Texts of a file, or of the `attack-*.txt` right in a folder, or `held-out`. Throws when there are none. */
export function readAttacks(path: string): AttackText[] {
  if (path === HELD_OUT) return heldOutPairs();
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.startsWith("attack-") && name.endsWith(".txt"))
        .sort()
        .map((name) => join(path, name))
    : [path];
  const texts = files.flatMap((file) => parseAttacks(readFileSync(file, "utf8")));
  if (texts.length === 0) throw new Error(`there are no texts of attacks in ${path}`);
  return texts;
}

/** The table of attacks alone, for one file or folder: totals and groups, never a text. */
export async function runAttacks(write: (line: string) => void, path: string): Promise<void> {
  const attacks = readAttacks(path);
  const model = createModelThreads(
    fileURLToPath(new URL("../../models/sluice-small/", import.meta.url)),
    availableParallelism(),
  );
  try {
    const failure = await model.start();
    if (failure !== null) throw new Error(`the model could not be started: ${failure}`);
    const scored = await scoreAttacks(attacks, createEngine(), model);
    for (const line of attackTable(attackFigures(scored, builtInThreshold()))) write(line);
  } finally {
    model.stop();
  }
}
