/** A leak in several messages: what the guard remembers of a conversation, and what it does with it. */
import { beforeEach, describe, expect, it } from "vitest";
import type { EntityType } from "../detect/types";
import type { Judgement } from "../protocol/guard";
import type { PagePart } from "../protocol/page";
import { CALLER, GuardScene, modelFinding, policyOf, settled } from "./testing/guard-scene";

const WORDS: Readonly<Record<string, EntityType>> = {
  Petersen: "PERSON",
  Farouk: "PERSON",
  asthma: "MEDICAL_CONDITION",
};
const POLICY = policyOf({
  rules: [
    {
      id: "patients",
      title: { en: "Names and diagnoses stay apart." },
      when: {
        together: { types: [["PERSON"], ["MEDICAL_CONDITION"]], within: "conversation" },
      },
      action: "warn",
      reason: "none",
    },
    {
      id: "lists",
      title: { en: "No lists of clients." },
      when: { types: ["EMAIL"], minCount: 3, countWithin: "conversation" },
      action: "block",
    },
    {
      id: "numbers",
      title: { en: "Numbers leave as placeholders." },
      when: { types: ["CREDIT_CARD", "IBAN"] },
      action: "tokenise",
      override: true,
    },
    { id: "keys", title: { en: "Keys stay." }, when: { types: ["API_KEY"] }, action: "block" },
  ],
});

let scene: GuardScene;

beforeEach(async () => {
  scene = await GuardScene.of(POLICY, modelFinding(WORDS));
});

describe("a name here, a diagnosis there", () => {
  it("is told apart from either alone, and recorded by type", async () => {
    expect((await say("Petersen comes at nine.")).action).toBe("allow");
    const judgement = await judge("What helps against asthma?");
    expect(judgement).toMatchObject({
      action: "warn",
      ruleId: "patients",
      earlier: ["PERSON"],
      findings: [{ type: "MEDICAL_CONDITION" }],
    });
    await scene.choose(judgement, "send-anyway");
    await scene.outcome(judgement);
    expect(scene.written.at(-1)).toMatchObject({
      earlier: ["PERSON"],
      findings: { MEDICAL_CONDITION: 1 },
    });
    expect(traceOfLast()[0]).toEqual({
      ruleId: "patients",
      code: "findings-earlier",
      numbers: [1, 1, 1, 1],
    });
    expect(JSON.stringify([scene.written, [...scene.explained.values()]])).not.toMatch(
      /petersen|asthma/iu,
    );
  });

  it("is remembered over the worker's end", async () => {
    await say("Petersen comes at nine.");
    await settled();
    scene.start();
    expect((await judge("What helps against asthma?")).action).toBe("warn");
  });

  it("is shown while the second one is scene.written", async () => {
    await say("Petersen comes at nine.");
    const seen = await scene.prescan("asthma", "c-1");
    expect(seen).toMatchObject({ action: "warn", findings: [{ type: "MEDICAL_CONDITION" }] });
  });

  it("does not reach into another chat, another tab, or the next new chat", async () => {
    await say("Petersen comes at nine.", null);
    expect((await judge("What helps against asthma?", null)).action).toBe("allow");
    await say("Farouk comes at ten.", "c-2");
    expect((await judge("What helps against asthma?", "c-3")).action).toBe("allow");
    expect((await judge("What helps against asthma?", "c-2", { ...CALLER, tabId: 8 })).action).toBe(
      "allow",
    );
  });

  it("stays with its chat once that has a name, even if another one is opened next", async () => {
    await say("Petersen comes at nine.", null);
    await scene.service.named({ type: "named", id: 1, conversation: "c-1" }, CALLER);
    scene.start();
    expect((await judge("What helps against asthma?", "c-2")).action).toBe("allow");
    expect((await judge("What helps against asthma?", "c-1")).action).toBe("warn");
  });

  it("is one chat that the wire and the address name differently", async () => {
    await say("Petersen comes at nine.", "c_0a1b2c");
    expect((await judge("What helps against asthma?", "0a1b2c")).action).toBe("warn");
  });

  it("does not count what was replaced, edited away or not sent", async () => {
    const both = await judge("Petersen has asthma");
    await scene.choose(both, "edit");
    expect((await judge("Petersen comes at nine.")).action).toBe("allow");
    const fresh = await judge("Farouk has asthma", "c-2");
    await scene.choose(fresh, "send-redacted");
    expect((await judge("What helps against asthma?", "c-2")).action).toBe("allow");
  });

  it("is not said of a name that only the assistant named", async () => {
    const parts: PagePart[] = [
      { text: "Who wrote it?", role: "history" },
      { text: "It was Farouk.", role: "history" },
      { text: "What helps against asthma?", role: "prompt" },
    ];
    expect((await scene.judgeAll(parts, "c-1")).action).toBe("allow");
  });
});

describe("history that is sent again", () => {
  it("is judged once, also over the worker's end", async () => {
    const first = await judge("What helps Petersen against asthma?");
    await scene.choose(first, "send-anyway");
    await settled();
    scene.start();
    const parts: PagePart[] = [
      { text: "What helps Petersen against asthma?", role: "history" },
      { text: "Thank you.", role: "prompt" },
    ];
    expect((await scene.judgeAll(parts, "c-1")).findings).toEqual([]);
    expect(scene.asked).toEqual(["Thank you."]);
  });
});

