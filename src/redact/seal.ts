import { fail, ok, type Result } from "../lib/result";
import type { VaultEntry, VaultState } from "./vault";

/** A vault as it is stored: AES-GCM under a key that is not stored with it. */
export interface SealedVault {
  readonly format: 1;
  /** 12 random bytes, new for each sealing. */
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type OpenFailure = { reason: "wrong-key-or-altered" | "unreadable" };

/** `conversation` is bound in: a sealed vault opens for the conversation it was made for only. */
export async function sealVault(
  state: VaultState,
  key: CryptoKey,
  conversation: string,
): Promise<SealedVault> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(state));
  const sealed = await crypto.subtle.encrypt(algorithm(iv, conversation), key, plain);
  return { format: 1, iv, bytes: new Uint8Array(sealed) };
}

export async function openVault(
  sealed: SealedVault,
  key: CryptoKey,
  conversation: string,
): Promise<Result<VaultState, OpenFailure>> {
  let plain: ArrayBuffer;
  try {
    plain = await crypto.subtle.decrypt(algorithm(sealed.iv, conversation), key, sealed.bytes);
  } catch {
    // WebCrypto says nothing more than that authentication failed
    return fail({ reason: "wrong-key-or-altered" });
  }
  const state = parseState(new TextDecoder().decode(plain));
  return state ? ok(state) : fail({ reason: "unreadable" });
}

/** A non-extractable key for `sealVault`; IndexedDB can keep it. */
export function createVaultKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

function algorithm(iv: Uint8Array<ArrayBuffer>, conversation: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(conversation) };
}

function parseState(json: string): VaultState | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null; // not JSON: reported as unreadable
  }
  if (typeof value !== "object" || value === null) return null;
  const { format, entries } = value as { format?: unknown; entries?: unknown };
  if (format !== 1 || !Array.isArray(entries)) return null;
  return entries.every(isEntry) ? { format, entries } : null;
}

function isEntry(value: unknown): value is VaultEntry {
  if (typeof value !== "object" || value === null) return false;
  const { type, placeholder, value: kept } = value as Record<string, unknown>;
  return typeof type === "string" && typeof placeholder === "string" && typeof kept === "string";
}
