/** Which texts of a conversation were judged and let go before; keeps SHA-256 hashes, never the text. */
export interface History {
  has(conversation: string, text: string): Promise<boolean>;
  add(conversation: string, texts: readonly string[]): Promise<void>;
  /** A chat without a name got one; a chat that has that name already keeps its own memory. */
  rename(from: string, to: string): void;
}

const CONVERSATIONS = 50;
const TEXTS = 2_000;

/** The least recently used conversations, and the oldest texts of a long one, are forgotten: they are judged anew. */
export function createHistory(): History {
  const known = new Map<string, Set<string>>();
  return {
    rename(from, to) {
      const seen = known.get(from);
      if (!seen || known.has(to)) return;
      known.delete(from);
      known.set(to, seen);
    },
    async has(conversation, text) {
      const hash = await fingerprint(text);
      return known.get(conversation)?.has(hash) ?? false;
    },
    async add(conversation, texts) {
      const hashes = await Promise.all(texts.map(fingerprint));
      const seen = known.get(conversation) ?? new Set<string>();
      known.delete(conversation);
      known.set(conversation, seen);
      for (const hash of hashes) seen.add(hash);
      for (const oldest of seen) if (seen.size > TEXTS) seen.delete(oldest);
      for (const oldest of known.keys()) if (known.size > CONVERSATIONS) known.delete(oldest);
    },
  };
}

async function fingerprint(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return String.fromCharCode(...new Uint8Array(digest));
}
