/**
 * `npm run eval`: recall, precision and false alarms on `test/eval/`; with `-- --closed`, on the set that stays closed;
 * with `--peer TOOL=PYTHON`, beside a tool in a Python of its own (see `eval/peer.py`).
 * Writes counts to `.sluice/eval.json`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { parsePeer, type PythonPeer } from "./eval/python-peers";
import { runEval } from "./eval/run";

const words = process.argv.slice(2);
const peers: PythonPeer[] = [];
let closed = false;
while (words.length > 0) {
  const word = words.shift();
  const peer = word === "--peer" ? parsePeer(words.shift() ?? "") : null;
  if (peer) peers.push(peer);
  else if (word === "--closed") closed = true;
  else {
    console.error("Usage: npm run eval [-- --closed] [--peer TOOL=PYTHON …]");
    process.exit(2);
  }
}
const folder = closed ? "test/eval/closed" : "test/eval";
const figures = await runEval((line) => console.log(line), folder, peers);
mkdirSync(".sluice", { recursive: true });
writeFileSync(
  closed ? ".sluice/eval-closed.json" : ".sluice/eval.json",
  `${JSON.stringify(figures, null, 1)}\n`,
);
