/** Tools that live in a Python of their own: `peer.py` runs them, this reads what they say. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Span } from "./marked";

export const VALUE_TOOLS = ["presidio", "rampart"] as const;
export const ATTACK_TOOLS = ["securevector", "jailguard"] as const;

/** From which score on its authors call a text an attack; the second from the published bundle 1.4.0. */
export const THRESHOLDS: Readonly<Record<string, number>> = { jailguard: 0.5, securevector: 0.807 };

export type PythonTool = (typeof VALUE_TOOLS)[number] | (typeof ATTACK_TOOLS)[number];

export interface PythonPeer {
  readonly tool: PythonTool;
  /** The interpreter of the environment that has the tool. */
  readonly python: string;
}

const SCRIPT = fileURLToPath(new URL("peer.py", import.meta.url));
const MOST_OUTPUT = 64 * 1024 * 1024;

/** Reads `presidio=PYTHON`; null when it is not of that form or names no known tool. */
export function parsePeer(word: string): PythonPeer | null {
  const [name, ...rest] = word.split("=");
  const tool = [...VALUE_TOOLS, ...ATTACK_TOOLS].find((known) => known === name);
  const python = rest.join("=");
  return tool === undefined || python === "" ? null : { tool, python };
}

/** Places of values text by text. Throws when the tool fails, without what it wrote: that may quote the texts. */
export function valuesBy(peer: PythonPeer, texts: readonly string[]): Span[][] {
  const found = answersOf(peer, texts) as [number, number][][];
  return found.map((spans) => spans.map(([start, end]) => ({ type: "PERSON", start, end })));
}

/** Scores text by text, 0–1; throws as `valuesBy` does. */
export function scoresBy(peer: PythonPeer, texts: readonly string[]): number[] {
  return answersOf(peer, texts) as number[];
}

function answersOf({ tool, python }: PythonPeer, texts: readonly string[]): unknown[] {
  const run = spawnSync(python, [SCRIPT, tool], {
    input: JSON.stringify(texts),
    encoding: "utf8",
    maxBuffer: MOST_OUTPUT,
    stdio: ["pipe", "pipe", "ignore"],
    env: { ...process.env, OMP_NUM_THREADS: "1" },
  });
  if (run.status !== 0) throw new Error(`${tool} did not run (status ${run.status ?? "none"})`);
  const answers: unknown = JSON.parse(run.stdout);
  if (!Array.isArray(answers) || answers.length !== texts.length)
    throw new Error(`${tool} did not answer every text`);
  return answers;
}
