/** A page, a background and a user that answer as told, around `createVerdicts`. */
import type { GuardReply, GuardState, Judgement } from "../../protocol/guard";
import type { PageClaim, PageVerdict } from "../../protocol/page";
import type { DialogAnswer } from "../../protocol/views";
import type { BackgroundPort, Question } from "../background-port";
import { judgementWithout, UNKNOWN_STATE } from "../fallback";
import { createVerdicts, type JudgedEvent } from "../verdicts";

export const READY: GuardState = { ...UNKNOWN_STATE, ready: true };
export const EVENT = "0b8f4a52-6a53-4a55-9d3c-6a1f6f5f2f10";
export function judgement(action: Judgement["action"], more: Partial<Judgement> = {}): Judgement {
  const finding = {
    type: "IBAN",
    subtype: null,
    part: 0,
    start: 0,
    end: 4,
    certain: true,
    masked: "DE••",
    action,
    ruleId: "r",
    replacement: "[IBAN_1]",
    mayKeep: false,
  } as const;
  return {
    ...judgementWithout("x", "allow", ["safe"]),
    unavailable: null,
    action,
    findings: action === "allow" ? [] : [finding],
    eventId: EVENT,
    user: {
      maySendAnyway: true,
      maySendRedacted: true,
      reason: "none",
      mayReport: true,
      mayRequestException: true,
    },
    ...more,
  };
}

export interface Setting {
  readonly state?: GuardState | null;
  readonly stale?: boolean;
  readonly answer?: DialogAnswer | "breaks" | "none";
  readonly reply?: (question: Question) => Partial<GuardReply> | null;
}

/** The flow with a background and a user that answer as told. */
export function scene({ state = READY, stale = false, answer, reply }: Setting) {
  const asked: Question[] = [];
  const sent: PageVerdict[] = [];
  const watchers: (() => void)[] = [];
  const judged: JudgedEvent[] = [];
  let dialogs = 0;
  let clock = 0;
  const background: BackgroundPort = {
    ask: (question) => {
      asked.push(question);
      const given = reply?.(question) ?? null;
      return Promise.resolve(given && ({ id: 1, ...given } as GuardReply));
    },
    state: () => state,
    ready: () => Promise.resolve(state),
    stale: () => stale,
    retire: () => undefined,
    onTripped: () => undefined,
    watch: (listener) => void watchers.push(listener),
  };
  const verdicts = createVerdicts({
    background,
    send: (verdict) => void sent.push(verdict),
    askUser:
      answer === "none"
        ? null
        : () => {
            dialogs++;
            if (answer === undefined || answer === "breaks")
              return Promise.reject(new Error("no dialog"));
            return Promise.resolve(answer as DialogAnswer);
          },
    siteName: "ChatGPT",
    origins: { of: (parts) => ({ written: true, pasted: parts.map(() => []) }) },
    anchor: () => null,
    answered: () => undefined,
    judged: (event) => void judged.push(event),
    now: () => clock,
  });
  return {
    asked,
    sent,
    judged,
    dialogs: () => dialogs,
    wait: (ms: number) => void (clock += ms),
    /** The background says its state, as after each start. */
    async reconnect() {
      for (const listener of watchers) listener();
      await new Promise((resolve) => setImmediate(resolve));
    },
    async claim(claim: PageClaim) {
      verdicts.receive(claim);
      await new Promise((resolve) => setImmediate(resolve));
      return sent.at(-1);
    },
  };
}

export const claim = (more: Partial<Extract<PageClaim, { type: "judge" }>> = {}): PageClaim => ({
  type: "judge",
  id: 7,
  siteId: "chatgpt",
  channel: "prompt",
  conversation: null,
  parts: [{ text: "DE89 and words", role: "prompt" }],
  ...more,
});

export const judging =
  (given: Judgement, release: Partial<GuardReply> = { type: "failed", code: "x" }) =>
  (question: Question): Partial<GuardReply> | null => {
    if (question.type === "judge") return { type: "judgement", judgement: given };
    return question.type === "choose" ? release : { type: "done" };
  };
export const rewrite = {
  type: "release",
  action: "rewrite",
  parts: ["safe"],
  eventId: EVENT,
} as const;
export const say = (choice: DialogAnswer["choice"]): DialogAnswer => ({
  choice,
  reason: null,
  keep: [],
});
