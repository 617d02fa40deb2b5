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

describe("a file in base64", () => {
  const coded = (text: string) => Buffer.from(text).toString("base64");
  const FILE = "Please pay DE89 by Friday, all is well.";
  const SAFE = "Please pay [IBAN_1] by Friday, all is well.";
  const file = claim({ parts: [{ text: coded(FILE), role: "attachment" }] });

  it("is judged and proved by what it says, and leaves as the page has it", async () => {
    const flow = scene({
      answer: say("send-redacted"),
      reply: (question) =>
        question.type === "prove"
          ? { type: "proved", clean: true }
          : judging(judgement("tokenise"), { ...rewrite, parts: [SAFE] })(question),
    });
    const parts = [coded(SAFE)];
    expect(await flow.claim(file)).toEqual({ type: "verdict", id: 7, action: "rewrite", parts });
    const changed = parts.map((text) => ({ text, role: "attachment" as const }));
    await flow.claim({ type: "prove", id: 8, of: 7, parts: changed });
    expect(
      flow.asked.flatMap((asked) =>
        asked.type === "judge" || asked.type === "prove" ? [asked.parts[0]?.text] : [],
      ),
    ).toEqual([FILE, SAFE]);
    await flow.claim({ type: "approve", id: 9, of: 7, url: "https://a.example/", seals: ["a"] });
    await vi.waitFor(() => expect(flow.sent.at(-1)).toEqual({ type: "approved", id: 9 }));
    expect(flow.asked.at(-1)).toMatchObject({ judged: [await textSeal(coded(SAFE))] });
  });

  it("does not leave when it cannot be closed again", async () => {
    const message = `--b\r\nContent-Transfer-Encoding: base64\r\n\r\n${coded(FILE)}\r\n--b--`;
    // The first line belongs to the fields, as in any message.
    const sent = `--b\r\nContent-Type: text/plain${message.slice(3)}`;
    const flow = scene({
      answer: say("send-redacted"),
      reply: judging(judgement("tokenise"), { ...rewrite, parts: ["no message at all"] }),
    });
    const upload = claim({ channel: "attachment", parts: [{ text: sent, role: "prompt" }] });
    expect(await flow.claim(upload)).toEqual({ type: "verdict", id: 7, action: "refuse" });
  });
});
