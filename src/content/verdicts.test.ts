import { describe, expect, it } from "vitest";
import type { GuardState } from "../protocol/guard";
import type { PageClaim } from "../protocol/page";
import {
  EVENT,
  READY,
  claim,
  judgement,
  judging,
  rewrite,
  say,
  scene,
} from "./testing/verdict-scene";

describe("a judged request", () => {
  it("passes when nothing stands against it, and its outcome completes the event", async () => {
    const flow = scene({ reply: judging(judgement("allow")) });
    expect(await flow.claim(claim())).toEqual({ type: "verdict", id: 7, action: "pass" });
    await flow.claim({ type: "outcome", id: 7, outcome: "sent" });
    expect(flow.asked.at(-1)).toEqual({ type: "outcome", eventId: EVENT, outcome: "sent" });
    expect(flow.dialogs()).toBe(0);
  });

  it("is rewritten with what the background releases when the user sends placeholders", async () => {
    const flow = scene({
      answer: say("send-redacted"),
      reply: judging(judgement("tokenise"), rewrite),
    });
    expect(await flow.claim(claim())).toEqual({
      type: "verdict",
      id: 7,
      action: "rewrite",
      parts: ["safe"],
    });
  });

  it("is rewritten without asking when policy says so", async () => {
    const flow = scene({
      state: { ...READY, confirmChanges: false },
      reply: judging(judgement("redact"), rewrite),
    });
    expect(await flow.claim(claim())).toMatchObject({ action: "rewrite" });
    expect(flow.dialogs()).toBe(0);
    expect(flow.judged.at(-1)?.answer?.choice).toBe("send-redacted");
  });

  it.each([
    ["the user cancels", say("cancel"), { type: "release", action: "refuse", eventId: EVENT }],
    ["the user edits", say("edit"), { type: "release", action: "refuse", eventId: EVENT }],
    ["the dialog breaks", "breaks", { type: "release", action: "refuse", eventId: EVENT }],
    ["there is no dialog", "none", { type: "release", action: "refuse", eventId: EVENT }],
    ["the background does not release it", say("send-anyway"), { type: "failed", code: "x" }],
    ["the release has other parts", say("send-redacted"), { ...rewrite, parts: ["a", "b"] }],
  ] as const)("is refused when %s", async (_, answer, release) => {
    const flow = scene({ answer, reply: judging(judgement("warn"), release) });
    expect(await flow.claim(claim())).toEqual({ type: "verdict", id: 7, action: "refuse" });
  });

  it("comes back as refused when the page could not send what was released", async () => {
    const flow = scene({
      answer: say("send-redacted"),
      reply: judging(judgement("tokenise"), rewrite),
    });
    await flow.claim(claim());
    await flow.claim({ type: "outcome", id: 7, outcome: "refused" });
    expect(flow.judged.map(({ ruling }) => ruling)).toEqual(["rewrite", "refuse"]);
    expect(flow.judged.at(-1)).toMatchObject({ claim: { id: 7 }, answer: null });
  });

  it.each([
    ["it was sent", [claim(), { type: "outcome", id: 7, outcome: "sent-changed" }]],
    ["it was refused before", [claim(), { type: "outcome", id: 8, outcome: "refused" }]],
    [
      "the page gave it up",
      [claim(), { type: "cancel", id: 7 }, { type: "outcome", id: 7, outcome: "refused" }],
    ],
    [
      "it was a draft",
      [
        claim({ channel: "draft", parts: [{ text: "half", role: "draft" }] }),
        { type: "outcome", id: 7, outcome: "refused" },
      ],
    ],
  ] as const)("does not come back when %s", async (_, claims) => {
    const flow = scene({
      state: { ...READY, drafts: "scan" },
      answer: say("send-redacted"),
      reply: judging(judgement("tokenise"), rewrite),
    });
    for (const one of claims) await flow.claim(one);
    expect(flow.judged).toHaveLength(1);
  });

  it("is not answered after the page gave it up", async () => {
    const flow = scene({ answer: say("send-anyway"), reply: judging(judgement("warn"), rewrite) });
    void flow.claim(claim());
    await flow.claim({ type: "cancel", id: 7 });
    expect(flow.sent).toEqual([]);
  });

  it("is not asked about twice: the same text in the history keeps its answer", async () => {
    const flow = scene({
      answer: say("send-redacted"),
      reply: judging(judgement("tokenise"), rewrite),
    });
    await flow.claim(claim());
    flow.wait(3_600_000);
    const again = { text: "DE89 and words", role: "history" } as const;
    expect(await flow.claim(claim({ id: 8, parts: [again] }))).toMatchObject({ action: "rewrite" });
    expect(flow.dialogs()).toBe(1);
    await flow.claim(claim({ id: 9 }));
    expect(flow.dialogs()).toBe(2);
  });
});

