import { beforeEach, describe, expect, it } from "vitest";
import type { PagePart } from "../protocol/page";
import { createMemories, type Memories } from "./memories";
import { createMemory, type Memory } from "./memory";
import { createSealedSession, type SealedSession } from "./sealed-session";
import { memorySession } from "./testing/memory-session";
import type { SessionStorage } from "../platform/session-storage";

let now: number;
const clock = () => now;
const person = (value: string) => ({ type: "PERSON", score: 0.9, value }) as const;

beforeEach(() => {
  now = 1_000;
});

describe("a memory", () => {
  it("knows values again in another spelling and counts each once", async () => {
    const memory = createMemory(null, clock);
    await memory.addValues([
      { type: "IBAN", score: 0.7, value: "DE83 2005 0550" },
      { type: "IBAN", subtype: "DE", score: 0.9, value: "de8320050550" },
      person("Petersen"),
    ]);
    expect(await memory.earlier([])).toEqual([
      { type: "IBAN", subtype: "DE", score: 0.9 },
      { type: "PERSON", score: 0.9 },
    ]);
    expect(await memory.earlier([{ type: "IBAN", value: "DE-8320-0505-50" }])).toEqual([
      { type: "PERSON", score: 0.9 },
    ]);
  });

  it("outlives its worker and holds no text and no value", async () => {
    const memory = createMemory(null, clock);
    await memory.addJudged("p 1", ["Petersen is ill"]);
    await memory.addValues([person("Petersen")]);
    await memory.noteMessage(["Petersen is ill"], null);
    const stored = JSON.stringify(memory.export());
    expect(stored).not.toMatch(/petersen|is ill/iu); // a word as short as “ill” may stand in any base64
    const again = createMemory(JSON.parse(stored) as ReturnType<Memory["export"]>, clock);
    expect(await again.wasJudged("p 1", "Petersen is ill")).toBe(true);
    expect(await again.earlier([person("Petersen")])).toEqual([]);
    expect(await again.isLastMessage(["Petersen is ill"])).toBe(true);
  });

  it("looks again at what was judged under another policy", async () => {
    const memory = createMemory(null, clock);
    await memory.addJudged("p 1", ["a"]);
    expect(await memory.wasJudged("p 2", "a")).toBe(false);
    await memory.addJudged("p 2", ["b"]);
    expect(await memory.wasJudged("p 1", "a")).toBe(false);
    expect(await memory.wasJudged("p 2", "b")).toBe(true);
  });

  it("forgets an open end after ten minutes, in storage too", async () => {
    const memory = createMemory(null, clock);
    await memory.noteMessage(["card 4539 1488"], "card 4539 1488");
    expect(await memory.openEnd(["0343"])).toBe("card 4539 1488");
    now += 10 * 60_000;
    expect(await memory.openEnd(["0343"])).toBeNull();
    expect(JSON.stringify(memory.export())).not.toContain("4539");
  });

  it("takes a message that is sent again for no continuation of itself", async () => {
    const memory = createMemory(null, clock);
    await memory.noteMessage(["card 4539 1488"], "card 4539 1488");
    expect(await memory.openEnd(["card 4539 1488"])).toBeNull();
    await memory.noteMessage(["One moment."], null);
    expect(await memory.openEnd(["0343 6467"])).toBe("card 4539 1488");
  });

  it("is bounded", async () => {
    const memory = createMemory(null, clock);
    await memory.addJudged(
      "p",
      Array.from({ length: 2_100 }, (_, at) => `text ${at}`),
    );
    await memory.addValues(Array.from({ length: 600 }, (_, at) => person(`Name ${at}`)));
    const { judged, values } = memory.export();
    expect([judged.length, values.length]).toEqual([2_000, 500]);
    expect(await memory.wasJudged("p", "text 2099")).toBe(true);
    expect(await memory.wasJudged("p", "text 0")).toBe(false);
  });
});

describe("memories", () => {
  let stored: SessionStorage;
  let session: SealedSession;
  let memories: Memories;
  const prompt = (text: string): PagePart => ({ text, role: "prompt" });
  const open = (parts: PagePart[], conversation: string | null = null, tellsChatsApart = true) =>
    memories.for(7, { conversation, parts, tellsChatsApart });
  const say = async (text: string, ...rest: [conversation?: string | null, apart?: boolean]) => {
    const memory = await open([prompt(text)], ...rest);
    await memory.addValues([person(text)]);
    await memory.noteMessage([text], null);
    await memories.save(7, rest[0] ?? null);
    return memory;
  };
  const countOf = async (memory: Memory) => (await memory.earlier([])).length;

  beforeEach(async () => {
    const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
      "encrypt",
      "decrypt",
    ]);
    stored = memorySession();
    session = createSealedSession(stored, key);
    memories = createMemories(session, clock);
  });

  it("go on when a new chat gets its name, and over the worker's end", async () => {
    await say("one");
    expect(await countOf(await open([prompt("two")], "c-1"))).toBe(1);
    await say("two", "c-1");
    memories = createMemories(session, clock);
    expect(await countOf(await open([prompt("three")], "c-1"))).toBe(2);
    expect(JSON.stringify(await stored.get("memory:7:c-1"))).not.toMatch(/PERSON/u);
  });

  it("begin anew with the next chat that has no name yet", async () => {
    await say("one");
    expect(await countOf(await open([prompt("two")]))).toBe(0);
  });

  it("go on when the same message is tried again, or carries the last one along", async () => {
    await say("one");
    expect(await countOf(await open([prompt("one")]))).toBe(1);
    const turns: PagePart[] = [{ text: "one", role: "history" }, prompt("two")];
    expect(await countOf(await open(turns))).toBe(1);
  });

  it("go on where a site never tells its chats apart", async () => {
    await say("one", null, false);
    expect(await countOf(await open([prompt("two")], null, false))).toBe(1);
  });

  it("keep for a new chat what was uploaded before its first message", async () => {
    await say("one");
    const upload = await open([{ text: "a file", role: "attachment" }]);
    await upload.addValues([person("in the file")]);
    const begun = await open([prompt("two")]);
    expect(await countOf(begun)).toBe(1);
    expect(await begun.earlier([person("in the file")])).toEqual([]);
  });

  it("begin nothing while a message is being written", async () => {
    const memory = await say("one");
    const request = { conversation: null, parts: [prompt("tw")], tellsChatsApart: true };
    expect(await countOf(await memories.peek(7, request))).toBe(0);
    expect(await countOf(memory)).toBe(1);
    expect(await memories.of(7, null)).toBe(memory);
  });

  it("are one a tab, gone with it, and bounded over workers", async () => {
    await say("one", "c-1");
    expect(await countOf(await memories.of(8, "c-1"))).toBe(0);
    await memories.forgetTab(7);
    expect(await countOf(await memories.of(7, "c-1"))).toBe(0);
    for (let at = 0; at < 60; at++) {
      await say(`text ${at}`, `chat-${at}`);
      if (at === 30) memories = createMemories(session, clock);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await session.names("memory:")).length).toBeLessThanOrEqual(51);
    expect(await countOf(await memories.of(7, "chat-59"))).toBe(1);
  });
});
