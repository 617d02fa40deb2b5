import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract, type DecodedBody } from "./body";
import { chatgpt } from "./chatgpt";
import { SITES } from "./index";
import { endpoint, json, partsOf, placed } from "./testing/body-parts";

const SENTENCE = "please pay the rent to this account before friday";
const codesOf = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

const conversationOfAll = endpoint(chatgpt, "conversation");

describe("words in disguise beside a message", () => {
  const beside = (note: unknown) =>
    json({ messages: [{ content: { parts: ["hello"] } }], metadata: { note } });
  const where = endpoint(chatgpt, "conversation");

  it.each([
    ["base64", btoa(SENTENCE)],
    ["base64 for addresses", Buffer.from(SENTENCE).toString("base64url")],
    ["hex", Buffer.from(SENTENCE).toString("hex")],
  ])("is text when it is a sentence in %s", (_, note) => {
    expect(partsOf(beside(note), where)).toEqual([
      ["prompt", "hello"],
      ["prompt", note],
    ]);
  });

  it.each([
    ["a token", "ya29.a0AfB_byC-1234567890abcdefghijklmnopqrstuvwxyz"],
    ["a hash", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    [
      "a picture",
      Buffer.from(codesOf("\x89PNG\x01\x02\x03").concat(Array(60).fill(200))).toString("base64"),
    ],
    ["numbers", Array.from({ length: 200 }, (_, at) => (at * 37) % 256)],
    ["bytes of a word", codesOf("abcdefghijklmnopqrstuvwxyzabcdefghijklmnop")],
  ])("is nothing when it is %s", (_, note) => {
    expect(partsOf(beside(note), where)).toEqual([["prompt", "hello"]]);
  });

  it("cannot be read as a list of character codes, also in place of the text", () => {
    const instead = json({ messages: [{ content: { parts: codesOf(SENTENCE) } }] });
    for (const body of [beside(codesOf(SENTENCE)), instead])
      expect(extract(body, where)).toMatchObject({ ok: false, reason: "in-numbers" });
  });

  it("cannot be read in the names of fields", () => {
    const form: DecodedBody = {
      kind: "fields",
      fields: [{ name: SENTENCE, value: "", json: false }],
    };
    for (const body of [form, json({ messages: [], [SENTENCE]: 1 })])
      expect(extract(body, where)).toMatchObject({ ok: false, reason: "words-in-names" });
  });
});

describe("any JSON", () => {
  const all = SITES.flatMap(({ endpoints }) => endpoints);
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 6 }),
    fc.record({
      messages: fc.array(
        fc.record({ role: fc.constantFrom("user", "x"), content: fc.jsonValue() }),
      ),
    }),
    fc.record({
      messages: fc.array(fc.record({ content: fc.record({ parts: fc.array(fc.jsonValue()) }) })),
    }),
    fc.tuple(fc.constant(null), fc.json()),
  );

  it("is read without a throw, and replaced texts are all that changes", () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...all), (given, where) => {
        const text = JSON.stringify(given);
        const found = extract({ kind: "json", text }, where);
        if (!found.ok) return;
        const inside = found.value.some(({ at }) => at.includes("{}"));
        const texts = found.value.map((part) => part.text);
        if (inside) expect(texts.every((part) => part !== "")).toBe(true);
        else expect(JSON.parse(placed(text, where, texts))).toEqual(JSON.parse(text));
        const changed = placed(
          text,
          where,
          texts.map((_, index) => `<<${index}>>`),
        );
        for (const [index, { at }] of found.value.entries()) {
          const reached = at.reduce<unknown>(
            (inner, key) =>
              key === "{}" ? JSON.parse(String(inner)) : Reflect.get(Object(inner), key),
            JSON.parse(changed),
          );
          expect(reached).toBe(`<<${index}>>`);
        }
      }),
    );
  });

  it("decodes and encodes strings as JSON does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const body = JSON.stringify({ prompt: `x${text}` });
        expect(partsOf({ kind: "json", text: body }, conversationOfAll)[0]?.[1]).toBe(`x${text}`);
        const again = placed(body, conversationOfAll, [text]);
        expect(JSON.parse(again)).toEqual({ prompt: text });
      }),
    );
  });
});
