import { describe, expect, it } from "vitest";
import type { PageClaim } from "../protocol/page";
import type { Question } from "./background-port";
import { EVENT, READY, say, scene } from "./testing/verdict-scene";

describe("what could not be read", () => {
  const unreadable: PageClaim = {
    type: "unreadable",
    id: 3,
    siteId: "chatgpt",
    channel: "prompt",
    why: "not-text",
  };

  const unseen = (fallback: "allow" | "warn" | "block") => (question: Question) =>
    question.type === "unreadable"
      ? { type: "unseen" as const, fallback, eventId: EVENT }
      : question.type === "choose" && question.choice === "send-anyway"
        ? { type: "release" as const, action: "pass" as const, eventId: EVENT }
        : { type: "release" as const, action: "refuse" as const, eventId: EVENT };

  it.each([
    ["allow", undefined, "pass", 0],
    ["block", undefined, "refuse", 0],
    ["warn", say("send-anyway"), "pass", 1],
    ["warn", say("edit"), "refuse", 1],
    ["warn", "none", "refuse", 0],
  ] as const)(
    "under %s, answered with %o, ends in %s",
    async (fallback, answer, action, dialogs) => {
      for (const reply of [unseen(fallback), () => null]) {
        const flow = scene({
          state: { ...READY, onBlind: fallback },
          reply,
          ...(answer === undefined ? {} : { answer }),
        });
        expect(await flow.claim(unreadable)).toMatchObject({ action });
        expect(flow.dialogs()).toBe(dialogs);
        expect(flow.judged).toMatchObject([{ claim: null, ruling: action }]);
      }
    },
  );

  it("is accounted for under its event", async () => {
    const flow = scene({ reply: unseen("warn"), answer: say("send-anyway") });
    await flow.claim(unreadable);
    await flow.claim({ type: "outcome", id: 3, outcome: "sent" });
    expect(flow.asked.slice(1)).toEqual([
      { type: "choose", eventId: EVENT, choice: "send-anyway", reason: null, keep: [] },
      { type: "outcome", eventId: EVENT, outcome: "sent" },
    ]);
  });

  it("asks nobody about a draft", async () => {
    for (const [drafts, action] of [
      ["strip", "strip"],
      ["scan", "strip"],
      ["allow", "pass"],
    ] as const) {
      const flow = scene({ state: { ...READY, drafts }, answer: say("send-anyway") });
      expect(await flow.claim({ ...unreadable, channel: "draft" })).toMatchObject({ action });
      expect([flow.dialogs(), flow.asked.length]).toEqual([0, 0]);
    }
  });
});

describe("an unreadable file", () => {
  const about = { siteId: "chatgpt", channel: "attachment", why: "binary-file" } as const;
  const file: PageClaim = { type: "unreadable", id: 3, ...about };

  it("goes without a word where policy lets it, else as the background says, with a word", async () => {
    const open = scene({});
    expect(await open.claim(file)).toMatchObject({ action: "pass" });
    expect([open.asked, open.judged]).toEqual([[], []]);
    const told = scene({
      state: { ...READY, unscannable: "block" },
      reply: () => ({ type: "release", action: "refuse", eventId: "" }),
    });
    expect(await told.claim(file)).toMatchObject({ action: "refuse" });
    expect(told.judged).toMatchObject([{ ruling: "refuse", unread: "file" }]);
  });
});
