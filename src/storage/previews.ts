import type { ShownCode } from "../protocol/shown-code";
import type { SluiceDatabase } from "./database";

export interface PreviewItem {
  readonly type: string;
  readonly subtype?: string | null;
  readonly masked: string;
  /** Of a block of program code. */
  readonly code?: ShownCode;
}

/** Masked values for the user's own popup, encrypted with the device's key. */
export interface PreviewStore {
  save(eventId: string, items: readonly PreviewItem[]): Promise<void>;
  load(eventId: string): Promise<readonly PreviewItem[]>;
  clear(): Promise<void>;
}

export function createPreviewStore(database: SluiceDatabase, key: CryptoKey): PreviewStore {
  return {
    async save(eventId, items) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(items));
      const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain);
      await database.put("previews", { eventId, iv, sealed });
    },
    async load(eventId) {
      const stored = await database.get("previews", eventId);
      if (!stored) return [];
      try {
        const { iv, sealed } = stored;
        const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, sealed);
        return JSON.parse(new TextDecoder().decode(plain)) as PreviewItem[];
      } catch {
        // Sealed by a key that is gone, or altered: there is nothing to show.
        return [];
      }
    },
    clear: () => database.clear("previews"),
  };
}
