/**
 * What the user has just answered for a text, so that a site that sends it twice (its own record, a retry, the
 * history of the next turn) does not make her answer twice. Lives in this frame's memory only.
 */
import { keepNewest } from "../lib/newest";
import type { Choice } from "../policy/audit-event";
import type { Judgement } from "../protocol/guard";
import type { PagePart } from "../protocol/page";

export interface RecentChoice {
  readonly choice: Choice;
  readonly reason: string | null;
}

export interface RecentChoices {
  add(parts: readonly PagePart[], choice: RecentChoice): void;
  /** The answer given before to every part that has findings now; null when there is none, or they differ. */
  answerFor(judgement: Judgement, parts: readonly PagePart[]): RecentChoice | null;
}

const MOST_TEXTS = 200;
/** A prompt sent again later than this is a new decision; history stays decided. */
const SAME_PROMPT_MS = 60_000;

export function createRecentChoices(now: () => number): RecentChoices {
  const known = new Map<string, RecentChoice & { at: number }>();
  return {
    add(parts, { choice, reason }) {
      if (choice !== "send-redacted" && choice !== "send-anyway") return;
      for (const { text } of parts) {
        known.delete(text);
        known.set(text, { choice, reason, at: now() });
      }
      keepNewest(known, MOST_TEXTS);
    },
    answerFor({ findings, injection }, parts) {
      const concerned = new Set(findings.map(({ part }) => part));
      if (injection.flagged && injection.part !== null) concerned.add(injection.part);
      if (concerned.size === 0) return null;
      const answers = [...concerned].map((index) => {
        const part = parts[index];
        const answer = part && known.get(part.text);
        if (!part || !answer) return null;
        return part.role === "history" || now() - answer.at <= SAME_PROMPT_MS ? answer : null;
      });
      const first = answers[0];
      if (!first || answers.some((answer) => answer?.choice !== first.choice)) return null;
      return { choice: first.choice, reason: first.reason };
    },
  };
}
