/** How values are replaced when the policy names a method, and what is known of it afterwards. */
import { beforeEach, expect, it, describe } from "vitest";
import { attackScores } from "../detect/testing/attack-scores";
import type { Finding } from "../detect/types";
import { ok } from "../lib/result";
import { parsePolicy } from "../policy/parse";
import type { Policy, PolicyInput, RedactMethod } from "../policy/schema";
import type { GuardReply, Judgement } from "../protocol/guard";
import type { PagePart } from "../protocol/page";
import { BUILT_IN_SITES } from "../sites/match";
import { createGuardService, type GuardService } from "./guard-service";
import { createMemories } from "./memories";
import { createPendingMessages } from "./pending";
import { createScanner } from "./scanner";
import { createSealedSession, type SealedSession } from "./sealed-session";
import { memorySession } from "./testing/memory-session";
import { createVaults } from "./vaults";

const IBAN = "DE83 2005 0550 1093 8472 65";
const KEY = "AKIAQ7ZL4XN2RTV6WEPB";
const ORIGINS = { written: true, pasted: [] };
const CALLER = { tabId: 7, host: "chatgpt.com" };

let session: SealedSession;
let policy: Policy;
let service: GuardService;

beforeEach(async () => {
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  session = createSealedSession(memorySession(), key);
});

