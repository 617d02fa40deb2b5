/** Names a text without saying it: SHA-256 in hex. Line ends count as one, since forms change them on the way. */
import { sha256 } from "./sha256";

export async function textSeal(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text.replace(/\r\n?/gu, "\n"));
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (!subtle) return sha256(bytes); // a page without a secure context
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
