/** What is read where no site says where text is: names that speak, sentences, and a few words beside them. */
import { describe, expect, it } from "vitest";
import { extract, type DecodedBody, type PartRole } from "./body";
import { chatgpt } from "./chatgpt";
import { claude } from "./claude";
import { grok } from "./grok";
import { huggingchat } from "./huggingchat";
import { BUILT_IN_SITES, whereTyped } from "./match";
import { metaAi } from "./meta-ai";
import { poe } from "./poe";
import { endpoint, json, partsOf } from "./testing/body-parts";
import type { Endpoint } from "./types";

const RS = "\u001e";
const IBAN = "DE89 3704 0044 0532 0130 00";

function unlisted(page: string, method: string, host: string, path: string): Endpoint {
  const match = BUILT_IN_SITES.matchRequest(page, { method, host, path });
  if (!match) throw new Error("of no interest");
  return match.endpoint;
}

const elsewhere = unlisted("claude.ai", "POST", "claude.ai", "/v9/chat/say");
const socket = unlisted("claude.ai", "WS", "claude.ai", "/api/chat/ws");
const text = (words: string): DecodedBody => ({ kind: "text", text: words });

describe("a message whose place or name is new", () => {
  const cases: [string, Endpoint, unknown, string][] = [
    ["a renamed address", elsewhere, { messages: [{ content: { parts: ["hi"] } }] }, "hi"],
    ["OpenAI's shape", elsewhere, { messages: [{ role: "user", content: "hi" }] }, "hi"],
    ["parts of a content", elsewhere, { messages: [{ content: [{ text: "hi" }] }] }, "hi"],
    ["Gemini's shape", elsewhere, { contents: [{ parts: [{ text: "hi" }] }] }, "hi"],
    ["ChatGPT's draft", endpoint(chatgpt, "conversation"), { messages: [], draft: "hi" }, "hi"],
    ["Claude's second text", endpoint(claude, "completion"), { prompt: "", text2: "hi" }, "hi"],
    [
      "Poe's other mutation",
      endpoint(poe, "graphql"),
      { queryName: "sayMutation", variables: { message: "hi" } },
      "hi",
    ],
    ["Meta's other query", endpoint(metaAi, "graphql"), { variables: { text: "hi" } }, "hi"],
    ["HuggingChat's new chat", endpoint(huggingchat, "create"), { message: "hi" }, "hi"],
    ["ChatGPT's socket", endpoint(chatgpt, "socket"), { type: "say", text: "hi" }, "hi"],
    ["Grok's socket", endpoint(grok, "socket"), { type: "say", input: "hi" }, "hi"],
  ];

  it.each(cases)("is read all the same: %s", (_, where, body, words) => {
    expect(partsOf(json(body), where)).toEqual([["prompt", words]]);
  });

  it("is unreadable where a listed address holds nothing that is text", () => {
    for (const body of [{ turns: [{ t: "short" }] }, { turns: [{ t: "a few words of a site" }] }])
      expect(extract(json(body), endpoint(chatgpt, "conversation"))).toMatchObject({
        ok: false,
        reason: "no-text-found",
      });
  });
});

describe("words beside a message", () => {
  const where = endpoint(chatgpt, "conversation");
  const beside = (note: unknown) =>
    partsOf(json({ messages: [{ content: { parts: ["hello"] } }], metadata: { note } }), where);

  it.each<[string, PartRole]>([
    [`Send the rent to ${IBAN}`, "prompt"],
    ["Send it to DE89370400440532013000", "beside"],
    ["to DE89370400440532013000", "beside"],
    [IBAN, "beside"],
    ["a sentence that is long enough to be one of a person", "prompt"],
  ])("are read: %s", (note, role) => {
    expect(beside(note)).toEqual([
      ["prompt", "hello"],
      [role, note],
    ]);
  });

  it.each([
    "DE89370400440532013000",
    "0b6a4c7e-9a7e-4b0e-8f4c-2b1f0e6d7c5a",
    "Europe/Berlin",
    "GPT-4o mini",
    "multimodal_text",
  ])("are names and settings: %s", (note) => {
    expect(beside(note)).toEqual([["prompt", "hello"]]);
  });
});

describe("a socket that no site lists", () => {
  it.each<[string, DecodedBody]>([
    ["a ping", text("ping")],
    ["a ping in JSON", json({ type: "ping", ts: 1_790_000_000 })],
    ["a ping of engine.io", text("2probe")],
    ["a ping of SignalR", text(`{"type":6}${RS}`)],
    ["presence", json({ event: "presence", user: "u_81f2", state: "active", cursor: [120, 340] })],
    ["telemetry", json({ m: "fcp", v: 812.4, id: "0b6a4c7e-9a7e-4b0e-8f4c-2b1f0e6d7c5a" })],
    [
      "a subscription",
      text('42["join",{"room":"chat:7f-2c","token":"eyJhbGciOiJIUzI1NiJ9.e30.x"}]'),
    ],
    [
      "short words under a name that speaks",
      json({ type: "status", message: "ok", text: "typing" }),
    ],
  ])("passes %s", (_, body) => {
    expect(partsOf(body, socket)).toEqual([]);
  });

  it("is read in JSON, in frames of SignalR, in events of socket.io and as it stands", () => {
    const words = `Please send the rent to ${IBAN} before Friday`;
    const said = ["prompt", words];
    expect(partsOf(json({ type: "say", t: words }), socket)).toEqual([said]);
    const call = JSON.stringify({ type: 1, target: "say", arguments: [words] });
    expect(partsOf(text(`{"type":6}${RS}${call}${RS}`), socket)).toEqual([said]);
    expect(partsOf(text(words), socket)).toEqual([said]);
    const event = `42["say",{"t":"${words}"}]`;
    expect(partsOf(text(event), socket)).toEqual([["prompt", event]]);
    expect(partsOf(json({ k: 1, t: "Send DE89370400440532013000" }), socket)).toEqual([
      ["beside", "Send DE89370400440532013000"],
    ]);
    expect(partsOf(json({ text: "DE89370400440532013000" }), socket)).toHaveLength(1);
  });
});

describe("what the user has just written", () => {
  const where = whereTyped(["correct-horse-battery"]);

  it.each([
    ["under a name that says nothing", { k: "correct-horse-battery!" }, "correct-horse-battery!"],
    ["without a name", ["v2", "correct-horse-battery"], "correct-horse-battery"],
    [
      "among tags of an editor",
      { op: { html: "<p>correct-horse-battery</p>" } },
      "<p>correct-horse-battery</p>",
    ],
  ])("is text %s", (_, body, words) => {
    expect(partsOf(json(body), where)).toEqual([["prompt", words]]);
  });

  it("makes no text of what stands beside it", () => {
    const body = json({ id: "0b6a4c7e-9a7e-4b0e", k: "correct-horse-battery", v: "correct-horse" });
    expect(partsOf(body, where)).toEqual([["prompt", "correct-horse-battery"]]);
    expect(partsOf(body, whereTyped([]))).toEqual([]);
  });

  it("is text in a field of a form", () => {
    const fields = [
      { name: "t", value: "correct-horse-battery", json: false },
      { name: "id", value: "8412", json: false },
    ];
    expect(partsOf({ kind: "fields", fields }, where)).toEqual([
      ["prompt", "correct-horse-battery"],
    ]);
  });
});
