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
const CONFIG = "https://chat.firm.example/api/config";
const OPEN_WEBUI = {
  status: true,
  name: "Northgate Assistant",
  version: "0.6.30",
  features: { auth: true, enable_signup: false },
};

let policy: Policy;
let session: SessionStorage;
let found: AuditEvent[];
let listening: { matches: readonly string[]; tell: Tell } | null;
let answering: { matches: readonly string[]; tell: Tell } | null;
let asked: string[];
let answers: Record<string, unknown>;
let discovery: Discovery;

beforeEach(() => {
  session = memorySession();
  answers = { [CONFIG]: OPEN_WEBUI };
  start({ discover: true });
});

function start(sites: PolicyInput["sites"]): void {
  policy = policyOf(sites);
  found = [];
  listening = null;
  answering = null;
  asked = [];
  discovery = createDiscovery({
    sites: () => BUILT_IN_SITES,
    watch: (matches, tell) => {
      listening = { matches, tell };
      return () => (listening = null);
    },
    watchAnswers: (matches, tell) => {
      answering = { matches, tell };
      return () => (answering = null);
    },
    ask: (url) => {
      asked.push(url);
      return Promise.resolve(answers[url] ?? null);
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

async function open(url: string, initiator: string | null = new URL(url).origin): Promise<void> {
  answering?.tell({ url, initiator });
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
      expect([listening, answering]).toEqual([null, null]);
    }
    start({ discover: true });
    const late = [listening, answering] as ({ tell: Tell } | null)[];
    policy = policyOf({});
    discovery.follow(policy);
    expect([listening, answering]).toEqual([null, null]);
    for (const [at, url] of [CHAT, CONFIG].entries())
      late[at]?.tell({ url, initiator: "https://chat.firm.example" });
    await new Promise((resolve) => setTimeout(resolve));
    expect([found, asked]).toEqual([[], []]);
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

describe("a chat that tells what it is", () => {
  it("is known before anybody has written a word, and asked once", async () => {
    await open(`${CONFIG}?user=17`);
    await open(CONFIG);
    await post(CHAT);
    expect(hosts()).toEqual(["open-webui chat.firm.example"]);
    expect(asked).toEqual([CONFIG]);
    expect(JSON.stringify(found)).not.toMatch(/config|Northgate|user/u);
  });

  it("is known below another path", async () => {
    answers = { "https://intranet.firm.example/ai/api/config": OPEN_WEBUI };
    await open("https://intranet.firm.example/ai/api/config");
    expect(hosts()).toEqual(["open-webui intranet.firm.example"]);
  });

  it("is asked once, whatever it answers, and no more hosts than can be told of", async () => {
    for (let round = 0; round < 2; round++)
      for (let at = 0; at < 150; at++) await open(`https://h${at}.firm.example/api/config`);
    expect(asked).toHaveLength(100);
    expect(found).toEqual([]);
  });

  it.each([
    ["a guarded host", "https://chatgpt.com/api/config", undefined],
    ["a host that policy names", "https://ai.firm.example/api/config", undefined],
    ["a host that policy leaves out", "https://lab.firm.example/api/config", undefined],
    ["what another site asks", CONFIG, "https://elsewhere.example"],
    ["what no page asks", CONFIG, null],
  ])("is not even asked: %s", async (_, url, initiator) => {
    start({ discover: true, openai: ["ai.firm.example"], excluded: ["lab.firm.example"] });
    await open(url, initiator);
    expect(asked).toEqual([]);
  });

  it("is not told of when policy has changed while it was asked", async () => {
    answering?.tell({ url: CONFIG, initiator: "https://chat.firm.example" });
    policy = policyOf({ discover: true, excluded: ["chat.firm.example"] });
    await new Promise((resolve) => setTimeout(resolve));
    expect(found).toEqual([]);
  });
});
