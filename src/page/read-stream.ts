/** All bytes of a stream; null when it stalls or gives something else than bytes, undefined when it is too long. */
import {
  append,
  cancelReader,
  isView,
  NativePromise,
  NativeUint8Array,
  readChunk,
  setBytes,
  setTimer,
  streamReader,
  then,
} from "./natives";

/** A stream that has sent nothing for this long is not waited for. */
const STALLED_MS = 10_000;

export async function streamBytes(
  stream: ReadableStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null | undefined> {
  const reader = streamReader(stream);
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const chunk = await orStalled(readChunk(reader));
    if (chunk === null || (!chunk.done && !isView(chunk.value))) break;
    if (chunk.done) return joined(chunks, total);
    const piece = chunk.value as Uint8Array;
    total += piece.byteLength;
    if (total > most) break;
    append(chunks, piece);
  }
  void then(cancelReader(reader), ignore, ignore);
  return total > most ? undefined : null;
}

function orStalled<T>(promise: Promise<T>): Promise<T | null> {
  return new NativePromise((resolve, reject) => {
    setTimer(() => resolve(null), STALLED_MS);
    void then(promise, resolve, reject);
  });
}

function joined(chunks: readonly Uint8Array[], total: number): Uint8Array<ArrayBuffer> {
  const all = new NativeUint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    setBytes(all, chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

function ignore(): void {
  // It is no longer wanted; whether its source agrees does not matter.
}
