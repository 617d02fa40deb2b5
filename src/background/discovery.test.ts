import { beforeEach, describe, expect, it } from "vitest";
import type { AuditEvent } from "../policy/audit-event";
import { AuditEventSchema } from "../policy/audit-event";
import { parsePolicy } from "../policy/parse";
import type { Policy, PolicyInput } from "../policy/schema";
import type { SessionStorage } from "../platform/session-storage";
import * as v from "valibot";
import { BUILT_IN_SITES } from "../sites/match";
import { createDiscovery, type Discovery } from "./discovery";
import { memorySession } from "./testing/memory-session";

type Tell = (request: { url: string; initiator: string | null }) => void;

const CHAT = "https://chat.firm.example/api/chat/completions";

let policy: Policy;
let session: SessionStorage;
let found: AuditEvent[];
let listening: { matches: readonly string[]; tell: Tell } | null;
let discovery: Discovery;

beforeEach(() => {
  session = memorySession();
  start({ discover: true });
});

function start(sites: PolicyInput["sites"]): void {
  policy = policyOf(sites);
  found = [];
  listening = null;
  discovery = createDiscovery({
    sites: () => BUILT_IN_SITES,
    watch: (matches, tell) => {
      listening = { matches, tell };
      return () => (listening = null);
    },
    session,
    policy: () => policy,
    extension: "1.0.0",
    now: () => 1_000,
    found: (event) => void found.push(event),
  });
  discovery.follow(policy);
}

function policyOf(sites: PolicyInput["sites"]): Policy {
  const input = {
    format: 1,
    tenant: "t",
    version: 1,
    organisation: { name: "T" },
    rules: [],
    sites,
  };
  const parsed = parsePolicy(input);
  if (!parsed.ok) throw new Error("the policy is wrong");
  return parsed.value.policy;
}

async function post(url: string, initiator: string | null = new URL(url).origin): Promise<void> {
  listening?.tell({ url, initiator });
  await new Promise((resolve) => setTimeout(resolve));
}

const hosts = () => found.map(({ site }) => site && `${site.id} ${site.host}`);

describe("discovery", () => {
  it("tells of a chat by its kind and host, once, and of nothing else", async () => {
    await post(`${CHAT}?model=secret-project`);
    await post(CHAT);
    await post("https://talk.firm.example:3080/api/agents/chat/openAI");
    expect(hosts()).toEqual(["open-webui chat.firm.example", "librechat talk.firm.example:3080"]);
    for (const event of found) expect(v.is(AuditEventSchema, event)).toBe(true);
    expect(JSON.stringify(found)).not.toMatch(/completions|secret|agents/u);
    expect(discovery.knows("chat.firm.example")).toBe(true);
    expect(discovery.knows("talk.firm.example")).toBe(false);
  });

  it("is off, and does not even listen, unless policy asks for it", async () => {
    for (const sites of [{}, { discover: false }]) {
      start(sites);
      expect(listening).toBeNull();
    }
    start({ discover: true });
    const late = listening as { tell: Tell } | null;
    policy = policyOf({});
    discovery.follow(policy);
    expect(listening).toBeNull();
    late?.tell({ url: CHAT, initiator: "https://chat.firm.example" });
    await new Promise((resolve) => setTimeout(resolve));
    expect(found).toEqual([]);
  });

  it("has the browser wake it for a few addresses only", () => {
    expect(listening?.matches.length).toBeGreaterThan(0);
    for (const match of listening?.matches ?? [])
      expect(match).toMatch(/^\*:\/\/\*\/[\w/]{5,}\*$/u);
  });

  it.each([
    ["a host that is guarded without policy", "https://chatgpt.com/api/chat/completions"],
    ["a host that policy names", "https://ai.firm.example/api/chat/completions"],
    ["a host that policy leaves out", "https://lab.firm.example/api/chat/completions"],
    ["another address", "https://chat.firm.example/api/chat/completions-report"],
  ])("does not tell of %s", async (_, url) => {
    start({ discover: true, openai: ["ai.firm.example"], excluded: ["lab.firm.example"] });
    await post(url);
    expect(found).toEqual([]);
  });

  it("does not tell of a program or another site that uses the API", async () => {
    await post(CHAT, null);
    await post(CHAT, "https://elsewhere.example");
    await post(CHAT, "null");
    expect(found).toEqual([]);
  });

  it("remembers what it told while the background sleeps", async () => {
    await post(CHAT);
    start({ discover: true });
    await post(CHAT);
    expect(found).toEqual([]);
    expect(discovery.knows("chat.firm.example")).toBe(true);
  });

  it("goes on when nothing can be remembered", async () => {
    session = {
      ...memorySession(),
      get: () => Promise.reject(new Error("gone")),
      set: () => Promise.reject(new Error("gone")),
    };
    start({ discover: true });
    await post(CHAT);
    await post(CHAT);
    expect(hosts()).toEqual(["open-webui chat.firm.example"]);
  });

  it("cannot be made to fill the record by a page with many hosts", async () => {
    for (let at = 0; at < 150; at++) await post(`https://h${at}.firm.example/api/chat/completions`);
    expect(found).toHaveLength(100);
  });
});
