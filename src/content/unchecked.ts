/** What was let go or refused while the background gave no verdict, kept until the background can record it. No text. */
import type { Choice, Outcome } from "../policy/audit-event";
import type { Channel, Fallback } from "../policy/schema";
import type { BackgroundPort, Question } from "./background-port";

export interface UncheckedLog {
  /** A request of the page was decided without a verdict; its outcome comes later. */
  begin(claimId: number, details: UncheckedDetails): void;
  /** The page reported; does nothing for requests that were judged. */
  settle(claimId: number, outcome: Outcome): void;
}

export interface UncheckedDetails {
  readonly siteId: string;
  readonly channel: Channel;
  readonly what: string;
  readonly fallback: Fallback;
  readonly choice: Choice;
  readonly policyVersion: number | null;
}

type Report = Extract<Question, { type: "unchecked" }>;

const LIMIT = 200;
const ASK_MS = 5_000;

export function createUncheckedLog(background: BackgroundPort, now: () => number): UncheckedLog {
  const open = new Map<number, UncheckedDetails>();
  const waiting: Report[] = [];
  let delivering = false;

  async function deliver(): Promise<void> {
    if (delivering) return;
    delivering = true;
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const reply = await background.ask(next, ASK_MS);
      // Under its own id it can be handed in twice. Only what the background cannot read is given up.
      if (reply === null || (reply.type === "failed" && reply.code !== "malformed")) break;
      const at = waiting.indexOf(next);
      if (at >= 0) waiting.splice(at, 1);
    }
    delivering = false;
  }

  // Told at each new port too: a worker that was started again says its state first.
  background.watch(() => {
    if (!background.stale()) void deliver();
  });

  return {
    begin: (claimId, details) => void open.set(claimId, details),
    settle(claimId, outcome) {
      const details = open.get(claimId);
      if (!details) return;
      open.delete(claimId);
      waiting.push({ type: "unchecked", eventId: randomId(), time: now(), outcome, ...details });
      if (waiting.length > LIMIT) waiting.shift();
      if (!background.stale()) void deliver();
    },
  };
}

/** A random UUID; `crypto.randomUUID` is missing on pages that came by http. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant.toString(16)}${hex.slice(18, 20)}`,
    hex.slice(20),
  ].join("-");
}
