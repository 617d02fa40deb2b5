/** What a fault has cost: words of the user, a secret that left without a decision, a page that hangs. Pure. */

/** What was written, and where it was found when everything had come to rest. */
export interface Kept {
  readonly written: string;
  readonly composer: string;
  /** Texts of messages as the server received them. */
  readonly sent: readonly string[];
  /** Values of `written` that may stand in a sent message as a placeholder, with its type. */
  readonly replaceable?: readonly { readonly value: string; readonly type: string }[];
}

/** What was seen of one fault. */
export interface Seen {
  readonly fault: string;
  /** Did the fault happen? One that could not be brought about proves nothing. */
  readonly happened: boolean;
  readonly lostWords: number;
  readonly silentPasses: number;
  readonly hungPages: number;
  /** Anything else that must not be, such as memory that grows; null: nothing. */
  readonly problem?: string | null;
  /** Why a silent pass cannot be held here, in the words of SECURITY.md. */
  readonly hole?: string;
  /** Why this browser has no such fault. */
  readonly absent?: string;
  /** What else is worth knowing: figures, the fallback that was met. No text of a message. */
  readonly note: string;
}

/** Placeholders of one kind are counted through a conversation. */
const NUMBERED = /\[([A-Z_]+)_\d+\]/gu;

export type Verdict = "held" | "documented" | "absent" | "FAILED" | "NOT RUN";

export function verdictOf({ happened, problem, hole, absent, ...cost }: Seen): Verdict {
  if (absent !== undefined) return "absent";
  if (cost.lostWords + cost.hungPages > 0 || problem) return "FAILED";
  if (cost.silentPasses > 0) return hole === undefined ? "FAILED" : "documented";
  return happened ? "held" : "NOT RUN";
}

/**
 * Words of what was written that are neither in the composer nor in a sent message, word for word and in order; 0 when
 * one of them holds all of it. A composer that holds more than was written (twice the text, say) counts what is too
 * much, since the next message would not be what its user wrote.
 */
export function lostWords({ written, composer, sent, replaceable = [] }: Kept): number {
  const wanted = wordsOf(written);
  const changed = wordsOf(withPlaceholders(written, replaceable));
  const inSent = sent.map((text) => {
    const there = wordsOf(text.replace(NUMBERED, "[$1_1]"));
    return missing(changed, there) === 0 ? 0 : missing(wanted, there);
  });
  const left = wordsOf(composer);
  const inComposer = missing(wanted, left) + Math.max(0, left.length - wanted.length);
  return Math.min(inComposer, ...inSent);
}

/** How many of the words are not in the other text, in their order. */
function missing(wanted: readonly string[], there: readonly string[]): number {
  const places = new Map<string, number[]>();
  for (const [at, word] of there.entries())
    (places.get(word) ?? places.set(word, []).get(word))?.push(at);
  for (const ats of places.values()) ats.reverse();
  let at = 0;
  let found = 0;
  for (const word of wanted) {
    const ahead = places.get(word) ?? [];
    while ((ahead.at(-1) ?? at) < at) ahead.pop();
    const next = ahead.pop();
    if (next === undefined) continue;
    found++;
    at = next + 1;
  }
  return wanted.length - found;
}

function withPlaceholders(text: string, replaceable: NonNullable<Kept["replaceable"]>): string {
  return replaceable.reduce(
    (changed, { value, type }) => changed.replaceAll(value, `[${type}_1]`),
    text,
  );
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}
