/** What the guard's service keeps from one message of a chat to the next, and over a worker's end. */
import { beforeEach, describe, expect, it } from "vitest";
import type { PagePart } from "../protocol/page";
import { CALLER, GuardScene, modelFinding, settled } from "./testing/guard-scene";
import { rulesAnd } from "./testing/guard-rules";

const IBAN = "DE83 2005 0550 1093 8472 65";

let scene: GuardScene;

beforeEach(async () => {
  const model = modelFinding({ Petersen: "PERSON", asthma: "MEDICAL_CONDITION" });
  scene = await GuardScene.of(rulesAnd(), model);
});

describe("a conversation", () => {
  it("keeps its placeholders over a restart of the worker and over getting its name", async () => {
    await sendRedacted(`Is ${IBAN} right?`, null);
    scene.start();
    const judgement = await scene.judge(`Again: ${IBAN}, and Petersen.`, "c-1");
    expect(judgement.safeParts).toEqual(["Again: [IBAN_1], and [PERSON_1]."]);
    const restored = await scene.service.restore(
      { type: "restore", id: 1, conversation: "c-1", placeholders: ["[IBAN_1]", "[IBAN_9]"] },
      CALLER,
    );
    expect(restored).toMatchObject({ values: { "[IBAN_1]": IBAN } });
  });

  it("shares no placeholder with another tab", async () => {
    await sendRedacted(`Is ${IBAN} right?`, null);
    const restored = await scene.service.restore(
      { type: "restore", id: 1, conversation: null, placeholders: ["[IBAN_1]"] },
      { ...CALLER, tabId: 8 },
    );
    expect(restored).toMatchObject({ values: {} });
  });

  it("is not scene.asked about history that was let go, until the policy changes", async () => {
    const warned = await scene.judge("Petersen's asthma", "c-1");
    await scene.choose(warned, "send-anyway", { reason: "referral", keep: [0] });
    const sent = "[PERSON_1]'s asthma";
    const parts: PagePart[] = [
      { text: sent, role: "history" },
      { text: "And now?", role: "prompt" },
    ];
    expect((await scene.judgeAll(parts, "c-1")).action).toBe("allow");
    expect((await scene.judgeAll([{ text: sent, role: "prompt" }], "c-1")).action).toBe("warn");
    scene.policy = rulesAnd({ version: 2 });
    expect((await scene.judgeAll(parts, "c-1")).action).toBe("warn");
  });

  it("does not use up numbers while its user types", async () => {
    for (const text of ["Is Pet", "Is Petersen", `Is Petersen at ${IBAN}`])
      await scene.prescan(text);
    expect((await scene.judge("Is Petersen there?")).safeParts).toEqual(["Is [PERSON_1] there?"]);
  });

  it("means one person by a placeholder, also by one put in before sending", async () => {
    scene.model = modelFinding({ Petersen: "PERSON", Farouk: "PERSON" });
    scene.start();
    await sendRedacted("Is Petersen there?", "c-1");
    const text = "Ask Farouk, please.";
    const seen = await scene.prescan(text, "c-1");
    expect(seen).toMatchObject({ findings: [{ replacement: "[PERSON_2]" }] });
    const place = { entity: "PERSON", text, start: 4, end: 10 } as const;
    const reserved = await scene.service.reserve(
      { type: "reserve", id: 2, conversation: "c-1", ...place },
      CALLER,
    );
    expect(reserved).toMatchObject({ placeholder: "[PERSON_2]" });
    scene.start();
    const judgement = await scene.judge("Petersen and Farouk", "c-1");
    expect(judgement.safeParts).toEqual(["[PERSON_1] and [PERSON_2]"]);
    const restored = await scene.service.restore(
      { type: "restore", id: 3, conversation: "c-1", placeholders: ["[PERSON_2]"] },
      CALLER,
    );
    expect(restored).toMatchObject({ values: { "[PERSON_2]": "Farouk" } });
  });

  it("is ready at Enter when it was read while its user typed", async () => {
    const text = "Is Petersen there?";
    const seen = await scene.prescan(text);
    expect(seen).toMatchObject({ action: "tokenise", modelPending: false });
    const before = scene.asked.length;
    await scene.judge(text);
    expect(scene.asked).toHaveLength(before);
  });
});

describe("a worker that ends", () => {
  it("between judgement and choice loses nothing", async () => {
    const judgement = await scene.judge(`Is ${IBAN} right?`);
    await settled();
    scene.start();
    expect(await scene.choose(judgement, "send-redacted")).toMatchObject({
      action: "rewrite",
      parts: ["Is [IBAN_1] right?"],
    });
    await settled();
    scene.start();
    expect(await scene.prove(judgement, ["Is [IBAN_1] right?"])).toBe(true);
    scene.start();
    await scene.outcome(judgement, "sent-changed");
    expect(scene.written).toHaveLength(1);
  });
});

describe("a page that goes away", () => {
  it("before its user chose sent nothing; after that nobody knows", async () => {
    const open = await scene.judge(`Is ${IBAN} right?`);
    const chosen = await scene.judge(`Is ${IBAN} really right?`);
    await scene.choose(chosen, "send-redacted");
    await scene.service.abandon([open.eventId, chosen.eventId, "unknown"]);
    expect(scene.written.map(({ outcome: what }) => what)).toEqual(["not-sent", "unknown"]);
  });
});

async function sendRedacted(text: string, conversation: string | null): Promise<void> {
  const judgement = await scene.judge(text, conversation);
  await scene.choose(judgement, "send-redacted");
  await scene.outcome(judgement, "sent-changed");
  await settled();
}
