import { describe, expect, it } from "vitest";
import type { MessagePortLike } from "../platform/ports";
import { parsePolicy } from "../policy/parse";
import type { Policy, PolicyInput } from "../policy/schema";
import type { GuardReply } from "../protocol/guard";
import type { GuardPush } from "../protocol/guard-push";
import { createGuardPorts } from "./guard-ports";
import { createKnownSites } from "./known-sites";
import type { GuardService } from "./guard-service";

const TITLE = { en: "Because." };

describe("what a page is told", () => {
  it("holds the strictest fallback of the rules on its site, and follows the policy", async () => {
    let policy = policyOf([
      { id: "a", title: TITLE, when: {}, action: "warn", onUnavailable: "allow" },
      {
        id: "b",
        title: TITLE,
        when: { sites: ["chatgpt.com"] },
        action: "block",
        onUnavailable: "block",
      },
    ]);
    const ports = portsUnder(() => policy);
    const page = portFrom("https://chatgpt.com/c/1");
    ports.accept(page.port);
    page.say({ type: "hello", id: 0, path: "top", blind: null });
    await settled();
    expect(page.heard).toMatchObject([
      { type: "state", state: { guarded: true, onUnavailable: "block" } },
    ]);

    policy = policyOf([{ id: "a", title: TITLE, when: {}, action: "warn" }]);
    ports.push();
    expect(page.heard.at(-1)).toMatchObject({
      type: "state-changed",
      state: { onUnavailable: "warn" },
    });
  });
});

describe("a frame that has no address of its own", () => {
  const guarded = async (origin: string, tabUrl: string) => {
    const policy = policyOf([]);
    const ports = portsUnder(() => policy);
    const frame = portFrom("about:srcdoc", origin, tabUrl);
    ports.accept(frame.port);
    frame.say({ type: "hello", id: 0, path: "frame", blind: null });
    await settled();
    const [told] = frame.heard;
    return told?.type === "state" && told.state.guarded;
  };

  it.each([
    ["of its page's origin", "https://chatgpt.com", "https://chatgpt.com/"],
    ["of a chat that another host's page shows", "https://chatgpt.com", "https://intranet.test/"],
    ["without an origin", "null", "https://chatgpt.com/"],
    ["without an origin, in another host's page", "null", "https://intranet.test/"],
  ])("is guarded: one %s", async (_, origin, tabUrl) => {
    expect(await guarded(origin, tabUrl)).toBe(true);
  });

  it("is not, where its origin is of a host that nobody guards any more", async () => {
    expect(await guarded("https://gone.test", "https://gone.test/")).toBe(false);
  });
});

function portsUnder(policy: () => Policy) {
  return createGuardPorts({
    ready: Promise.resolve({} as GuardService),
    policy,
    sites: () => createKnownSites(() => 0)(policy()),
    group: () => null,
    policyVersion: () => 1,
    pausedUntil: () => null,
    now: () => 0,
    opened: () => undefined,
    closed: () => undefined,
    arrived: () => undefined,
    approve: () => Promise.resolve(),
  });
}

function policyOf(rules: PolicyInput["rules"]): Policy {
  const organisation = { name: "Northgate" };
  const parsed = parsePolicy({ format: 1, tenant: "t", version: 1, organisation, rules });
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  return parsed.value.policy;
}

function portFrom(url: string, origin = "", tabUrl = url) {
  const heard: (GuardReply | GuardPush)[] = [];
  let say: (message: unknown) => void = () => undefined;
  const port: MessagePortLike = {
    name: "guard",
    sender: { tabId: 1, frameId: 0, url, origin, tabUrl },
    post: (message) => heard.push(message as GuardReply | GuardPush),
    onMessage: (listener) => {
      say = listener;
    },
    onDisconnect: () => undefined,
    disconnect: () => undefined,
  };
  return { port, heard, say: (message: unknown) => say(message) };
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
