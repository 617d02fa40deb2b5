/** Names a text without saying it: SHA-256 in hex. Line ends count as one, since forms change them on the way. */
import { sha256 } from "./sha256";

/** Without `crypto.subtle`: what it gives to a content script of Firefox belongs to the page and cannot be read. */
export function textSeal(text: string): Promise<string> {
  return Promise.resolve(sha256(new TextEncoder().encode(text.replace(/\r\n?/gu, "\n"))));
}
