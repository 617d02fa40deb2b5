/** Rules alone, model alone and both on the project's own evaluation set, with peers on the same texts. */
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { createEngine } from "../../src/detect/engine";
import { DEFAULT_PRESET, PRESETS } from "../../src/detect/presets";
import { createModelThreads } from "../scan/threads";
import { builtInThreshold, readAttacks, scoreAttacks } from "./attacks";
import { attackFigures, type AttackFigures, type Scored } from "./attack-figures";
import { attackTable } from "./attack-table";
import { personalTables, rated, type Rated } from "./figures";
import { shareOf, type Range } from "./intervals";
import { familyOfKind, sourceOfKind } from "./kinds";
import { parsePersonal, type PersonalText } from "./marked";
import { PEERS } from "./peers";
import {
  ATTACK_TOOLS,
  scoresBy,
  THRESHOLDS,
  VALUE_TOOLS,
  valuesBy,
  type PythonPeer,
} from "./python-peers";
import { readingOnce, scanAll } from "./scan-all";
import { createTally, type Found, type Tally } from "./tally";

/** By way: `rules and model, balanced`, `presidio` …; of attacks by tool. Every share with its interval. */
export interface EvalFigures {
  readonly personal: Readonly<Record<string, PersonalFigures>>;
  readonly attacks: Readonly<Record<string, AttackFigures>>;
}

export interface PersonalFigures {
  readonly all: Rated;
  readonly clean: Tally["clean"] & { readonly alarms: Range | null };
  /** By type, language, `kind: …` (a family of kinds) and `source: …`. */
  readonly groups: Readonly<Record<string, Rated>>;
}

/** The table of rules alone over `personal-*.txt` of one folder, in seconds: no model is started, and no counts are kept. */
export async function runRules(write: (line: string) => void, folder: string): Promise<void> {
  const personal = personalIn(folder);
  const scans = await scanAll(
    personal.map(({ text }) => text),
    createEngine(),
    null,
  );
  for (const line of personalTables("rules alone", tallyOf(personal, scans), true)) write(line);
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
      all: rated(tally.total()),
      clean: { ...tally.clean, alarms: shareOf(tally.clean.flagged, tally.clean.texts) },
      groups: Object.fromEntries([...tally.groups()].map(([group, one]) => [group, rated(one)])),
    };
    for (const line of personalTables(name, tally, detailed)) write(line);
  };
  const personal = personalIn(folder);
  const attacks = readAttacks(folder);
  const rules = createEngine();
  const none = createEngine({ detectors: [] });
  const model = createModelThreads(
    fileURLToPath(new URL("../../models/sluice-small/", import.meta.url)),
    availableParallelism(),
  );
  const failure = await model.start();
  if (failure !== null) throw new Error(`the model could not be started: ${failure}`);
  const reader = readingOnce(model);
  try {
    const ways = [
      ["rules alone", rules, null, undefined],
      ["model alone", none, reader, undefined],
      ...PRESETS.map((preset) => [`rules and model, ${preset}`, rules, reader, preset] as const),
    ] as const;
    for (const [name, engine, analyser, preset] of ways) {
      const scans = await scanAll(
        personal.map(({ text }) => text),
        engine,
        analyser,
        preset,
      );
      show(name, tallyOf(personal, scans), preset === DEFAULT_PRESET);
    }
    for (const peer of PEERS) {
      const tally = createTally();
      for (const row of personal) tally.add(row.spans, await peer.find(row.text), groupsOf(row));
      show(peer.name, tally, false);
    }
    for (const peer of python.filter(({ tool }) => VALUE_TOOLS.some((one) => one === tool))) {
      const tally = createTally();
      const found = valuesBy(
        peer,
        personal.map(({ text }) => text),
      );
      for (const [at, row] of personal.entries())
        tally.add(row.spans, found[at] ?? [], groupsOf(row));
      show(peer.tool, tally, true);
    }
    const scored = await scoreAttacks(attacks, rules, model);
    const own = attackFigures(scored, builtInThreshold());
    figures.attacks["rules and model"] = own;
    for (const line of attackTable(own)) write(line);
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
      const theirs = attackFigures(rows, THRESHOLDS[peer.tool] ?? 0.5);
      figures.attacks[peer.tool] = theirs;
      for (const line of attackTable(theirs)) write(line);
    }
    return figures;
  } finally {
    model.stop();
  }
}

function personalIn(folder: string): PersonalText[] {
  const personal = filesOf(folder, "personal").flatMap(parsePersonal);
  if (personal.length === 0) throw new Error(`there are no texts in ${folder}`);
  return personal;
}

function tallyOf(
  personal: readonly PersonalText[],
  scans: readonly { readonly findings: readonly Found[] }[],
): Tally {
  const tally = createTally();
  for (const [at, row] of personal.entries())
    tally.add(row.spans, scans[at]?.findings ?? [], groupsOf(row));
  return tally;
}

function groupsOf({ lang, kind }: PersonalText): string[] {
  return [lang, `kind: ${familyOfKind(kind)}`, `source: ${sourceOfKind(kind)}`];
}

function filesOf(folder: string, kind: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${kind}-`) && name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
}
