/** One process of a fuzz: gets batches, answers with what failed. A process, since CPU time is counted by process. */
import { createEngine } from "../../src/detect/engine";
import { createBatches, slowAgain, type FuzzFailure } from "./batch";
import { readMaterial } from "./material";

export interface BatchOrder {
  readonly seed: number;
  readonly runs: number;
  /** Only this text, and only how long it takes. */
  readonly again?: string;
}

export interface BatchDone {
  readonly order: BatchOrder;
  readonly failure: FuzzFailure | null;
}

const engine = createEngine();
const batch = createBatches(readMaterial(process.cwd()), engine);
process.on("message", (order: BatchOrder) => {
  const { seed, runs, again } = order;
  const failure = again === undefined ? batch(seed, runs) : slowAgain(seed, again, engine);
  const done: BatchDone = { order, failure };
  process.send?.(done);
});
process.on("disconnect", () => process.exit(0));
