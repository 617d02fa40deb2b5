/** How values are replaced when the policy names a method, and what is known of it afterwards. */
import { beforeEach, expect, it, describe } from "vitest";
import type { PolicyInput, RedactMethod } from "../policy/schema";
import { CALLER, GuardScene, modelFinding, policyOf, settled } from "./testing/guard-scene";

const IBAN = "DE83 2005 0550 1093 8472 65";
const KEY = "AKIAQ7ZL4XN2RTV6WEPB";

let scene: GuardScene;

beforeEach(async () => {
  scene = await GuardScene.of(policyOf({ rules: [] }), modelFinding({ Petersen: "PERSON" }));
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
    scene.policy = policyOf({ rules: how("synthetic") });
    scene.start();
    const judgement = await scene.judge(`Is ${IBAN} yours?`, "c-1");
    const [safe = ""] = judgement.safeParts;
    expect(safe).toMatch(/^Is DE\d\d 0000 [\d ]+ yours\?$/u);
    expect(judgement.edits).toMatchObject([{ part: 0, start: 3, end: 30, finding: 0 }]);
    expect(await scene.choose(judgement, "send-redacted")).toMatchObject({ parts: [safe] });
    expect(await scene.prove(judgement, [safe])).toBe(true);
    expect(await scene.prove(judgement, [`${safe} ${IBAN}`])).toBe(false);
    expect(await scene.prove(judgement, [`${safe} DE02 1203 0000 0000 2020 51`])).toBe(false);
    expect((await scene.judge(safe, "c-1")).action).toBe("allow");
    expect((await scene.judge(safe, "c-2")).action).toBe("redact");
    const request = { type: "restore", id: 1, conversation: "c-1", placeholders: [] } as const;
    const restored = await scene.service.restore({ ...request, near: safe }, CALLER);
    expect(restored).toMatchObject({ values: { [safe.slice(3, 30)]: IBAN } });
  });

  it("does not go on with a made-up number as if its user had broken off", async () => {
    scene.policy = policyOf({ rules: how("synthetic") });
    scene.start();
    const judgement = await scene.judge(`Account: ${IBAN}`, "c-1");
    await scene.choose(judgement, "send-redacted");
    await settled();
    const kept = await scene.memories.of(CALLER.tabId, "c-1");
    expect(await kept.isLastMessage(judgement.safeParts)).toBe(true);
    expect(await kept.openEnd([])).toBeNull();
  });

  it("has the policy's key for hashes, and keeps to the mark for a secret", async () => {
    scene.policy = policyOf({ rules: how("hash"), hashKey: "correct horse battery" });
    scene.start();
    const one = await scene.judge(`Is ${IBAN} yours?`, "c-1");
    const other = await scene.judge(`${IBAN}!`, "c-2");
    const hash = /\[IBAN#[a-z2-7]{12}\]/u.exec(one.safeParts[0] ?? "")?.[0];
    expect(hash).toBeDefined();
    expect(other.safeParts).toEqual([`${hash ?? ""}!`]);
    scene.policy = policyOf({ rules: how("mask") });
    scene.start();
    expect((await scene.judge(`key ${KEY}`)).safeParts).toEqual(["key [REDACTED KEY]"]);
  });

  it("shows and sends the same name whether it was put in before or at sending", async () => {
    scene.policy = policyOf({ rules: how("synthetic") });
    scene.start();
    const text = "Ask Petersen, please.";
    const seen = await scene.prescan(text, "c-1");
    if (seen.type !== "prescan") throw new Error(seen.type);
    const shown = seen.findings[0];
    expect(shown).toMatchObject({
      method: "synthetic",
      replacement: expect.any(String) as unknown,
    });
    const place = { entity: "PERSON", text, start: 4, end: 12, method: "synthetic" } as const;
    const reserved = await scene.service.reserve(
      { type: "reserve", id: 2, conversation: "c-1", ...place },
      CALLER,
    );
    expect(reserved).toMatchObject({ placeholder: shown?.replacement });
    const judgement = await scene.judge(text, "c-1");
    expect(judgement.safeParts).toEqual([`Ask ${shown?.replacement ?? ""}, please.`]);
  });
});
