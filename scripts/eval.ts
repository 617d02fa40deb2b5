/**
 * `npm run eval`: recall, precision and false alarms on `test/eval/`; with `-- --closed`, on the set that stays closed;
 * with `--peer TOOL=PYTHON`, beside a tool in a Python of its own (see `eval/peer.py`).
 * Writes counts to `.sluice/eval.json`. `npm run eval -- --only rules`: the table of rules alone, without the model.
 * `npm run eval -- --errors FILE_OR_FOLDER [--preset P | --only rules]`: what is missed and wrongly found in other
 * marked texts.
 * `npm run eval -- --attacks FILE_OR_FOLDER|held-out`: the table of attacks alone.
 * `npm run eval -- --marks held-out|FOLDER`: what each mark of the model reaches, beside what it was chosen for; `.sluice/marks.json`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { DEFAULT_PRESET, PRESETS } from "../src/detect/presets";
import { runAttacks } from "./eval/attacks";
import { runErrors } from "./eval/errors";
import { parsePeer, type PythonPeer } from "./eval/python-peers";
import { runMarks } from "./eval/marks-run";
import { runEval, runRules } from "./eval/run";
import { written } from "./eval/written";

const words = process.argv.slice(2);
const peers: PythonPeer[] = [];
let closed = false;
let errors: string | null = null;
let attacks: string | null = null;
let preset = DEFAULT_PRESET;
let rulesOnly = false;
let marks: string | null = null;
while (words.length > 0) {
  const word = words.shift();
  const next = words[0] ?? "";
  const peer = word === "--peer" ? parsePeer(next) : null;
  const named = word === "--preset" ? PRESETS.find((one) => one === next) : undefined;
  if (peer) peers.push(peer);
  else if (named) preset = named;
  else if (word === "--errors" && next !== "") errors = next;
  else if (word === "--attacks" && next !== "") attacks = next;
  else if (word === "--only" && next === "rules") rulesOnly = true;
  else if (word === "--marks" && next !== "") marks = next;
  else if (word !== "--closed") usage();
  if (word === "--closed") closed = true;
  else words.shift();
}
const print = (line: string) => console.log(line);
if (marks !== null) await markFigures(marks).catch(refused);
else if (attacks !== null) await runAttacks(print, attacks).catch(refused);
else if (errors === null) await (rulesOnly ? runRules(print, folderOf()) : figures());
else await runErrors(print, errors, rulesOnly ? null : preset).catch(refused);

async function figures(): Promise<void> {
  const counts = await runEval(print, folderOf(), peers);
  keep(closed ? "eval-closed" : "eval", counts);
}

function folderOf(): string {
  return closed ? "test/eval/closed" : "test/eval";
}

async function markFigures(texts: string): Promise<void> {
  keep("marks", await runMarks(print, texts));
}

function keep(name: string, counts: unknown): void {
  mkdirSync(".sluice", { recursive: true });
  writeFileSync(`.sluice/${name}.json`, written(counts));
}

function refused(error: unknown): never {
  console.error(error instanceof Error ? error.message : "the texts could not be read");
  process.exit(1);
}

function usage(): never {
  console.error(
    "Usage: npm run eval [-- --closed] [--only rules | --peer TOOL=PYTHON …]\n       npm run eval -- --errors FILE_OR_FOLDER [--preset strict|balanced|quiet | --only rules]\n       npm run eval -- --attacks FILE_OR_FOLDER|held-out\n       npm run eval -- --marks held-out|FOLDER",
  );
  process.exit(2);
}
