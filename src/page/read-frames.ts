/** Binary messages of a socket that come in frames: what they say, and the same bytes with other words. */
import { fail, ok } from "../lib/result";
import { openFrames } from "../sites/frames";
import type { Bytes } from "../sites/protobuf";
import type { Frames } from "../sites/types";
import { CODEC } from "./byte-codec";
import { intactly } from "./intact";
import { isBranded } from "./kinds";
import {
  blobSize,
  blobType,
  encodeUtf8,
  isView,
  NativeBlob,
  NativePromise,
  NativeTypeError,
  NativeUint8Array,
  readBlob,
} from "./natives";
import { MAX_BYTES, type Reading } from "./read-body";
import type { Snapshot } from "./snapshot";

/** A message of the socket; one that is text is read as any other. */
export async function readFramed(snapshot: Snapshot, frames: Frames): Promise<Reading> {
  const { original } = snapshot;
  if (typeof original !== "object" || original === null) return snapshot.read(null);
  if (isView(original)) return read(original as Bytes, frames);
  if (!isBranded<Blob>(blobType, original)) return snapshot.read(null);
  if (blobSize(original) > MAX_BYTES) return fail({ reason: "too-large" });
  return read(new NativeUint8Array(await readBlob(original)), frames);
}

function read(bytes: Bytes, frames: Frames): Reading {
  if (bytes.length > MAX_BYTES) return fail({ reason: "too-large" });
  const opened = intactly(() => openFrames(bytes, frames, CODEC));
  if (!opened) return fail({ reason: "not-text" });
  return ok({
    body: { kind: "json", text: opened.json },
    rebuild(changed) {
      const closed = changed.kind === "json" ? opened.close(changed.text) : null;
      if (!closed) throw new NativeTypeError(); // this message cannot be changed
      return closed;
    },
    reread: (sendable) => new NativePromise((resolve) => resolve(read(sendable as Bytes, frames))),
  });
}

/** Bytes (their values are below 128) in the form in which this socket hears of binary messages. */
export function bytesFor(socket: WebSocket, text: string): ArrayBuffer | Blob {
  const bytes = encodeUtf8(text);
  return socket.binaryType === "blob" ? new NativeBlob([bytes]) : bytes.buffer;
}
