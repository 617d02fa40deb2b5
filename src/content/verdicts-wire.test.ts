/** What is asked of a request that is on its way: may it pass the wire, and is its rewritten body clean? */
import { describe, expect, it, vi } from "vitest";
import { textSeal } from "../lib/text-seal";
import type { PageClaim } from "../protocol/page";
import type { Question } from "./background-port";
import { EVENT, claim, judgement, judging, rewrite, say, scene } from "./testing/verdict-scene";

describe("an approval", () => {
  const approve = { type: "approve", id: 9, of: 7, url: "https://chatgpt.com/x", seals: ["a"] };
  const asked = (flow: { asked: Question[] }) =>
    flow.asked.filter(({ type }) => type === "approve");

  it("is handed on once for a request that was let go, and answered in any case", async () => {
    const flow = scene({ reply: () => ({ type: "judgement", judgement: judgement("allow") }) });
    await flow.claim(approve as PageClaim);
    expect(asked(flow)).toEqual([]);
    await flow.claim(claim());
    await flow.claim(approve as PageClaim);
    await vi.waitFor(() => expect(flow.sent.at(-1)).toEqual({ type: "approved", id: 9 }));
    await flow.claim(approve as PageClaim);
    expect(asked(flow)).toEqual([
      {
        type: "approve",
        url: approve.url,
        seals: approve.seals,
        judged: [await textSeal("DE89 and words")],
      },
    ]);
  });

  it("is never handed on for a request that was refused", async () => {
    const flow = scene({
      answer: say("cancel"),
      reply: ({ type }) =>
        type === "judge"
          ? { type: "judgement", judgement: judgement("block") }
          : { type: "release", action: "refuse", eventId: EVENT },
    });
    expect(await flow.claim(claim())).toMatchObject({ action: "refuse" });
    await flow.claim(approve as PageClaim);
    expect(asked(flow)).toEqual([]);
  });
});

describe("a proof", () => {
  const prove: PageClaim = {
    type: "prove",
    id: 8,
    of: 7,
    parts: [{ text: "safe", role: "prompt" }],
  };

  it("is the background's word, and never given for a request nobody judged", async () => {
    const flow = scene({
      answer: say("send-redacted"),
      reply: (question) =>
        question.type === "prove"
          ? { type: "proved", clean: true }
          : judging(judgement("tokenise"), rewrite)(question),
    });
    expect(await flow.claim(prove)).toEqual({ type: "proved", id: 8, clean: false });
    await flow.claim(claim());
    expect(await flow.claim(prove)).toEqual({ type: "proved", id: 8, clean: true });
  });
});
