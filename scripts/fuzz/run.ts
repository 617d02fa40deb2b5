import { fork, type ChildProcess } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FuzzOptions } from "./arguments";
import { isSlow, type FuzzFailure } from "./batch";
import type { BatchDone, BatchOrder } from "./worker";

export interface FuzzReport {
  readonly done: number;
  readonly failures: readonly FuzzFailure[];
}

const RUNS = 250;
/** Beyond this many failures nobody learns from the next. */
const MOST_FAILURES = 20;
const SAID_EVERY_MS = 30_000;

/** Runs the batches of `options` in child processes; `say` hears how far it is, `keep` what failed, at once. */
export async function runFuzz(
  options: FuzzOptions,
  say: (line: string) => void,
  keep: (failure: FuzzFailure) => void,
): Promise<FuzzReport> {
  const started = Date.now();
  const until = options.minutes === null ? Infinity : started + options.minutes * 60_000;
  const failures: FuzzFailure[] = [];
  const slow: FuzzFailure[] = [];
  const finished = createFinished(Math.floor(options.from / RUNS) * RUNS);
  let [given, done, said] = [finished.upTo(), 0, started];

  function nextOrder(): BatchOrder | null {
    if (given >= options.count || Date.now() >= until || failures.length >= MOST_FAILURES)
      return null;
    const order = { seed: options.seed + given, runs: Math.min(RUNS, options.count - given) };
    given += order.runs;
    return order;
  }

  function take({ order, failure }: BatchDone): void {
    done += order.runs;
    finished.add(order.seed - options.seed, order.runs);
    if (failure && isSlow(failure)) slow.push(failure);
    else if (failure) {
      failures.push(failure);
      keep(failure);
      say(`${failure.problem}; batch --seed ${failure.seed} --count ${order.runs}`);
    }
    if (Date.now() - said < SAID_EVERY_MS) return;
    said = Date.now();
    const rate = (1_000 * done) / (said - started);
    say(
      `${done} of ${options.count} inputs, ${rate.toFixed(0)} a second, ${failures.length} failed; goes on with --seed ${options.seed} --from ${finished.upTo()}`,
    );
  }

  await Promise.all(Array.from({ length: options.workers }, () => runWorker(nextOrder, take)));
  for (const failure of await slowAlone(slow)) {
    failures.push(failure);
    keep(failure);
    say(`${failure.problem}, alone as well; batch --seed ${failure.seed}`);
  }
  return { done, failures };
}

/** Up to where every input is done, whatever the order in which batches end. */
export function createFinished(from: number): {
  add(at: number, runs: number): void;
  upTo(): number;
} {
  const ends = new Map<number, number>();
  let upTo = from;
  return {
    add(at, runs) {
      ends.set(at, at + runs);
      for (let end = ends.get(upTo); end !== undefined; end = ends.get(upTo)) {
        ends.delete(upTo);
        upTo = end;
      }
    },
    upTo: () => upTo,
  };
}

/** Which of them are still slow when nothing of this run goes on beside: a fresh process, one input after the other. */
async function slowAlone(slow: readonly FuzzFailure[]): Promise<readonly FuzzFailure[]> {
  if (slow.length === 0) return [];
  const left = [...slow];
  const still: FuzzFailure[] = [];
  await runWorker(
    () => {
      const next = left.shift();
      return next ? { seed: next.seed, runs: 0, again: next.text } : null;
    },
    ({ failure }) => {
      if (failure) still.push(failure);
    },
  );
  return still;
}

/** One process and its orders, one after the other; rejects when it dies, as it does when memory runs out. */
function runWorker(
  nextOrder: () => BatchOrder | null,
  take: (done: BatchDone) => void,
): Promise<void> {
  const first = nextOrder();
  if (!first) return Promise.resolve();
  const child: ChildProcess = fork(new URL("./worker.mjs", import.meta.url), { execArgv: [] });
  let order: BatchOrder = first;
  return new Promise((resolve, reject) => {
    child.on("message", (done: BatchDone) => {
      take(done);
      const next = nextOrder();
      if (!next) {
        child.disconnect();
        resolve();
        return;
      }
      order = next;
      child.send(next);
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (child.connected || code !== 0)
        reject(new Error(`a process ended in batch --seed ${order.seed} --count ${order.runs}`));
    });
    child.send(first);
  });
}

/** The input as JSON, which also writes half a surrogate pair; gives the file. */
export function writeFailure(folder: string, failure: FuzzFailure): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${failure.seed}.json`);
  writeFileSync(file, `${JSON.stringify(failure, null, 2)}\n`);
  return file;
}
