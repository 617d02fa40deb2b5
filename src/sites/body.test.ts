import { describe, expect, it } from "vitest";
import { costOf } from "../lib/testing/cost";
import { extract, MAX_TEXT, place, stringAt, type DecodedBody } from "./body";
import { chatgpt } from "./chatgpt";
import { MAX_DEPTH } from "./json-text";
import { librechat } from "./librechat";
import { openWebui } from "./open-webui";
import { openai } from "./openai";
import { endpoint, json, partsOf, placed } from "./testing/body-parts";

const turn = (...parts: unknown[]) => ({
  id: "5a3f",
  author: { role: "user" },
  content: { content_type: "text", parts },
});

describe("ChatGPT bodies", () => {
  const conversation = endpoint(chatgpt, "conversation");

  it("gives every text part of every turn, not the first one", () => {
    const body = json({
      messages: [
        turn({ asset_pointer: "file-service://file-1" }, "one", { text: "two" }),
        turn("three"),
      ],
      conversation_id: "c-1",
      model: "auto",
    });
    expect(partsOf(body, conversation)).toEqual([
      ["prompt", "one"],
      ["prompt", "two"],
      ["prompt", "three"],
    ]);
    expect(stringAt(body, conversation.conversation)).toBe("c-1");
  });

  it("reads prose that stands where no rule leads", () => {
    const hidden = "a sentence of the user that a new version of the site keeps elsewhere";
    expect(partsOf(json({ messages: [], extra: { deep: [hidden] } }), conversation)).toEqual([
      ["prompt", hidden],
    ]);
  });

  it("lets a known shape without words be empty and finds an unknown one unreadable", () => {
    expect(partsOf(json({ action: "variant", messages: [] }), conversation)).toEqual([]);
    expect(extract(json({ turns: [{ t: "short" }] }), conversation)).toMatchObject({
      ok: false,
      reason: "no-text-found",
    });
    expect(extract(json(null), conversation)).toMatchObject({ ok: false });
  });

  it("reads drafts in both shapes and leaves an empty one alone", () => {
    const prepare = endpoint(chatgpt, "prepare");
    expect(partsOf(json({ partial_query: "half a sen" }), prepare)).toEqual([
      ["draft", "half a sen"],
    ]);
    expect(partsOf(json({ partial_query: turn("half a sen") }), prepare)).toEqual([
      ["draft", "half a sen"],
    ]);
    expect(partsOf(json({ partial_query: turn(""), model: "auto" }), prepare)).toEqual([]);
    const completions = endpoint(chatgpt, "autocompletions");
    expect(partsOf(json({ input_text: "wi", num_completions: 3 }), completions)).toEqual([
      ["draft", "wi"],
    ]);
  });

  it("passes socket frames without text", () => {
    const socket = endpoint(chatgpt, "socket");
    expect(
      partsOf(json([{ id: 1, command: { type: "subscribe", topic_id: "t-1" } }]), socket),
    ).toEqual([]);
    expect(partsOf(json({ messages: [turn("hi")] }), socket)).toEqual([["prompt", "hi"]]);
  });

  it("gives every answer to a stripped draft in a form the site can parse", () => {
    for (const { emptyAnswer } of chatgpt.endpoints)
      if (emptyAnswer) expect(JSON.parse(emptyAnswer.body)).toBeTypeOf("object");
  });
});

describe("OpenAI-shaped bodies", () => {
  it("takes only the last turn of the user as new", () => {
    const body = json({
      messages: [
        { role: "system", content: "be brief" },
        { role: "user", content: "first" },
        { role: "assistant", content: "answer" },
        {
          role: "user",
          content: [
            { type: "text", text: "second" },
            { type: "image_url", image_url: {} },
          ],
        },
      ],
      chat_id: "chat-1",
    });
    expect(partsOf(body, endpoint(openai, "completions"))).toEqual([
      ["history", "be brief"],
      ["history", "first"],
      ["history", "answer"],
      ["prompt", "second"],
    ]);
  });

  it("reads LibreChat's text and what Open WebUI stores", () => {
    expect(
      partsOf(json({ text: "question", conversationId: "c" }), endpoint(librechat, "chat")),
    ).toEqual([["prompt", "question"]]);
    const record = {
      chat: { history: { messages: { "id-1": { id: "id-1", content: "stored" } } } },
    };
    expect(partsOf(json(record), endpoint(openWebui, "record"))).toEqual([["history", "stored"]]);
  });
});

describe("form bodies", () => {
  const conversation = endpoint(chatgpt, "conversation");
  const body: DecodedBody = {
    kind: "fields",
    fields: [
      { name: "payload", value: JSON.stringify({ messages: [turn("inside")] }), json: true },
      { name: "note", value: "beside", json: false },
    ],
  };

  it("are read field by field, JSON in a field as JSON", () => {
    expect(partsOf(body, conversation)).toEqual([
      ["prompt", "inside"],
      ["prompt", "beside"],
    ]);
  });

  it("take changed texts back", () => {
    const found = extract(body, conversation);
    if (!found.ok) throw new Error(found.reason);
    const placed = place(body, found.value, ["A", "B"]);
    expect(placed.ok && partsOf(placed.value, conversation)).toEqual([
      ["prompt", "A"],
      ["prompt", "B"],
    ]);
  });
});

describe("limits", () => {
  const conversation = endpoint(chatgpt, "conversation");

  it("refuses what is nested too deep", () => {
    let value: unknown = "text";
    for (let depth = 0; depth <= MAX_DEPTH; depth++) value = [value];
    expect(extract(json(value), conversation)).toMatchObject({ ok: false, reason: "too-deep" });
  });

  it("refuses more text than anyone writes", () => {
    const body = json({ messages: [turn("x".repeat(MAX_TEXT + 1))] });
    expect(extract(body, conversation)).toMatchObject({ ok: false, reason: "too-large" });
  });

  it("keeps a key named __proto__ a key", () => {
    const text = '{"messages":[],"__proto__":{"text":"some words of a user that are hidden here"}}';
    expect(placed(text, conversation, ["X"])).toBe('{"messages":[],"__proto__":{"text":"X"}}');
  });

  it("reads 1 MB in a moment", () => {
    const sentence = 'She said: \\"a line\\" and a \\u00e4 sign.\\n';
    const text = `{"messages":[{"content":{"parts":["${sentence.repeat(25_000)}"]}}]}`;
    const read = () => expect(extract({ kind: "json", text }, conversation).ok).toBe(true);
    expect(costOf(read)).toBeLessThan(1_000);
  });
});

describe("what stands beside the text", () => {
  const conversation = endpoint(chatgpt, "conversation");

  it("stays as it is written: blanks, long numbers, escapes", () => {
    const text = `{ "id": 9007199254740993.10, "messages":[{"content":{"parts":["a \\u00e9", 1e3]}}] }`;
    expect(placed(text, conversation, ['b\n"\ud800'])).toBe(
      `{ "id": 9007199254740993.10, "messages":[{"content":{"parts":["b\\u000a\\"\\ud800", 1e3]}}] }`,
    );
  });

  it("hides nothing under a key that is there twice", () => {
    const text = '{"messages":[{"content":"first"}],"messages":[{"content":"second"}]}';
    expect(partsOf({ kind: "json", text }, conversation)).toEqual([
      ["prompt", "first"],
      ["prompt", "second"],
    ]);
    expect(placed(text, conversation, ["A", "B"])).toBe(
      '{"messages":[{"content":"A"}],"messages":[{"content":"B"}]}',
    );
  });
});
