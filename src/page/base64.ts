/** Base64 between text and bytes, by the browser's own coders, taken at document_start as all of `natives.ts`. */
import { loose, NativeUint8Array } from "./natives";

const open = window.atob.bind(window);
const close = window.btoa.bind(window);
const codeAt = loose(String.prototype.charCodeAt);
const fromCode = String.fromCharCode;

/** Throws on text that is not base64. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const signs = open(text);
  const bytes = new NativeUint8Array(signs.length);
  for (let at = 0; at < signs.length; at++) bytes[at] = codeAt(signs, at);
  return bytes;
}

export function base64OfBytes(bytes: Uint8Array<ArrayBuffer>): string {
  let signs = "";
  for (let at = 0; at < bytes.length; at++) signs += fromCode(bytes[at] ?? 0);
  return close(signs);
}
