/** A marker that one conversation carries is an event wherever else it is seen, and nothing in its own. */
import { describe, expect, it, vi } from "vitest";
import type { PolicyInput } from "../policy/schema";
import type { PagePart } from "../protocol/page";
import { createChatMarkers, type Chat } from "./chat-markers";
import type { Caller } from "./guard-service";
import { GuardScene, modelFinding, policyOf } from "./testing/guard-scene";
import { memoryMeta } from "./testing/memory-meta";

const HERE = { tabId: 7, host: "chatgpt.com" };
const ELSEWHERE = { tabId: 8, host: "claude.ai" };
const ACCOUNT = "Please pay DE83 2005 0550 1093 8472 65 today";
const RULES: PolicyInput["rules"] = [
  { id: "accounts", title: { en: "Accounts." }, when: { types: ["IBAN"] }, action: "tokenise" },
];
const STOPPED: PolicyInput["rules"] = [
  ...RULES,
  {
    id: "markers",
    title: { en: "Stays in its chat." },
    when: { types: ["CANARY"], subtypes: ["CHAT_MARKER"] },
    action: "block",
  },
];

async function scene(fields: Partial<PolicyInput> = {}): Promise<GuardScene> {
  return GuardScene.of(policyOf({ rules: RULES, chatMarkers: true, ...fields }), modelFinding({}));
}