describe("a count over the chat", () => {
  it("counts each value once", async () => {
    await say("Write to a.bell@kestrel-freight.com");
    await say("and again to A.Bell@kestrel-freight.com, and to c.dahl@kestrel-freight.com");
    const judgement = await judge("and to e.fahy@kestrel-freight.com");
    expect(judgement).toMatchObject({ action: "block", earlier: ["EMAIL"] });
  });

  it("says nothing of earlier messages when they were not needed", async () => {
    const three =
      "a.bell@kestrel-freight.com, c.dahl@kestrel-freight.com, e.fahy@kestrel-freight.com";
    expect(await judge(three)).toMatchObject({ action: "block", earlier: [] });
  });
});

describe("a value in pieces", () => {
  it("is found when its last piece comes, and that piece is replaced", async () => {
    expect((await say("My card is 4539 1488")).action).toBe("allow");
    const judgement = await judge("and then 0343 6467, is it valid?");
    expect(judgement).toMatchObject({
      action: "tokenise",
      earlier: ["CREDIT_CARD"],
      safeParts: ["and then [CARD_1], is it valid?"],
      findings: [{ type: "CREDIT_CARD", start: 9, end: 18, certain: true }],
    });
    const release = await scene.choose(judgement, "send-redacted");
    expect(release).toMatchObject({ action: "rewrite", parts: judgement.safeParts });
    expect(await scene.prove(judgement, judgement.safeParts)).toBe(true);
    expect(await scene.prove(judgement, ["and then 0343 6467, is it valid?"])).toBe(false);
    await scene.outcome(judgement);
    expect(scene.written.at(-1)).toMatchObject({
      findings: { CREDIT_CARD: 1 },
      earlier: ["CREDIT_CARD"],
    });
  });

  it.each([
    ["a card over four messages", ["4539", "1488", "0343"], "6467", "tokenise"],
    ["with a word between", ["4539 1488", "One moment please."], "0343 6467", "tokenise"],
    ["an IBAN", ["IBAN: DE83 2005 0550"], "1093 8472 65", "tokenise"],
    ["a key", ["It begins with AKIAQ7ZL4X"], "N2RTV6WEPB", "block"],
    ["not a card", ["4539 1488"], "0343 6468", "allow"],
  ])("%s", async (_name, before, last, action) => {
    for (const text of before) expect((await say(text)).action).toBe("allow");
    await settled();
    scene.start();
    expect((await judge(last)).action).toBe(action);
  });

  it("is none after ten minutes, in another chat, or when it is the same message again", async () => {
    await say("4539 1488");
    expect((await judge("0343 6467", "c-2")).action).toBe("allow");
    expect((await judge("4539 1488")).action).toBe("allow");
    scene.now += 10 * 60_000;
    expect((await judge("0343 6467")).action).toBe("allow");
  });

  it("is found where the model takes each piece for something else", async () => {
    scene.model = modelFinding({ "4539 1488": "CUSTOMER_ID", "0343 6467": "PHONE" });
    expect((await say("It begins with 4539 1488")).action).toBe("allow");
    const judgement = await judge("the rest is 0343 6467");
    expect(judgement.safeParts).toEqual(["the rest is [CARD_1]"]);
    expect(judgement.findings).toMatchObject([{ type: "CREDIT_CARD" }]);
  });

  it("may stand in several fields of one request, which change together", async () => {
    const parts: PagePart[] = [
      { text: "card 4539 1488", role: "prompt" },
      { text: "0343 6467", role: "prompt" },
      { text: "card 4539 1488", role: "prompt" },
    ];
    const judgement = await scene.judgeAll(parts, "c-1");
    expect(judgement).toMatchObject({
      action: "tokenise",
      earlier: [],
      safeParts: ["card [CARD_1]", "[CARD_2]", "card [CARD_1]"],
    });
    await scene.choose(judgement, "send-redacted");
    expect(await scene.prove(judgement, judgement.safeParts)).toBe(true);
  });

  it("may have words in it", async () => {
    const judgement = await judge("It is 4539 then 1488 then 0343 then 6467, thanks.");
    expect(judgement.safeParts).toEqual(["It is [CARD_1], thanks."]);
  });

  it("leaves no open end where it was found as a whole", async () => {
    const whole = await judge("My card is 4539 1488 0343 6467");
    await scene.choose(whole, "send-redacted", { keep: whole.findings.map((_, at) => at) });
    await settled();
    const { openEnd } = (await scene.memories.of(7, "c-1")).export();
    expect(openEnd).toBeNull();
  });
});

function judge(text: string, conversation: string | null = "c-1", caller = CALLER) {
  return scene.judge(text, conversation, caller);
}

/** Judged, and sent where nothing stood in the way. */
async function say(text: string, conversation: string | null = "c-1"): Promise<Judgement> {
  const judgement = await judge(text, conversation);
  await scene.outcome(judgement);
  return judgement;
}

function traceOfLast() {
  return [...scene.explained.values()].at(-1) ?? [];
}
