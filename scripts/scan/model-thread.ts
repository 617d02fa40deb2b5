/** The model in a Node thread, behind the same messages as in the browser. */
import { readFile } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { runtime } from "../../src/inference/runtime-node";
import { startModelWorker } from "../../src/inference/worker";
import type { WorkerRequest } from "../../src/inference/worker-protocol";

const port = parentPort;
if (port === null) throw new Error("model-thread runs as a thread only");

startModelWorker(
  {
    postMessage: (reply) => port.postMessage(reply),
    onRequest: (listener) => port.on("message", (request: WorkerRequest) => listener(request)),
  },
  {
    runtime,
    loadFrom: (base) => async (name) => new Uint8Array(await readFile(base + name)),
  },
);
