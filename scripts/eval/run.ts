/** Rules alone, model alone and both on the project's own evaluation set, with peers on the same texts. */
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { createEngine } from "../../src/detect/engine";
import { DEFAULT_PRESET, PRESETS } from "../../src/detect/presets";
import { createModelThreads } from "../scan/threads";
import { builtInThreshold, readAttacks, scoreAttacks } from "./attacks";
import {
  attackFigures,
  attackTable,
  personalTables,
  type AttackFigures,
  type Scored,
} from "./figures";
import { parsePersonal } from "./marked";
import { PEERS } from "./peers";
import {
  ATTACK_TOOLS,
  scoresBy,
  THRESHOLDS,
  VALUE_TOOLS,
  valuesBy,
  type PythonPeer,
} from "./python-peers";
import { scanAll } from "./scan-all";
import { createTally, type Counts, type Tally } from "./tally";

/** Counts by way: `rules and model, balanced`, `presidio` …; of attacks by tool. */
export interface EvalFigures {
  readonly personal: Readonly<
    Record<string, { all: Counts; clean: Tally["clean"]; groups: Readonly<Record<string, Counts>> }>
  >;
  readonly attacks: Readonly<Record<string, AttackFigures>>;
}

/** Tables of one folder of texts (`personal-*.txt`, `attack-*.txt`), line by line. */
export async function runEval(
  write: (line: string) => void,
  folder: string,
  python: readonly PythonPeer[] = [],
): Promise<EvalFigures> {
  const figures: { -readonly [K in keyof EvalFigures]: Record<string, EvalFigures[K][string]> } = {
    personal: {},
    attacks: {},
  };
  const show = (name: string, tally: Tally, detailed: boolean) => {
    figures.personal[name] = {
      all: tally.total(),
      clean: tally.clean,
      groups: Object.fromEntries(tally.groups()),
    };
    for (const line of personalTables(name, tally, detailed)) write(line);
  };
  const personal = filesOf(folder, "personal").flatMap(parsePersonal);
  if (personal.length === 0) throw new Error(`there are no texts in ${folder}`);
  const attacks = readAttacks(folder);
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
      for (const [at, { spans, lang, kind }] of personal.entries())
        tally.add(spans, scans[at]?.findings ?? [], [lang, `kind: ${kind}`]);
      show(name, tally, preset === DEFAULT_PRESET);
    }
    for (const peer of PEERS) {
      const tally = createTally();
      for (const { text, spans } of personal) tally.add(spans, await peer.find(text));
      show(peer.name, tally, false);
    }
    for (const peer of python.filter(({ tool }) => VALUE_TOOLS.some((one) => one === tool))) {
      const tally = createTally();
      const found = valuesBy(
        peer,
        personal.map(({ text }) => text),
      );
      for (const [at, { spans, lang, kind }] of personal.entries())
        tally.add(spans, found[at] ?? [], [lang, `kind: ${kind}`]);
      show(peer.tool, tally, true);
    }
    const scored = await scoreAttacks(attacks, rules, model);
    figures.attacks["rules and model"] = attackFigures(scored, builtInThreshold());
    for (const line of attackTable(scored, builtInThreshold())) write(line);
    for (const peer of python.filter(({ tool }) => ATTACK_TOOLS.some((one) => one === tool))) {
      const scores = scoresBy(
        peer,
        attacks.map(({ text }) => text),
      );
      const rows = attacks.map((row, at): Scored => ({
        ...row,
        score: scores[at] ?? 0,
        kind: null,
      }));
      write(`\n${peer.tool}, threshold as its authors set it:`);
      const threshold = THRESHOLDS[peer.tool] ?? 0.5;
      figures.attacks[peer.tool] = attackFigures(rows, threshold);
      for (const line of attackTable(rows, threshold)) write(line);
    }
    return figures;
  } finally {
    model.stop();
  }
}

function filesOf(folder: string, kind: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${kind}-`) && name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
}
