/** One process of a fuzz: gets batches, answers with what failed. A process, since CPU time is counted by process. */
import { createBatches, type FuzzFailure } from "./batch";
import { readMaterial } from "./material";

export interface BatchOrder {
  readonly seed: number;
  readonly runs: number;
}

export interface BatchDone {
  readonly order: BatchOrder;
  readonly failure: FuzzFailure | null;
}

const batch = createBatches(readMaterial(process.cwd()));
process.on("message", (order: BatchOrder) => {
  const done: BatchDone = { order, failure: batch(order.seed, order.runs) };
  process.send?.(done);
});
process.on("disconnect", () => process.exit(0));
