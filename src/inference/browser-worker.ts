import type { ModelWorker } from "./worker-client";
import type { WorkerReply } from "./worker-protocol";

/** The browser's own worker in the shape the client wants. */
export function browserWorker(worker: Worker): ModelWorker {
  return {
    postMessage: (request) => worker.postMessage(request),
    onReply: (listener) =>
      worker.addEventListener("message", (event: MessageEvent<WorkerReply>) =>
        listener(event.data),
      ),
    onDeath: (listener) => {
      worker.addEventListener("error", listener);
      worker.addEventListener("messageerror", listener);
    },
    terminate: () => worker.terminate(),
  };
}
