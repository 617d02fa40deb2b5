/** Rules alone, model alone and both on the project's own evaluation set, with peers on the same texts. */
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { createEngine, type Engine } from "../../src/detect/engine";
import { DEFAULT_PRESET, PRESETS, type Preset } from "../../src/detect/presets";
import { scanText, type TextModel, type TextScan } from "../../src/detect/scan";
import { defaultPolicy } from "../../src/policy/defaults";
import { createModelThreads } from "../scan/threads";
import { attackTable, personalTables, type Scored } from "./figures";
import { parseAttacks, parsePersonal } from "./marked";
import { PEERS } from "./peers";
import { createTally } from "./tally";

const DEADLINE_MS = 120_000;

/** Tables of one folder of texts (`personal-*.txt`, `attack-*.txt`), line by line. */
export async function runEval(write: (line: string) => void, folder: string): Promise<void> {
  const personal = filesOf(folder, "personal").flatMap(parsePersonal);
  if (personal.length === 0) throw new Error(`there are no texts in ${folder}`);
  const attacks = filesOf(folder, "attack").flatMap(parseAttacks);
  const rules = createEngine();
  const none = createEngine({ detectors: [] });
  const model = createModelThreads(
    fileURLToPath(new URL("../../models/sluice-small/", import.meta.url)),
    availableParallelism(),
  );
  const failure = await model.start();
  if (failure !== null) throw new Error(`the model could not be started: ${failure}`);
  try {
    const ways = [
      ["rules alone", rules, null, undefined],
      ["model alone", none, model, undefined],
      ...PRESETS.map((preset) => [`rules and model, ${preset}`, rules, model, preset] as const),
    ] as const;
    for (const [name, engine, analyser, preset] of ways) {
      const scans = await scanAll(
        personal.map(({ text }) => text),
        engine,
        analyser,
        preset,
      );
      const tally = createTally();
      for (const [at, { spans, lang }] of personal.entries())
        tally.add(spans, scans[at]?.findings ?? [], [lang]);
      for (const line of personalTables(name, tally, preset === DEFAULT_PRESET)) write(line);
    }
    for (const peer of PEERS) {
      const tally = createTally();
      for (const { text, spans } of personal) tally.add(spans, await peer.find(text));
      for (const line of personalTables(peer.name, tally, false)) write(line);
    }
    const scans = await scanAll(
      attacks.map(({ text }) => text),
      rules,
      model,
    );
    const scored = attacks.map((row, at): Scored => ({
      ...row,
      score: scans[at]?.injection.score ?? 0,
      kind: scans[at]?.injection.kind ?? null,
    }));
    for (const line of attackTable(scored, builtInThreshold())) write(line);
  } finally {
    model.stop();
  }
}

function builtInThreshold(): number {
  const rule = defaultPolicy().rules.find(({ when }) => when.injection !== undefined);
  return rule?.when.injection ?? 1;
}

function filesOf(folder: string, kind: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${kind}-`) && name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
}

function scanAll(
  texts: readonly string[],
  engine: Engine,
  model: TextModel | null,
  preset?: Preset,
): Promise<TextScan[]> {
  return Promise.all(
    texts.map((text) => scanText(text, { engine, model, preset, deadlineMs: DEADLINE_MS })),
  );
}
