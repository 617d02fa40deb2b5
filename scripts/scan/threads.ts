import { Worker } from "node:worker_threads";
import type { TextModel } from "../../src/detect/scan";
import { createWorkerAnalyser, type ModelWorker } from "../../src/inference/worker-client";
import type { WorkerReply } from "../../src/inference/worker-protocol";

export interface ModelThreads extends TextModel {
  /** Loads the model in the first thread; the failure's detail when it cannot be. */
  start(): Promise<string | null>;
  stop(): void;
}

const BUSY = 2;

/** The model in up to `count` threads of this process; another is started only when the others have enough to do. */
export function createModelThreads(modelBase: string, count: number): ModelThreads {
  const settings = {
    backend: { provider: "wasm", threads: 1 },
    wasmPaths: null,
    modelBase,
  } as const;
  const threads = Array.from({ length: count }, () => ({
    load: 0,
    analyser: createWorkerAnalyser(nodeWorker, { settings }),
  }));

  function leastBusy() {
    const idle = threads.find(({ load, analyser }) => load < BUSY && analyser.state !== "unloaded");
    return idle ?? threads.reduce((best, next) => (next.load < best.load ? next : best));
  }

  return {
    async analyse(text, options) {
      const thread = leastBusy();
      thread.load += 1;
      try {
        return await thread.analyser.analyse(text, options);
      } finally {
        thread.load -= 1;
      }
    },
    async start() {
      const started = await threads[0]?.analyser.start();
      if (!started) return "no threads";
      return started.ok ? null : `${started.reason}: ${started.detail}`;
    },
    stop() {
      for (const { analyser } of threads) analyser.stop();
    },
  };
}

function nodeWorker(): ModelWorker {
  const worker = new Worker(new URL("./thread.mjs", import.meta.url));
  return {
    postMessage: (request) => worker.postMessage(request),
    onReply: (listener) => worker.on("message", (reply: WorkerReply) => listener(reply)),
    onDeath: (listener) => {
      worker.on("error", listener);
      worker.on("exit", listener);
    },
    terminate: () => void worker.terminate(),
  };
}
