/** What the page guard tells of answers: shown, recorded, and looked through for planted tokens. */
import type { GuardState } from "../protocol/guard";
import type { PageClaim, PageVerdict } from "../protocol/page";
import { answerRules } from "./answer-rules";
import type { BackgroundPort } from "./background-port";
import type { GateUi } from "./gate-ui";

type AnswerClaim = Extract<PageClaim, { type: "answer" | "heard" }>;

const ASK_MS = 5_000;
/** The same host is told once in this time. */
const AGAIN_MS = 10_000;
/** A page may say no more than this in a minute. */
const MOST_A_MINUTE = 400;

/** The user is told that an address was taken out. */
export function watchAnswers(
  background: BackgroundPort,
  {
    siteId,
    conversation,
    ui,
  }: {
    readonly siteId: string;
    readonly conversation: () => string | null;
    readonly ui: Pick<GateUi, "notice"> | null;
  },
): (claim: AnswerClaim) => void {
  const told = new Map<string, number>();
  let minute = 0;
  let claims = 0;

  return (claim) => {
    const now = Date.now();
    if (now - minute > 60_000) {
      minute = now;
      claims = 0;
      told.clear();
    }
    if (++claims > MOST_A_MINUTE) return;
    if (claim.type === "heard") {
      const { text } = claim;
      void background.ask({ type: "heard", siteId, conversation: conversation(), text }, ASK_MS);
      return;
    }
    const { what, host, removed } = claim;
    const sighting = `${what} ${host} ${removed}`;
    if (now - (told.get(sighting) ?? 0) < AGAIN_MS) return;
    told.set(sighting, now);
    if (removed) ui?.notice(`answer-${what}`, host);
    void background.ask({ type: "answer", siteId, what, host, removed }, ASK_MS);
  };
}

/** Tells the page guard policy's word on answers whenever it has changed. */
export function answerTeller(
  send: (verdict: PageVerdict) => void,
): (state: GuardState, off: boolean) => void {
  let last = "";
  return ({ answers }, off) => {
    const policy = off ? { ...answers, exfiltration: "allow" as const, listens: false } : answers;
    const told = JSON.stringify(policy);
    if (told === last) return;
    last = told;
    send(answerRules(policy, policy.listens));
  };
}
