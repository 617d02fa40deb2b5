/** Some hundred inputs from one seed, checked one after the other. */
import fc from "fast-check";
import { Script } from "node:vm";
import { createEngine, type Engine } from "../../src/detect/engine";
import { problemsOf, timeProblems } from "./checks";
import { fuzzText } from "./inputs";
import type { Material } from "./material";
import { streamProblems } from "./stream-check";

export interface FuzzFailure {
  readonly seed: number;
  /** Kind of error or what did not hold; quotes nothing of the input. */
  readonly problem: string;
  /** As small as it got. */
  readonly text: string;
}

export type Batch = (seed: number, runs: number) => FuzzFailure | null;

/** A batch takes seconds, on a machine that does much else perhaps a minute; longer, and something hangs. */
const HANGS_MS = 300_000;
/** After that an input that fails is as small as it gets. */
const SHRINKING_MS = 20_000;
/** Every how manyth input goes through as a stream as well. */
const STREAMED = 4;

export function createBatches(
  material: Material,
  engine: Engine = createEngine(),
  hangsMs = HANGS_MS,
): Batch {
  const inputs = fc.record({ text: fuzzText(material), pick: fc.nat({ max: 9_999 }) });
  return (seed, runs) => {
    let last = "";
    let shrinkUntil = Infinity;
    const property = fc.property(inputs, ({ text, pick }) => {
      if (performance.now() > shrinkUntil) return;
      last = text;
      const [problem] = allProblems(text, pick, engine);
      if (problem === undefined) return;
      shrinkUntil = Math.min(shrinkUntil, performance.now() + SHRINKING_MS);
      throw new Problem(problem);
    });
    try {
      const done = within(hangsMs, () => fc.check(property, { seed, numRuns: runs }));
      if (!done.failed) return null;
      return {
        seed,
        problem: nameOf(done.errorInstance),
        text: done.counterexample?.[0].text ?? "",
      };
    } catch (error) {
      return { seed, problem: nameOf(error), text: last };
    }
  };
}

const SLOW = /^\d+ ms of CPU/u;

/** Was it the time alone? What else the machine does can make that, so it is worth another try. */
export function isSlow({ problem }: FuzzFailure): boolean {
  return SLOW.test(problem);
}

/** The same text again, in a process that has scanned some texts before. */
export function slowAgain(seed: number, text: string, engine: Engine): FuzzFailure | null {
  for (let warm = 0; warm < WARM; warm++) engine.scan(text);
  const [problem] = timeProblems(text, engine).problems;
  return problem === undefined ? null : { seed, problem, text };
}

/** Scans until the expressions that a text needs are compiled. */
const WARM = 5;

function* allProblems(text: string, pick: number, engine: Engine): Generator<string> {
  const { scan, problems } = timeProblems(text, engine);
  yield* problems;
  yield* problemsOf({ text, pick }, scan);
  if (pick % STREAMED === 0) yield* streamProblems(text, scan.findings, engine, pick);
}

class Problem extends Error {}

/** What an error of ours says; of others only the kind and where they came from, since they may quote the input. */
function nameOf(error: unknown): string {
  if (error instanceof Problem) return error.message;
  if (!(error instanceof Error)) return "threw no error";
  if ("code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return "hangs";
  const place = /\(?([^\s(]+:\d+):\d+\)?$/mu.exec(error.stack ?? "")?.[1] ?? "";
  return `throws ${error.name} at ${place.split("/").at(-1) ?? ""}`;
}

/** Ends work that does not end: nothing else stops a loop, or an expression that backtracks, in its own thread. */
function within<T>(ms: number, work: () => T): T {
  const holder = globalThis as { fuzzWork?: () => T };
  holder.fuzzWork = work;
  try {
    return new Script("fuzzWork()").runInThisContext({ timeout: ms }) as T;
  } finally {
    delete holder.fuzzWork;
  }
}
