import type { LoadFile } from "./integrity";
import { packIn } from "./pack-place";
import type { WorkerScope } from "./worker";
import type { WorkerRequest } from "./worker-protocol";

/** A dedicated worker's global, as far as it is used. */
interface DedicatedScope {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: MessageEvent<WorkerRequest>) => void): void;
}

/** Only the extension's own pages can reach its worker, so messages are taken at their type. */
export function scopeOf(worker: DedicatedScope): WorkerScope {
  return {
    postMessage: (reply) => worker.postMessage(reply),
    onRequest: (listener) => worker.addEventListener("message", (event) => listener(event.data)),
  };
}

/** Reads the extension's own files; rejects when one is not there. */
export function fetchFrom(modelBase: string): LoadFile {
  return async (name) => {
    const response = await fetch(modelBase + name);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** Files of the extension's own folders, or of the pack that a base stands for (`pack-place.ts`). */
export function loadFromOr(
  fileOf: (pack: string, name: string) => Promise<Uint8Array<ArrayBuffer>>,
): (modelBase: string) => LoadFile {
  return (modelBase) => {
    const pack = packIn(modelBase);
    return pack === null ? fetchFrom(modelBase) : (name) => fileOf(pack, name);
  };
}
