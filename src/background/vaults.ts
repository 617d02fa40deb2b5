/** One vault a conversation, in memory and sealed in session storage, so that placeholders outlive the worker. */
import { createVault, type Vault, type VaultState } from "../redact/vault";
import type { SealedSession } from "./sealed-session";

export interface Vaults {
  /** The vault of a tab's conversation; a conversation that just got its id takes over the vault of the new chat. */
  of(tabId: number, conversation: string | null): Promise<Vault>;
  save(tabId: number, conversation: string | null): Promise<void>;
  forgetTab(tabId: number): Promise<void>;
}

const PREFIX = "vault:";

export function createVaults(session: SealedSession): Vaults {
  const open = new Map<string, Promise<Vault>>();
  // A new chat has the empty name, which no conversation can have, whatever a page calls its own.
  const nameOf = (tabId: number, conversation: string | null) =>
    `${PREFIX}${tabId}:${conversation ?? ""}`;

  async function load(name: string): Promise<Vault | null> {
    const state = await session.load(name);
    return state === null ? null : createVault(state as VaultState);
  }

  async function obtain(tabId: number, conversation: string | null): Promise<Vault> {
    const own = await load(nameOf(tabId, conversation));
    if (own || conversation === null) return own ?? createVault();
    const fresh = nameOf(tabId, null);
    const adopted = (await open.get(fresh)) ?? (await load(fresh));
    open.delete(fresh);
    await session.remove(fresh);
    return adopted ?? createVault();
  }

  return {
    of(tabId, conversation) {
      const name = nameOf(tabId, conversation);
      const known = open.get(name);
      if (known) return known;
      const vault = obtain(tabId, conversation);
      open.set(name, vault);
      return vault;
    },
    async save(tabId, conversation) {
      const name = nameOf(tabId, conversation);
      const vault = await open.get(name);
      if (vault) await session.save(name, vault.export());
    },
    async forgetTab(tabId) {
      const prefix = `${PREFIX}${tabId}:`;
      for (const name of [...open.keys()]) if (name.startsWith(prefix)) open.delete(name);
      for (const name of await session.names(prefix)) await session.remove(name);
    },
  };
}