/** Sends the account in a chat; what left, and the marker in it. */
async function planted(scene: GuardScene, conversation: string | null = "c-1") {
  const judgement = await scene.judge(ACCOUNT, conversation);
  const release = await scene.choose(judgement, "send-redacted");
  const sent = release.type === "release" && release.action === "rewrite" ? release.parts[0] : "";
  const marker = /\[REF#[a-z2-7]{12}\]/u.exec(sent ?? "")?.[0] ?? "";
  expect(sent).toBe(`Please pay [IBAN_1]${marker} today`);
  expect(marker).not.toBe("");
  expect(judgement.safeParts).toEqual([sent]);
  return { sent: sent ?? "", marker };
}

const sightings = ({ written }: GuardScene) =>
  written.filter(({ kind }) => kind === "canary").map(({ detail, channel }) => [channel, detail]);

async function heard(
  { service }: GuardScene,
  text: string,
  conversation: string | null,
  caller: Caller,
) {
  await service.heard({ type: "heard", id: 5, siteId: "chatgpt", conversation, text }, caller);
}

describe("a chat's marker in another chat's message", () => {
  it("is an event that names the host and nothing of the text", async () => {
    const guard = await scene();
    const { marker } = await planted(guard);
    const judgement = await guard.judge(`It said ${marker} there`, "c-2", ELSEWHERE);
    expect(judgement).toMatchObject({ action: "allow", findings: [] });
    expect(sightings(guard)).toEqual([["prompt", "chat-marker:chatgpt.com"]]);
    expect(JSON.stringify(guard.written)).not.toContain(marker.slice(5, -1));
  });

  it("is decided on by policy, and taken out whole", async () => {
    const guard = await scene({ rules: STOPPED });
    const { marker } = await planted(guard);
    const said = `It said ${marker} there`;
    const judgement = await guard.judge(said, "c-2");
    expect(judgement).toMatchObject({ action: "block", ruleId: "markers" });
    const [found] = judgement.findings;
    expect(found).toMatchObject({ type: "CANARY", subtype: "CHAT_MARKER" });
    expect(said.slice(found?.start, found?.end)).toBe(marker);
  });

  it("is seen in a code", async () => {
    const guard = await scene({ rules: STOPPED });
    const { marker } = await planted(guard);
    const coded = Buffer.from(`see ${marker} there`).toString("base64");
    expect((await guard.judge(`Decode ${coded} please`, "c-2")).action).toBe("block");
    expect(sightings(guard)).toHaveLength(1);
  });

  it("is seen by the next worker", async () => {
    const guard = await scene();
    const { marker } = await planted(guard);
    guard.start();
    await guard.judge(`It said ${marker} there`, "c-2", ELSEWHERE);
    expect(sightings(guard)).toHaveLength(1);
  });

  it("is seen in the next new chat of the same tab", async () => {
    const guard = await scene();
    const { marker } = await planted(guard, null);
    await guard.service.named({ type: "named", id: 4, conversation: "c-1" }, HERE);
    await guard.judge(`It said ${marker} there`, null);
    expect(sightings(guard)).toHaveLength(1);
  });

  it("is known no longer than events are kept", async () => {
    const guard = await scene();
    const { marker } = await planted(guard);
    guard.now += 91 * 86_400_000;
    await planted(guard, "c-3");
    await guard.judge(`It said ${marker} there`, "c-2", ELSEWHERE);
    expect(sightings(guard)).toEqual([]);
  });
});

describe("a chat's marker in its own chat", () => {
  it("is nothing: said again, in the history, in an answer, and in another tab", async () => {
    const guard = await scene({ rules: STOPPED });
    const { sent, marker } = await planted(guard);
    const parts: PagePart[] = [
      { text: sent, role: "history" },
      { text: `What is ${marker}?`, role: "prompt" },
    ];
    for (const caller of [HERE, { ...HERE, tabId: 31 }]) {
      expect((await guard.judgeAll(parts, "c-1", caller)).action).toBe("allow");
      await heard(guard, `It is ${marker}.`, "c-1", caller);
    }
    expect(sightings(guard)).toEqual([]);
  });

  it("is nothing before the chat has a name, nor while its name is only in the address", async () => {
    const guard = await scene({ rules: STOPPED });
    const { marker } = await planted(guard, null);
    await heard(guard, `It is ${marker}.`, null, HERE);
    await heard(guard, `It is ${marker}.`, "c-9", HERE);
    await guard.service.named({ type: "named", id: 4, conversation: "c-9" }, HERE);
    await heard(guard, `It is ${marker}.`, "c-9", { ...HERE, tabId: 31 });
    expect(sightings(guard)).toEqual([]);
    await heard(guard, `It is ${marker}.`, "c-10", { ...HERE, tabId: 31 });
    expect(sightings(guard)).toHaveLength(1);
  });

  it("is written once, whatever already carries it", async () => {
    const guard = await scene();
    const { sent, marker } = await planted(guard);
    const parts: PagePart[] = [
      { text: sent, role: "history" },
      { text: "Now to FR76 3000 6000 0112 3456 7890 189", role: "prompt" },
    ];
    const judgement = await guard.judgeAll(parts, "c-1");
    expect(judgement.safeParts.join("\n").split(marker)).toHaveLength(2);
  });
});

describe("markers", () => {
  it("in another chat's answer are one event a minute", async () => {
    const guard = await scene();
    const { marker } = await planted(guard);
    const coded = Buffer.from(`see ${marker} there`).toString("base64");
    await heard(guard, `Here: ${coded}`, "x", ELSEWHERE);
    await heard(guard, `Again: ${coded}`, "x", ELSEWHERE);
    expect(sightings(guard)).toEqual([["answer", "chat-marker:chatgpt.com"]]);
  });

  it("are neither written nor looked for where policy does not ask for them", async () => {
    const guard = await scene();
    const { marker } = await planted(guard);
    guard.policy = policyOf({ rules: STOPPED });
    await guard.judge(`It said ${marker} there`, "c-2");
    await heard(guard, `It is ${marker}.`, "c-2", ELSEWHERE);
    expect((await guard.judge(ACCOUNT, "c-2")).safeParts).toEqual(["Please pay [IBAN_1] today"]);
    expect(sightings(guard)).toEqual([]);
  });

  it("of a text that is still being written are not used up", async () => {
    const guard = await scene();
    const reply = await guard.prescan(ACCOUNT);
    expect(reply).toMatchObject({ findings: [{ replacement: "[IBAN_1]" }] });
  });

  it("are not sent where the user keeps the value that they stand beside", async () => {
    const guard = await scene({
      rules: (["IBAN", "EMAIL"] as const).map((type) => {
        const title = { en: "Stays." };
        return {
          id: type.toLowerCase(),
          title,
          when: { types: [type] },
          action: "tokenise",
          override: true,
        };
      }),
    });
    const judgement = await guard.judge(`${ACCOUNT}, says anna@northgate-systems.de`, "c-1");
    const at = judgement.findings.findIndex(({ type }) => type === "IBAN");
    expect(judgement.findings[at]?.mayKeep).toBe(true);
    const release = await guard.choose(judgement, "send-redacted", { keep: [at] });
    expect(release).toMatchObject({ parts: [`${ACCOUNT}, says [EMAIL_1]`] });
    const other = judgement.findings.findIndex(({ type }) => type === "EMAIL");
    const second = await guard.judge(`${ACCOUNT}, says anna@northgate-systems.de`, "c-1");
    const kept = await guard.choose(second, "send-redacted", { keep: [other] });
    expect(kept).toMatchObject({ parts: [expect.stringContaining("[IBAN_1][REF#")] });
  });

  it("are looked for without a text that was looked at being kept", async () => {
    const markers = createChatMarkers(memoryMeta(), { now: () => 1_000, days: () => 90 });
    const chat = (name: string): Chat => ({ ...HERE, conversation: name, nameless: false });
    markers.note("k7q2x4abc5ef", chat("c-1"));
    const text = "It said [REF#k7q2x4abc5ef] there";
    const kept = vi.spyOn(Map.prototype, "set");
    try {
      expect(await markers.cameBack(text, chat("c-2"))).toHaveLength(1);
      expect(await markers.cameBack(text, chat("c-2"))).toHaveLength(1);
      expect(kept.mock.calls.flat()).not.toContain(text);
    } finally {
      kept.mockRestore();
    }
  });
});