describe("drafts", () => {
  const draft = claim({ channel: "draft", parts: [{ text: "half", role: "draft" }] });

  it("are stripped without asking anyone, unless policy says otherwise", async () => {
    const flow = scene({});
    expect(await flow.claim(draft)).toMatchObject({ action: "strip" });
    expect(flow.asked).toEqual([]);
    const open = scene({ state: { ...READY, drafts: "allow" } });
    expect(await open.claim(draft)).toMatchObject({ action: "pass" });
  });

  it("are scanned where policy wants it, and stripped when something was found", async () => {
    const scanning: GuardState = { ...READY, drafts: "scan" };
    const clean = scene({ state: scanning, reply: judging(judgement("allow")) });
    expect(await clean.claim(draft)).toMatchObject({ action: "pass" });
    const found = scene({ state: scanning, reply: judging(judgement("warn")) });
    expect(await found.claim(draft)).toMatchObject({ action: "strip" });
    expect(found.dialogs()).toBe(0);
  });
});

describe("without a verdict", () => {
  it.each([
    ["allow", undefined, "pass"],
    ["block", undefined, "refuse"],
    ["warn", say("send-anyway"), "pass"],
    ["warn", say("cancel"), "refuse"],
    ["warn", "none", "refuse"],
  ] as const)("fallback %s with answer %o ends in %s", async (onUnavailable, answer, action) => {
    const flow = scene({
      state: { ...READY, onUnavailable },
      ...(answer === undefined ? {} : { answer }),
    });
    expect(await flow.claim(claim())).toMatchObject({ action });
  });

  it("a page under a removed extension goes by the last policy and asks nobody", async () => {
    const warn = scene({ stale: true, answer: say("send-anyway") });
    expect(await warn.claim(claim())).toMatchObject({ action: "refuse" });
    expect(warn.dialogs()).toBe(0);
    const allow = scene({ stale: true, state: { ...READY, onUnavailable: "allow" } });
    expect(await allow.claim(claim())).toMatchObject({ action: "pass" });
  });

  it("an extension that never got ready is not one that allows", async () => {
    const flow = scene({ state: null, answer: say("cancel") });
    expect(await flow.claim(claim())).toMatchObject({ action: "refuse" });
    expect(flow.dialogs()).toBe(1);
  });

  it("a site that is not guarded, or paused, passes", async () => {
    for (const state of [
      { ...READY, guarded: false },
      { ...READY, paused: true },
    ])
      expect(await scene({ state }).claim(claim())).toMatchObject({ action: "pass" });
  });
});

describe("what was settled without a verdict", () => {
  const outcome: PageClaim = { type: "outcome", id: 7, outcome: "sent" };

  it("is told when the background answers again, as often as that takes, and then no more", async () => {
    let dead = true;
    const flow = scene({
      answer: say("send-anyway"),
      reply: () => (dead ? null : { type: "done" }),
      state: { ...READY, policyVersion: 4 },
    });
    flow.wait(5_000);
    await flow.claim(claim());
    await flow.claim(outcome);
    await flow.reconnect();
    dead = false;
    await flow.reconnect();
    await flow.reconnect();
    const reports = flow.asked.filter(({ type }) => type === "unchecked");
    expect(reports).toHaveLength(3);
    expect(new Set(reports.map((report) => JSON.stringify(report))).size).toBe(1);
    expect(reports[0]).toEqual({
      type: "unchecked",
      eventId: expect.stringMatching(/^[0-9a-f-]{36}$/u) as string,
      time: 5_000,
      siteId: "chatgpt",
      channel: "prompt",
      what: "background",
      fallback: "warn",
      choice: "send-anyway",
      outcome: "sent",
      policyVersion: 4,
    });
    expect(JSON.stringify(reports)).not.toContain("words");
  });

  it.each([
    ["allow", "sent", { fallback: "allow", choice: "none", outcome: "sent" }],
    ["block", "refused", { fallback: "block", choice: "none", outcome: "refused" }],
  ] as const)("under %s is told as %s", async (onUnavailable, happened, told) => {
    const flow = scene({ state: { ...READY, onUnavailable } });
    await flow.claim(claim());
    await flow.claim({ type: "outcome", id: 7, outcome: happened });
    expect(flow.asked.at(-1)).toMatchObject({ type: "unchecked", ...told });
  });

  it("and given up by the page is told as not sent, once", async () => {
    const flow = scene({
      answer: say("send-anyway"),
      reply: ({ type }) => (type === "unchecked" ? { type: "done" } : null),
    });
    void flow.claim(claim());
    await new Promise((resolve) => setImmediate(resolve));
    await flow.claim({ type: "cancel", id: 7 });
    await flow.claim(outcome);
    const reports = flow.asked.filter(({ type }) => type === "unchecked");
    expect(reports).toMatchObject([{ outcome: "not-sent" }]);
  });

  it("is not told of requests that were judged, of drafts, and by a page without its extension", async () => {
    const judged = scene({ reply: judging(judgement("allow")) });
    await judged.claim(claim());
    const draft = scene({ state: { ...READY, drafts: "scan" } });
    await draft.claim(claim({ channel: "draft" }));
    const stale = scene({ stale: true });
    await stale.claim(claim());
    for (const flow of [judged, draft, stale]) {
      await flow.claim(outcome);
      expect(flow.asked.filter(({ type }) => type === "unchecked")).toEqual([]);
    }
  });
});