describe("a rule that says how values are replaced", () => {
  const how = (method: RedactMethod): PolicyInput["rules"] => [
    {
      id: "all",
      title: { en: "All." },
      when: { types: ["IBAN", "PERSON", "API_KEY"] },
      action: "redact",
      redact: { method },
    },
  ];

  it("lets a made-up value go, knows it again, and shows what is behind it", async () => {
    policy = policyOf({ rules: how("synthetic") });
    service = start();
    const judgement = await judge(`Is ${IBAN} yours?`, { conversation: "c-1" });
    const [safe = ""] = judgement.safeParts;
    expect(safe).toMatch(/^Is DE\d\d 0000 [\d ]+ yours\?$/u);
    expect(judgement.edits).toMatchObject([{ part: 0, start: 3, end: 30, finding: 0 }]);
    expect(await choose(judgement, "send-redacted")).toMatchObject({ parts: [safe] });
    expect(await prove(judgement, [safe])).toBe(true);
    expect(await prove(judgement, [`${safe} ${IBAN}`])).toBe(false);
    expect(await prove(judgement, [`${safe} DE02 1203 0000 0000 2020 51`])).toBe(false);
    expect((await judge(safe, { conversation: "c-1" })).action).toBe("allow");
    expect((await judge(safe, { conversation: "c-2" })).action).toBe("redact");
    const request = { type: "restore", id: 1, conversation: "c-1", placeholders: [] } as const;
    const restored = await service.restore({ ...request, near: safe }, CALLER);
    expect(restored).toMatchObject({ values: { [safe.slice(3, 30)]: IBAN } });
  });

  it("does not go on with a made-up number as if its user had broken off", async () => {
    policy = policyOf({ rules: how("synthetic") });
    service = start();
    const judgement = await judge(`Account: ${IBAN}`, { conversation: "c-1" });
    await choose(judgement, "send-redacted");
    await settled();
    const kept = await createMemories(session, () => 1_000).of(CALLER.tabId, "c-1");
    expect(await kept.isLastMessage(judgement.safeParts)).toBe(true);
    expect(await kept.openEnd([])).toBeNull();
  });

  it("has the policy's key for hashes, and keeps to the mark for a secret", async () => {
    policy = policyOf({ rules: how("hash"), hashKey: "correct horse battery" });
    service = start();
    const one = await judge(`Is ${IBAN} yours?`, { conversation: "c-1" });
    const other = await judge(`${IBAN}!`, { conversation: "c-2" });
    const hash = /\[IBAN#[a-z2-7]{12}\]/u.exec(one.safeParts[0] ?? "")?.[0];
    expect(hash).toBeDefined();
    expect(other.safeParts).toEqual([`${hash ?? ""}!`]);
    policy = policyOf({ rules: how("mask") });
    service = start();
    expect((await judge(`key ${KEY}`)).safeParts).toEqual(["key [REDACTED KEY]"]);
  });

  it("shows and sends the same name whether it was put in before or at sending", async () => {
    policy = policyOf({ rules: how("synthetic") });
    service = start();
    const text = "Ask Petersen, please.";
    const seen = await prescan(text, "c-1");
    if (seen.type !== "prescan") throw new Error(seen.type);
    const shown = seen.findings[0];
    expect(shown).toMatchObject({
      method: "synthetic",
      replacement: expect.any(String) as unknown,
    });
    const place = { entity: "PERSON", text, start: 4, end: 12, method: "synthetic" } as const;
    const reserved = await service.reserve(
      { type: "reserve", id: 2, conversation: "c-1", ...place },
      CALLER,
    );
    expect(reserved).toMatchObject({ placeholder: shown?.replacement });
    const judgement = await judge(text, { conversation: "c-1" });
    expect(judgement.safeParts).toEqual([`Ask ${shown?.replacement ?? ""}, please.`]);
  });
});

function start(): GuardService {
  return createGuardService({
    sites: () => BUILT_IN_SITES,
    scanner: createScanner({ analyse: (text) => Promise.resolve(petersenIn(text)) }, policy),
    vaults: createVaults(session),
    memories: createMemories(session, () => 1_000),
    pending: createPendingMessages(session),
    audit: {
      write: () => Promise.resolve(),
      retain: () => Promise.resolve(),
      unsaved: () => [],
    },
    policy: () => policy,
    group: () => null,
    model: () => "test@1",
    extension: "0.1.0",
    now: () => 1_000,
    noticed: () => undefined,
    blind: () => undefined,
    explain: () => Promise.resolve(),
  });
}

function policyOf(fields: Pick<PolicyInput, "rules" | "hashKey">): Policy {
  const about = { format: 1, tenant: "northgate", version: 1 } as const;
  const parsed = parsePolicy({ ...about, organisation: { name: "Northgate" }, ...fields });
  if (!parsed.ok) throw new Error(parsed.problems.join("; "));
  return parsed.value.policy;
}

/** Stands in for the model, whose own tests are elsewhere. */
function petersenIn(text: string) {
  const start = text.indexOf("Petersen");
  const about = { type: "PERSON", score: 0.9, detector: "model:test", reasons: [] } as const;
  const findings: Finding[] = start < 0 ? [] : [{ ...about, start, end: start + 8 }];
  return ok({ findings, attacks: attackScores(0) });
}

async function judge(text: string, { conversation = null as string | null } = {}) {
  const parts: PagePart[] = [{ text, role: "prompt" }];
  const request = { type: "judge", id: 1, siteId: "chatgpt", channel: "prompt" } as const;
  const about = { conversation, parts, origins: ORIGINS };
  const reply = await service.judge({ ...request, ...about }, CALLER);
  if (reply.type !== "judgement") throw new Error(`expected a judgement, got ${reply.type}`);
  return reply.judgement;
}

function choose({ eventId }: Judgement, choice: "send-redacted"): Promise<GuardReply> {
  return service.choose({ type: "choose", id: 2, eventId, choice, reason: null, keep: [] }, CALLER);
}

async function prove({ eventId }: Judgement, texts: readonly string[]): Promise<boolean> {
  const parts = texts.map((text): PagePart => ({ text, role: "prompt" }));
  const reply = await service.prove({ type: "prove", id: 3, eventId, parts }, CALLER);
  return reply.type === "proved" && reply.clean;
}

function prescan(text: string, conversation: string): Promise<GuardReply> {
  const request = { type: "prescan", id: 1, siteId: "chatgpt", origins: ORIGINS } as const;
  return service.prescan({ ...request, conversation, text }, CALLER);
}

/** Lets what is sealed and stored in the background come to its end. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
