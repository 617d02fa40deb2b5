import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PageClaim, PageVerdict } from "../protocol/page";
import { draftsOf, KEEP_MS, stretchOf, tellJustTyped } from "./just-typed";
import { claim, READY } from "./testing/verdict-scene";

const UNLISTED = claim({ unlisted: true });

describe("what the user has just written", () => {
  let stop: AbortController;
  let told: (readonly string[])[];
  beforeEach(() => {
    vi.useFakeTimers();
    stop = new AbortController();
    told = [];
  });
  afterEach(() => {
    stop.abort();
    vi.useRealTimers();
  });

  function teller() {
    return tellJustTyped((verdict: PageVerdict) => {
      if (verdict.type === "typed") told.push(verdict.texts);
    }, stop.signal);
  }

  it("is told while it is written, and once", () => {
    const typed = teller();
    typed.wrote("short");
    expect(told).toEqual([]);
    typed.wrote("Good morning to you");
    typed.wrote("Good morning to you");
    expect(told).toEqual([["Good morning to you"]]);
  });

  it("is still looked for when the site has cleared the composer and another is begun", () => {
    const typed = teller();
    typed.wrote("the first message");
    typed.sent("the first message");
    typed.wrote("");
    typed.wrote("the second message");
    expect(told.at(-1)).toEqual(["the second message", "the first message"]);
  });

  it("is forgotten after some minutes, and of many the newest are kept", () => {
    const typed = teller();
    for (let at = 0; at < 9; at++) typed.sent(`this is message ${at}`);
    expect(told.at(-1)).toEqual([8, 7, 6, 5, 4].map((at) => `this is message ${at}`));
    vi.advanceTimersByTime(KEEP_MS);
    expect(told.at(-1)).toEqual([]);
  });

  it("is not told again and again while a long line grows", () => {
    const typed = teller();
    for (let at = 70; at < 120; at++) typed.wrote("word ".repeat(40).slice(0, at));
    expect(told.length).toBeLessThan(14);
    expect(told.at(-1)).toEqual(["word ".repeat(40).slice(0, 80)]);
  });

  it("counts as a draft until it is sent, and again when something else is written", () => {
    const typed = teller();
    typed.wrote("Good morning to you");
    const draft = {
      ...UNLISTED,
      channel: "draft",
      parts: [{ text: "DE89 and words", role: "draft" }],
    };
    expect(typed.settled(UNLISTED)).toEqual(draft);
    typed.sent("Good morning to you");
    typed.wrote("Good morning to you");
    typed.wrote("");
    expect(typed.settled(UNLISTED)).toEqual(UNLISTED);
    typed.wrote("And one thing more");
    expect(typed.settled(UNLISTED)).toEqual(draft);
  });

  it("counts as a draft when it was held, stands in the composer again and is saved there", () => {
    const typed = teller();
    typed.sent("Good morning to you");
    typed.held();
    typed.wrote("Good morning to you");
    expect(typed.settled(UNLISTED)).toMatchObject({ channel: "draft" });
  });

  it("changes no claim about an address that is known", () => {
    const typed = teller();
    const listed: PageClaim[] = [claim(), { type: "cancel", id: 7 }];
    expect(listed.map((one) => typed.settled(one))).toEqual(listed);
  });
});

describe("what may be a draft", () => {
  const judge = (more: Parameters<typeof claim>[0]) =>
    claim(more) as Extract<PageClaim, { type: "judge" }>;
  const draft = judge({ unlisted: true, channel: "draft" });

  it.each([
    ["scan", "scan"],
    ["strip", "scan"],
    ["allow", "allow"],
  ] as const)("is treated, under %s, as under %s", (drafts, as) => {
    expect(draftsOf(draft, { ...READY, drafts })).toBe(as);
    expect(draftsOf(judge({ channel: "draft" }), { ...READY, drafts })).toBe(drafts);
    expect(draftsOf(judge({}), { ...READY, drafts })).toBe("scan");
  });
});

describe("the stretch that is looked for", () => {
  it.each([
    ["the longest line", "Hello\nIs this a good account?\nThanks", "Is this a good account?"],
    ["what no site escapes", `He said "so be it", and left at once`, ", and left at once"],
    ["what is no entity", "this & that goes <here> as well", "that goes"],
    ["one blank at a time", "one  two three four  five", "two three four"],
    ["nothing of a few letters", "Hi there", null],
    ["the start of a long one", "x".repeat(300), "x".repeat(80)],
  ])("is %s", (_, text, stretch) => {
    expect(stretchOf(text)).toBe(stretch !== null && stretch.length < 12 ? null : stretch);
  });
});
