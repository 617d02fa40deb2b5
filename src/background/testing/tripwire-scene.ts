/** A tripwire with a clock, a policy and approvals that a test may change, made anew for each. */
import { createHash } from "node:crypto";
import { beforeEach } from "vitest";
import type { WireBody, WireRequest } from "../../platform/web-request";
import { parsePolicy } from "../../policy/parse";
import type { Policy, PolicyInput } from "../../policy/schema";
import { BUILT_IN_SITES, type SiteBook } from "../../sites/match";
import { createApprovals, type Approvals } from "../approvals";
import { createTripwire, type Trip, type Tripwire } from "../tripwire";
import { memorySession } from "./memory-session";

export const PROMPT = "https://chatgpt.com/backend-api/f/conversation";
export const bodyOf = (text: string) =>
  JSON.stringify({ messages: [{ content: { parts: [text] } }] });
export const sealOf = (text: string) => createHash("sha256").update(text).digest("hex");
export const bytes = (text: string): WireBody => ({
  kind: "bytes",
  bytes: new TextEncoder().encode(text),
});

export interface TripwireScene {
  clock: number;
  policy: Policy;
  sites: SiteBook;
  paused: boolean;
  approvals: Approvals;
  trips: Trip[];
  tripwire: Tripwire;
  create(ready: Promise<unknown>): Tripwire;
  request(over?: Partial<WireRequest>): WireRequest;
  approve(seal: string, judged?: readonly string[] | null): Promise<void>;
}

export function tripwireScene(): TripwireScene {
  let requests = 0;
  const scene = { create, request, approve } as TripwireScene;
  beforeEach(() => {
    requests = 0;
    scene.clock = 1_000_000;
    scene.paused = false;
    scene.trips = [];
    scene.policy = policyOf({});
    scene.sites = BUILT_IN_SITES;
    scene.approvals = createApprovals(memorySession(), () => scene.clock);
    scene.tripwire = create(Promise.resolve());
  });

  function create(ready: Promise<unknown>): Tripwire {
    return createTripwire({
      sites: () => scene.sites,
      approvals: scene.approvals,
      ready,
      policy: () => scene.policy,
      paused: () => scene.paused,
      extension: "1.0.0",
      own: "chrome-extension://own/",
      now: () => scene.clock,
      tripped: (trip) => void scene.trips.push(trip),
    });
  }

  function request(over: Partial<WireRequest> = {}): WireRequest {
    return {
      requestId: `r${++requests}`,
      url: PROMPT,
      method: "POST",
      tabId: 7,
      initiator: "https://chatgpt.com",
      body: bytes(bodyOf("hello")),
      ...over,
    };
  }

  async function approve(seal: string, judged: readonly string[] | null = null): Promise<void> {
    await scene.approvals.add({
      tabId: 7,
      host: "chatgpt.com",
      url: PROMPT,
      seals: [seal],
      judged,
    });
  }

  return scene;
}

export function policyOf(over: Partial<PolicyInput>): Policy {
  const parsed = parsePolicy({
    format: 1,
    tenant: "northgate",
    version: 1,
    organisation: { name: "Northgate" },
    rules: [],
    ...over,
  });
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value.policy;
}
