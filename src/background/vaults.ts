/** One vault a conversation, so that placeholders outlive the worker. */
import { createVault, type Vault, type VaultState } from "../redact/vault";
import { createPerConversation, type PerConversation } from "./per-conversation";
import type { SealedSession } from "./sealed-session";

export type Vaults = Omit<PerConversation<Vault>, "replace">;

export function createVaults(session: SealedSession): Vaults {
  return createPerConversation(session, {
    prefix: "vault:",
    open: (state) => (state === null ? createVault() : createVault(state as VaultState)),
    close: (vault) => vault.export(),
  });
}
