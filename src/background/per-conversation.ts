/** One thing a conversation, in memory and sealed in session storage, so that it outlives the worker. */
import type { SealedSession } from "./sealed-session";

export interface PerConversation<T> {
  /** A conversation that just got its id takes over what the new chat of its tab had. */
  of(tabId: number, conversation: string | null): Promise<T>;
  replace(tabId: number, conversation: string | null, value: T): void;
  save(tabId: number, conversation: string | null): Promise<void>;
  forgetTab(tabId: number): Promise<void>;
}

export interface Kind<T> {
  /** Begins the names in storage. */
  readonly prefix: string;
  /** `state` is what `close` gave; null: there is none yet. */
  readonly open: (state: unknown) => T;
  readonly close: (value: T) => unknown;
  /** Conversations kept; the ones used least recently are forgotten. Left out: as many as tabs have. */
  readonly most?: number;
}

/** Gemini writes `c_ID` on the wire and `ID` in the address. */
const WIRE_MARK = /^c_(?=.)/u;

/** A conversation's name, however its site writes it. */
export function chatName(conversation: string): string {
  return conversation.replace(WIRE_MARK, "");
}

export function createPerConversation<T>(
  session: SealedSession,
  { prefix, open, close, most = Number.POSITIVE_INFINITY }: Kind<T>,
): PerConversation<T> {
  const opened = new Map<string, Promise<T>>();
  // A new chat has the empty name, which no conversation can have, whatever a page calls its own.
  const nameOf = (tabId: number, conversation: string | null) =>
    `${prefix}${tabId}:${chatName(conversation ?? "")}`;

  async function load(name: string): Promise<T | null> {
    const state = await session.load(name);
    return state === null ? null : open(state);
  }

  async function obtain(tabId: number, conversation: string | null): Promise<T> {
    const own = await load(nameOf(tabId, conversation));
    if (own) return own;
    await makeRoom();
    if (conversation === null) return open(null);
    const fresh = nameOf(tabId, null);
    const adopted = (await opened.get(fresh)) ?? (await load(fresh));
    opened.delete(fresh);
    await session.remove(fresh);
    return adopted ?? open(null);
  }

  /** What earlier workers left counts as well; who used it last is not known any more. */
  async function makeRoom(): Promise<void> {
    if (most === Number.POSITIVE_INFINITY) return;
    const names = await session.names(prefix);
    const idle = names.filter((name) => !opened.has(name));
    for (const name of idle.slice(0, Math.max(0, names.length - most))) await session.remove(name);
  }

  function use(name: string, value: Promise<T>): void {
    opened.delete(name);
    opened.set(name, value);
    if (opened.size > most) for (const [oldest] of opened) return void forget(oldest);
  }

  async function forget(name: string): Promise<void> {
    opened.delete(name);
    await session.remove(name);
  }

  return {
    of(tabId, conversation) {
      const name = nameOf(tabId, conversation);
      const value = opened.get(name) ?? obtain(tabId, conversation);
      use(name, value);
      return value;
    },
    replace: (tabId, conversation, value) =>
      use(nameOf(tabId, conversation), Promise.resolve(value)),
    async save(tabId, conversation) {
      const name = nameOf(tabId, conversation);
      const value = await opened.get(name);
      if (!value) return;
      await session.save(name, close(value));
      // Taken over or forgotten meanwhile: it must not come back with the next worker.
      if (!opened.has(name)) await session.remove(name);
    },
    async forgetTab(tabId) {
      const own = `${prefix}${tabId}:`;
      for (const name of [...opened.keys()]) if (name.startsWith(own)) opened.delete(name);
      for (const name of await session.names(own)) await session.remove(name);
    },
  };
}
