/** JSON in session storage, sealed with the device's key and bound to its name. */
import { fromBase64, toBase64 } from "../lib/base64";
import type { SessionStorage } from "../platform/session-storage";

export interface SealedSession {
  save(name: string, value: unknown): Promise<void>;
  /** null when absent, altered, or sealed by another key. */
  load(name: string): Promise<unknown>;
  remove(name: string): Promise<void>;
  names(prefix: string): Promise<string[]>;
}

export function createSealedSession(session: SessionStorage, key: CryptoKey): SealedSession {
  const bound = (name: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
    name: "AES-GCM",
    iv,
    additionalData: new TextEncoder().encode(name),
  });
  return {
    async save(name, value) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(value));
      const sealed = await crypto.subtle.encrypt(bound(name, iv), key, plain);
      await session.set(name, `${toBase64(iv)}.${toBase64(new Uint8Array(sealed))}`);
    },
    async load(name) {
      const stored = await session.get(name);
      if (typeof stored !== "string") return null;
      const [iv = "", sealed = ""] = stored.split(".");
      try {
        const opened = await crypto.subtle.decrypt(
          bound(name, fromBase64(iv)),
          key,
          fromBase64(sealed),
        );
        return JSON.parse(new TextDecoder().decode(opened)) as unknown;
      } catch {
        // Altered, or sealed by a key that is gone: as good as absent.
        return null;
      }
    },
    remove: (name) => session.remove(name),
    names: async (prefix) => (await session.keys()).filter((name) => name.startsWith(prefix)),
  };
}
