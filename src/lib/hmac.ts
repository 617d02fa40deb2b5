import { sha256 } from "./sha256";

const BLOCK = 64;

/** HMAC-SHA-256 (RFC 2104) of a text in UTF-8, as 32 bytes. Synchronous, so that a rewriting stays one step. */
export function hmacSha256(key: Uint8Array, message: string): Uint8Array {
  const padded = new Uint8Array(BLOCK);
  padded.set(key.length > BLOCK ? bytesOf(sha256(key)) : key);
  const inner = joined(
    padded.map((byte) => byte ^ 0x36),
    new TextEncoder().encode(message),
  );
  const outer = joined(
    padded.map((byte) => byte ^ 0x5c),
    bytesOf(sha256(inner)),
  );
  return bytesOf(sha256(outer));
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  );
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const all = new Uint8Array(head.length + tail.length);
  all.set(head);
  all.set(tail, head.length);
  return all;
}
