import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { attackScores } from "../detect/testing/attack-scores";
import { ok } from "../lib/result";
import { AuditEventSchema, type AuditEvent } from "../policy/audit-event";
import { defaultPolicy } from "../policy/defaults";
import type { Fallback } from "../policy/schema";
import { BUILT_IN_SITES } from "../sites/match";
import { createChatMarkers } from "./chat-markers";
import { createGuardService } from "./guard-service";
import { createPendingMessages } from "./pending";
import { createScanner } from "./scanner";
import { createSealedSession } from "./sealed-session";
import { memoryMeta } from "./testing/memory-meta";
import { memorySession } from "./testing/memory-session";
import { createMemories } from "./memories";
import { createVaults } from "./vaults";

const CALLER = { tabId: 7, host: "chatgpt.com" };

describe("what cannot be read", () => {
  const request = { type: "unreadable", id: 1, siteId: "chatgpt", channel: "form" } as const;

  it.each([
    ["warn", "send-anyway", "pass", "sent"],
    ["warn", "edit", "refuse", "not-sent"],
    ["block", "send-anyway", "refuse", "not-sent"],
    ["allow", null, null, "sent"],
  ] as const)(
    "under %s, chosen %s, is recorded as it went",
    async (onBlind, choice, action, went) => {
      const { service, written, marked } = await start(onBlind);
      const reply = await service.unreadable({ ...request, why: "not-text" }, CALLER);
      if (reply.type !== "unseen") throw new Error(`expected its event, got ${reply.type}`);
      expect(reply.fallback).toBe(onBlind);
      const { eventId } = reply;
      if (choice)
        expect(
          await service.choose(
            { type: "choose", id: 2, eventId, choice, reason: null, keep: [] },
            CALLER,
          ),
        ).toMatchObject({ action });
      await service.outcome({ type: "outcome", id: 3, eventId, outcome: "sent" }, CALLER);
      expect(marked).toEqual(["blind"]);
      expect(written).toMatchObject([
        {
          kind: "blind",
          channel: "form",
          action: onBlind,
          outcome: went,
          choice: choice ?? "none",
          unavailable: { what: "adapter", fallback: onBlind },
          detail: "not-text",
        },
      ]);
    },
  );

  it.each([
    ["no-request-seen", "unknown", ["blind"]],
    ["press-held", "not-sent", []],
  ] as const)("that was never seen is recorded: %s", async (why, outcome, marks) => {
    const { service, written, marked } = await start("block");
    await service.blind({ type: "blind", id: 1, siteId: "chatgpt", why }, CALLER);
    expect(written).toMatchObject([{ kind: "blind", action: "block", outcome, detail: why }]);
    expect(() => v.parse(AuditEventSchema, written[0])).not.toThrow();
    expect(marked).toEqual(marks);
  });
});

describe("a message that a page settled without a verdict", () => {
  it("is on record as unchecked, under its own id and not as of the future", async () => {
    const { service, written } = await start("warn");
    await service.unchecked(
      {
        type: "unchecked",
        id: 1,
        eventId: "0b8f4a52-6a53-4a55-9d3c-6a1f6f5f2f10",
        time: Number.MAX_SAFE_INTEGER,
        siteId: "chatgpt",
        channel: "prompt",
        what: "background",
        fallback: "warn",
        choice: "send-anyway",
        outcome: "sent",
        policyVersion: null,
      },
      CALLER,
    );
    expect(written).toMatchObject([
      {
        id: "0b8f4a52-6a53-4a55-9d3c-6a1f6f5f2f10",
        kind: "decision",
        site: { id: "chatgpt", host: "chatgpt.com" },
        channel: "prompt",
        action: "warn",
        outcome: "sent",
        choice: "send-anyway",
        unavailable: { what: "background", fallback: "warn" },
        policyVersion: null,
      },
    ]);
    expect(written[0]?.time).toBeLessThan(Number.MAX_SAFE_INTEGER);
    expect(() => v.parse(AuditEventSchema, written[0])).not.toThrow();
  });
});

async function start(onBlind: Fallback) {
  const written: AuditEvent[] = [];
  const marked: string[] = [];
  const policy = { ...defaultPolicy(), onBlind };
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const session = createSealedSession(memorySession(), key);
  const nothing = ok({ findings: [], attacks: attackScores(0) });
  const service = createGuardService({
    sites: () => BUILT_IN_SITES,
    scanner: createScanner({ analyse: () => Promise.resolve(nothing) }, policy),
    vaults: createVaults(session),
    memories: createMemories(session, () => 1_000),
    chatMarkers: createChatMarkers(memoryMeta(), { now: () => 1_000, days: () => 90 }),
    pending: createPendingMessages(session),
    audit: {
      write: (event) => Promise.resolve(void written.push(event)),
      retain: () => Promise.resolve(),
      unsaved: () => [],
    },
    policy: () => policy,
    group: () => null,
    model: () => null,
    extension: "0.1.0",
    now: () => 1_000,
    noticed: () => void marked.push("noticed"),
    blind: () => void marked.push("blind"),
    explain: () => Promise.resolve(),
  });
  return { service, written, marked };
}
