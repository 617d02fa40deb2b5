/** Compressed bodies, opened and closed again. */
import { bare } from "./bare";
import {
  compressor,
  decompressor,
  NativeResponse,
  NativeTypeError,
  pipeThrough,
  responseBody,
} from "./natives";
import { streamBytes } from "./read-stream";

type Format = "gzip" | "deflate";

export interface Opened {
  readonly bytes: Uint8Array<ArrayBuffer>;
  close(changed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null | undefined>;
}

/** Null when these bytes are not compressed in a known way, or hold more than `most` bytes. */
export async function openCompressed(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Opened | null> {
  const format = formatOf(bytes);
  if (!format || !decompressor || !compressor) return null;
  try {
    const opened = await through(bytes, decompressor(format), most);
    return opened
      ? bare({ bytes: opened, close: (changed) => close(changed, format, most) })
      : null;
  } catch {
    return null; // looks compressed and is not
  }
}

async function close(bytes: Uint8Array<ArrayBuffer>, format: Format, most: number) {
  return compressor ? through(bytes, compressor(format), most) : null;
}

/** By its first bytes: the header of a request says what it likes. */
export function formatOf(bytes: Uint8Array): Format | null {
  const [first, second] = [bytes[0], bytes[1] ?? 0];
  // One that has a name or a comment beside its content says more than what is read.
  if (first === 0x1f && second === 0x8b) return bytes[3] ? null : "gzip";
  return first === 0x78 && (0x7800 + second) % 31 === 0 ? "deflate" : null;
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  pair: ReadableWritablePair,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null | undefined> {
  const source = responseBody(new NativeResponse(bytes));
  if (!source) throw new NativeTypeError(); // a response of bytes has no body
  return streamBytes(pipeThrough(source, pair), most);
}
