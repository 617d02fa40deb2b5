/**
 * What one conversation let go: which texts were judged, which values by type, and the open end of the last message.
 * Texts and values are kept as keyed hashes (HMAC-SHA-256, a key a conversation), never as they are; the open end is
 * at most 64 characters and lasts minutes. Only ever stored sealed.
 */
import { fromBase64, toBase64 } from "../lib/base64";
import type { EarlierValue } from "../policy/decision";

export interface ValueSeen extends EarlierValue {
  readonly value: string;
}

export interface Memory {
  /** Was the text judged and let go under this policy? */
  wasJudged(policy: string, text: string): Promise<boolean>;
  addJudged(policy: string, texts: readonly string[]): Promise<void>;
  addValues(values: readonly ValueSeen[]): Promise<void>;
  /** Values let go before that are none of these. */
  earlier(now: readonly Pick<ValueSeen, "type" | "value">[]): Promise<readonly EarlierValue[]>;
  /** End of the last message, if it broke off in a number or key; never that of one of these texts. */
  openEnd(texts: readonly string[]): Promise<string | null>;
  /** Notes a message that left, in each wording it had, and what it left open; null: nothing new. */
  noteMessage(wordings: readonly string[], openEnd: string | null): Promise<void>;
  /** Is one of these the last message? Null when none has left yet. */
  isLastMessage(texts: readonly string[]): Promise<boolean | null>;
  /** For the chat that begins after this one, with what was uploaded for it before its first message. */
  successor(): Memory;
  export(): MemoryState;
}

interface Mark extends EarlierValue {
  readonly mark: string;
  /** Left before the message that it belongs to, as uploads do. */
  readonly waits: boolean;
}

export interface MemoryState {
  readonly format: 1;
  readonly key: string;
  readonly policy: string;
  readonly judged: readonly string[];
  readonly values: readonly Mark[];
  readonly lastMessage: readonly string[];
  readonly openEnd: { readonly text: string; readonly until: number } | null;
}

const TEXTS = 2_000;
const VALUES = 500;
const MARK_BYTES = 16;
/** Who goes on with a number does so soon. */
const OPEN_MS = 10 * 60_000;

/** `state` is an earlier `export()`, or null for a conversation that begins. */
export function createMemory(state: MemoryState | null, now: () => number): Memory {
  const secret = state?.key ?? toBase64(crypto.getRandomValues(new Uint8Array(32)));
  let key: Promise<CryptoKey> | null = null;
  let policy = state?.policy ?? "";
  const judged = new Set(state?.judged);
  const values = new Map(state?.values.map((value) => [value.mark, value]));
  let lastMessage = state?.lastMessage ?? [];
  let open = state?.openEnd ?? null;

  async function markOf(text: string): Promise<string> {
    key ??= crypto.subtle.importKey(
      "raw",
      fromBase64(secret),
      { name: "HMAC", hash: "SHA-256" },
      false,
      ["sign"],
    );
    const full = await crypto.subtle.sign("HMAC", await key, new TextEncoder().encode(text));
    return toBase64(new Uint8Array(full, 0, MARK_BYTES));
  }

  const textMark = (text: string) => markOf(`text ${text}`);
  const valueMark = ({ type, value }: Pick<ValueSeen, "type" | "value">) =>
    markOf(`${type} ${spelling(value)}`);
  const isOfLast = async (texts: readonly string[]) =>
    (await Promise.all(texts.map(textMark))).some((mark) => lastMessage.includes(mark));

  return {
    wasJudged: async (under, text) =>
      under === policy && judged.size > 0 && judged.has(await textMark(text)),
    async addJudged(under, texts) {
      const marks = await Promise.all(texts.map(textMark));
      if (under !== policy) judged.clear();
      policy = under;
      for (const mark of marks) judged.add(mark);
      for (const oldest of judged) if (judged.size > TEXTS) judged.delete(oldest);
    },
    async addValues(seen) {
      for (const { value, ...about } of seen) {
        const mark = await valueMark({ type: about.type, value });
        const score = Math.max(about.score, values.get(mark)?.score ?? 0);
        values.delete(mark);
        values.set(mark, { ...about, score, mark, waits: true });
      }
      for (const oldest of values.keys()) if (values.size > VALUES) values.delete(oldest);
    },
    async earlier(seen) {
      if (values.size === 0) return [];
      const marks = new Set(await Promise.all(seen.map(valueMark)));
      return [...values.values()].flatMap(({ mark, waits: _, ...value }) =>
        marks.has(mark) ? [] : [value],
      );
    },
    async openEnd(texts) {
      if (open && open.until <= now()) open = null;
      return open && !(await isOfLast(texts)) ? open.text : null;
    },
    async noteMessage(wordings, openEnd) {
      lastMessage = [...new Set(await Promise.all(wordings.map(textMark)))];
      for (const [mark, value] of values) values.set(mark, { ...value, waits: false });
      if (openEnd !== null) open = { text: openEnd, until: now() + OPEN_MS };
    },
    isLastMessage: async (texts) => (lastMessage.length === 0 ? null : isOfLast(texts)),
    successor: () =>
      createMemory(
        {
          ...exported(),
          values: [...values.values()].filter(({ waits }) => waits),
          lastMessage: [],
          openEnd: null,
        },
        now,
      ),
    export: exported,
  };

  function exported(): MemoryState {
    return {
      format: 1,
      key: secret,
      policy,
      judged: [...judged],
      values: [...values.values()],
      lastMessage,
      openEnd: open && open.until > now() ? open : null,
    };
  }
}

/** What makes two spellings one value: forms, case, blanks and the signs that group digits do not count. */
function spelling(value: string): string {
  return value
    .normalize("NFKC")
    .replace(/[\s\-./()]/gu, "")
    .toLowerCase();
}
