/**
 * Tells the page's guard what its user has just written, so that a message is known where no site sends any: an address
 * that was renamed, a script that copies what is typed. The page has these words already.
 */
import type { GuardState } from "../protocol/guard";
import { MAX_STRETCH, MAX_TYPED, type PageClaim, type PageVerdict } from "../protocol/page";
import { SHORTEST } from "../sites/words";

export interface JustTyped {
  /** What stands in the composer now. */
  wrote(text: string): void;
  /** The user sent this. */
  sent(text: string): void;
  /** It was not let go: what the page does with it from now on, its user has not sent. */
  held(): void;
  /** A claim about such words counts as a draft while they are being written: nobody is asked about what nobody sent. */
  settled(claim: PageClaim): PageClaim;
}

/** So long after it was last written a text is not looked for any more. */
export const KEEP_MS = 5 * 60_000;

export function tellJustTyped(
  send: (verdict: PageVerdict) => void,
  signal: AbortSignal,
): JustTyped {
  let now: string | null = null;
  let before: string[] = [];
  /** Sent, and nothing else was written since. */
  let waiting: string | null = null;
  let told = "[]";
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer));

  function tell(): void {
    const texts = [...new Set([...(now === null ? [] : [now]), ...before])].slice(0, MAX_TYPED);
    clearTimeout(timer);
    if (texts.length > 0) timer = setTimeout(forget, KEEP_MS);
    const telling = JSON.stringify(texts);
    if (telling === told) return;
    told = telling;
    send({ type: "typed", texts });
  }

  function forget(): void {
    now = null;
    before = [];
    tell();
  }

  return {
    wrote(text) {
      if (text.trim() === "") return; // sites clear it before they send
      if (text !== waiting) waiting = null;
      now = stretchOf(text);
      tell();
    },
    sent(text) {
      waiting = text;
      const stretch = stretchOf(text);
      now = null;
      if (stretch !== null)
        before = [stretch, ...before.filter((one) => one !== stretch)].slice(0, MAX_TYPED - 1);
      tell();
    },
    held() {
      waiting = null;
    },
    settled(claim) {
      const unsent = claim.type === "judge" && claim.unlisted === true && waiting === null;
      if (!unsent) return claim;
      const parts = claim.parts.map((part) =>
        part.role === "prompt" ? { ...part, role: "draft" as const } : part,
      );
      return { ...claim, channel: "draft", parts };
    },
  };
}

/**
 * What becomes of a claim that may be of a draft; of others, `scan`. What only seems to be one is judged before anything
 * is taken out.
 */
export function draftsOf(
  { channel, unlisted }: Extract<PageClaim, { type: "judge" }>,
  { drafts }: GuardState,
): GuardState["drafts"] {
  if (channel !== "draft") return "scan";
  return unlisted && drafts === "strip" ? "scan" : drafts;
}

/** Signs that sites write in their own ways: escaped, as an entity, as a break or a blank that cannot break. */
const REWRITTEN = /["\\<>&'\p{Cc}\p{Zl}\p{Zp}\u00a0]|\s{2,}/u;

/** The longest stretch that stands in a request as it was written; null when there is none that is long enough. */
export function stretchOf(text: string): string | null {
  let longest = "";
  for (const stretch of text.slice(0, MOST_READ).split(REWRITTEN)) {
    const words = stretch.trim();
    if (words.length > longest.length) longest = words;
  }
  return longest.length < SHORTEST ? null : longest.slice(0, MAX_STRETCH);
}

/** Of a pasted book its beginning is enough. */
const MOST_READ = 20_000;
