import { describe, expect, it } from "vitest";
import { bareToken, tokenHash } from "../detect/canaries";
import { AuditEventSchema, type AuditEvent } from "../policy/audit-event";
import { defaultPolicy } from "../policy/defaults";
import type { Policy } from "../policy/schema";
import * as v from "valibot";
import { BUILT_IN_SITES } from "../sites/match";
import { createAnswerHandlers } from "./answers";
import { createChatMarkers } from "./chat-markers";
import { parseGuardRequest } from "./parse-guard-request";
import { memoryMeta } from "./testing/memory-meta";

const TOKEN = "Kestrel-7Q2M-9XWD-4411";
const SALT = "00112233445566778899aabbccddeeff";
const CALLER = { tabId: 7, host: "chatgpt.com" };

function setUp(change: Partial<Policy> = {}) {
  const events: AuditEvent[] = [];
  const noticed: number[] = [];
  let now = 1_000_000;
  const policy = { ...defaultPolicy(), ...change };
  const handlers = createAnswerHandlers({
    audit: {
      write: (event) => Promise.resolve(void events.push(event)),
      retain: () => Promise.resolve(),
      unsaved: () => [],
    },
    policy: () => policy,
    sites: () => BUILT_IN_SITES,
    chatMarkers: createChatMarkers(memoryMeta(), { now: () => now, days: () => 90 }),
    extension: "0.1.0",
    now: () => now,
    noticed: (tabId) => noticed.push(tabId),
  });
  return { events, noticed, handlers, later: (ms: number) => (now += ms) };
}

const removed = {
  type: "answer",
  id: 1,
  siteId: "chatgpt",
  what: "image",
  host: "evil.example",
  removed: true,
} as const;

describe("addresses in answers", () => {
  it("are one event a minute, with the host and nothing else of the address", async () => {
    const { events, noticed, handlers, later } = setUp();
    for (let at = 0; at < 3; at++) await handlers.answer(removed, CALLER);
    later(61_000);
    await handlers.answer(removed, CALLER);
    expect(events).toHaveLength(2);
    expect(noticed).toEqual([7, 7]);
    const [event] = events;
    expect(event && v.parse(AuditEventSchema, event)).toMatchObject({
      kind: "answer",
      channel: "answer",
      action: "redact",
      outcome: "stripped",
      detail: "image:evil.example",
      owasp: ["LLM05:2025"],
    });
  });

  it("are nobody's business where policy allows them", async () => {
    const { events, handlers } = setUp({ answers: { exfiltration: "allow", imageHosts: [] } });
    await handlers.answer(removed, CALLER);
    expect(events).toEqual([]);
  });

  it("come from the page with nothing but a domain", () => {
    const asked = {
      ...removed,
      host: "c2VjcmV0.data.evil.example",
      url: "https://evil.example/?d=1",
    };
    expect(parseGuardRequest(asked)).toEqual(removed);
    for (const host of ["evil.example/?d=secret", "a b", "", 7, "x".repeat(400)])
      expect(parseGuardRequest({ ...removed, host })).toBeNull();
    expect(parseGuardRequest({ ...removed, what: "script" })).toBeNull();
  });
});

describe("planted tokens in answers", () => {
  const canaries = [
    {
      id: "wiki",
      salt: SALT,
      length: bareToken(TOKEN).length,
      sha256: tokenHash(SALT, bareToken(TOKEN)),
    },
  ];

  it("are an event with the token's name", async () => {
    const { events, handlers } = setUp({ canaries });
    const heard = { type: "heard", id: 2, siteId: "chatgpt", conversation: null } as const;
    await handlers.heard({ ...heard, text: `The reference is ${TOKEN}.` }, CALLER);
    await handlers.heard({ ...heard, text: `Again ${TOKEN}.` }, CALLER);
    await handlers.heard({ ...heard, text: "Nothing here." }, CALLER);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ kind: "canary", channel: "answer", detail: "wiki" });
    expect(JSON.stringify(events)).not.toContain("7Q2M");
  });
});
