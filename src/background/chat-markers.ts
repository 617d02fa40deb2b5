/**
 * Markers that conversations on this device carry, and where one comes back that belongs to another conversation. Kept
 * are salted hashes, of the marker and of its conversation's name, and the host; a marker in plain is in its vault only.
 */
import { findCanaries, tokenHash, type PlacedToken } from "../detect/canaries";
import { keepNewest } from "../lib/newest";
import { hexOf } from "../lib/sha256";
import { markerAround } from "../redact/chat-marker";
import type { MetaStore } from "../storage/meta";
import { chatName } from "./per-conversation";

/** A conversation of a tab. */
export interface Chat {
  readonly tabId: number;
  readonly host: string;
  readonly conversation: string | null;
  /** Messages of this site do not show which chat they belong to. */
  readonly nameless: boolean;
}

export interface CameBack {
  readonly start: number;
  readonly end: number;
  /** Host of the conversation that carried it. */
  readonly from: string;
}

export interface ChatMarkers {
  /** The conversation carries this one; said again whenever more may be known of its name. */
  note(token: string, chat: Chat): void;
  /** The chat of this tab that had no name has got one. */
  named(chat: Chat): void;
  /** Markers of other conversations in a text. */
  cameBack(text: string, chat: Chat): Promise<readonly CameBack[]>;
}

interface Planted {
  readonly sha256: string;
  readonly host: string;
  readonly tabId: number;
  /** Hash of host and name; null while it has no name. */
  readonly chat: string | null;
  readonly time: number;
}

interface State {
  readonly format: 1;
  readonly salt: string;
  readonly planted: readonly Planted[];
}

const NAME = "chat-markers";
const TOKEN_LENGTH = 12;
const MOST = 2_000;
const TEXTS = 8;
const DAY_MS = 86_400_000;

export function createChatMarkers(
  meta: MetaStore,
  deps: { readonly now: () => number; readonly days: () => number },
): ChatMarkers {
  let salt = hexOf(crypto.getRandomValues(new Uint8Array(16)), 2);
  /** Newest last. */
  const planted = new Map<string, Planted>();
  const loaded = load();
  /** By the hash of a text: a history is judged again with each message, and no text is kept for that. */
  const found = new Map<string, readonly PlacedToken[]>();

  /** What cannot be read is as good as absent: then older markers are not known again. */
  async function load(): Promise<void> {
    const state = (await meta.get(NAME).catch(() => null)) as State | null | undefined;
    if (state?.format !== 1) return;
    salt = state.salt;
    for (const one of state.planted) planted.set(one.sha256, one);
  }

  function save(): void {
    const least = deps.now() - deps.days() * DAY_MS;
    for (const [hash, { time }] of planted) if (time < least) planted.delete(hash);
    keepNewest(planted, MOST);
    found.clear();
    const state: State = { format: 1, salt, planted: [...planted.values()] };
    // Unsaved, it is known as long as this worker lives.
    void meta.set(NAME, state).catch(() => undefined);
  }

  const nameOf = ({ host, conversation }: Chat) =>
    conversation === null ? null : tokenHash(salt, `${host} ${chatName(conversation)}`);

  /** The one that was marked last in the tab and has no name yet. */
  const unnamedIn = ({ tabId, host }: Chat) =>
    [...planted.values()].findLast(
      (one) => one.tabId === tabId && one.host === host && one.chat === null,
    );

  /** A chat's name may be in the address before it is told here. Where chats have no names, a host has one chat. */
  function isOwn(chat: Chat): (one: Planted) => boolean {
    const name = nameOf(chat);
    const unnamed = unnamedIn(chat);
    return (one) => {
      if (one.chat !== null) return one.chat === name;
      return one === unnamed || (chat.nameless && one.host === chat.host);
    };
  }

  function search(text: string): readonly PlacedToken[] {
    const hash = tokenHash(salt, text);
    const known = found.get(hash);
    if (known) return known;
    const tokens = [...planted.keys()].map((sha256) => {
      return { id: sha256, salt, length: TOKEN_LENGTH, sha256 };
    });
    const places = findCanaries(text, tokens);
    found.set(hash, places);
    keepNewest(found, TEXTS);
    return places;
  }

  return {
    note(token, chat) {
      void loaded.then(() => {
        const sha256 = tokenHash(salt, token);
        const before = planted.get(sha256);
        const name = nameOf(chat) ?? before?.chat ?? null;
        if (before && before.chat === name) return;
        const { host, tabId } = chat;
        planted.delete(sha256);
        planted.set(sha256, { sha256, host, tabId, chat: name, time: deps.now() });
        save();
      });
    },
    named(chat) {
      void loaded.then(() => {
        const unnamed = unnamedIn(chat);
        if (!unnamed) return;
        planted.set(unnamed.sha256, { ...unnamed, chat: nameOf(chat) });
        save();
      });
    },
    async cameBack(text, chat) {
      await loaded;
      const own = isOwn(chat);
      if ([...planted.values()].every(own)) return [];
      return search(text).flatMap(({ id, start, end }) => {
        const one = planted.get(id);
        if (!one || own(one)) return [];
        return [{ ...markerAround(text, { start, end }), from: one.host }];
      });
    },
  };
}
