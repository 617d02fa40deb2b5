/** Scans the composer's text while it is written, one scan at a time, the latest text last. */
import type { GuardReply } from "../protocol/guard";
import type { BackgroundPort } from "./background-port";
import type { OriginWatch } from "./origins";

export type PrescanResult = Extract<GuardReply, { type: "prescan" }> & { readonly text: string };

export interface Prescanner {
  scan(text: string): void;
}

const DEADLINE_MS = 20_000;

export function createPrescanner(
  background: BackgroundPort,
  siteId: string,
  conversation: () => string | null,
  origins: OriginWatch,
  events: { checking: () => void; result: (result: PrescanResult | null) => void },
): Prescanner {
  let running = false;
  let next: string | null = null;
  let last: string | null = null;

  async function run(): Promise<void> {
    running = true;
    for (let text = next; text !== null; text = next) {
      next = null;
      last = text;
      if (text.trim() === "") {
        events.result(null);
        continue;
      }
      events.checking();
      const reply = await background.ask(
        {
          type: "prescan",
          siteId,
          conversation: conversation(),
          text,
          origins: origins.of([{ text, role: "prompt" }]),
        },
        DEADLINE_MS,
      );
      const overtaken = next !== null;
      if (!overtaken) events.result(reply?.type === "prescan" ? { ...reply, text } : null);
    }
    running = false;
  }

  return {
    scan(text) {
      const state = background.state();
      if (!state?.guarded || state.paused || background.stale()) return;
      if (text === last && next === null) return;
      next = text;
      if (!running) void run();
    },
  };
}
