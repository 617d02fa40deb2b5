import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GuardRequest } from "../protocol/guard";
import { parseGuardRequest } from "./parse-guard-request";

const PART = { text: "hello", role: "prompt" } as const;
const NO_ORIGINS = { written: false, pasted: [] };
const VALID: readonly GuardRequest[] = [
  { type: "hello", id: 0, path: "top", blind: null },
  {
    type: "judge",
    id: 1,
    siteId: "chatgpt",
    channel: "prompt",
    conversation: null,
    parts: [PART, { text: "", role: "history" }],
    origins: {
      written: true,
      pasted: [
        [
          [0, 2],
          [2, 5],
        ],
        [],
      ],
    },
  },
  { type: "choose", id: 2, eventId: "e", choice: "send-anyway", reason: "", keep: [0, 3] },
  { type: "choose", id: 3, eventId: "e", choice: "cancel", reason: null, keep: [] },
  { type: "prove", id: 4, eventId: "e", parts: [PART] },
  { type: "outcome", id: 5, eventId: "e", outcome: "sent-changed" },
  { type: "prescan", id: 6, siteId: "chatgpt", conversation: null, text: "", origins: NO_ORIGINS },
  { type: "unreadable", id: 7, siteId: "chatgpt", channel: "form", why: "opaque-stream" },
  { type: "blind", id: 8, siteId: "chatgpt", why: "no-request" },
  { type: "restore", id: 9, conversation: "c-1", placeholders: ["[IBAN_1]"] },
  { type: "report", id: 10, eventId: "e" },
  { type: "exception", id: 11, eventId: "e", reason: "needed for the audit" },
  {
    type: "unchecked",
    id: 12,
    eventId: "0b8f4a52-6a53-4a55-9d3c-6a1f6f5f2f10",
    time: 1_780_000_000_000,
    siteId: "chatgpt",
    channel: "prompt",
    what: "background",
    fallback: "warn",
    choice: "send-anyway",
    outcome: "sent",
    policyVersion: null,
  },
  {
    type: "reserve",
    id: 13,
    conversation: "c-1",
    entity: "PERSON",
    text: "Is Jane there?",
    start: 3,
    end: 7,
  },
  {
    type: "approve",
    id: 14,
    url: "https://chatgpt.com/x",
    seals: ["a".repeat(64), "opaque"],
    judged: ["b".repeat(64)],
  },
  { type: "approve", id: 14, url: "https://chatgpt.com/x", seals: ["opaque"], judged: null },
  { type: "named", id: 15, conversation: "c-1" },
  { type: "restore", id: 19, conversation: "c-1", placeholders: [], near: "Mia wrote" },
];

describe("requests of content scripts", () => {
  it.each(VALID.map((request) => [request.type, request] as const))(
    "%s passes as it is and loses fields it should not have",
    (_type, request) => {
      expect(parseGuardRequest(request)).toEqual(request);
      expect(parseGuardRequest({ ...request, extra: "x" })).toEqual(request);
    },
  );

  const broken: [name: string, input: unknown][] = [
    ["nothing", null],
    ["a list", [VALID[0]]],
    ["another type", { type: "constructor", id: 1 }],
    ["no id", { type: "hello", path: "top", blind: null }],
    ["a negative id", { type: "hello", id: -1, path: "top", blind: null }],
    ["a hello that does not say whether it sees", { type: "hello", id: 0, path: "top" }],
    ["an unknown channel", { ...VALID[1], channel: "carrier-pigeon" }],
    ["a missing conversation", { ...VALID[1], conversation: undefined }],
    ["a part without text", { ...VALID[1], parts: [{ role: "prompt" }] }],
    ["a part of an unknown role", { ...VALID[1], parts: [{ text: "x", role: "system" }] }],
    ["too many parts", { ...VALID[1], parts: Array.from({ length: 5_001 }, () => PART) }],
    [
      "too much text",
      { ...VALID[1], parts: [PART, { text: "x".repeat(20_000_000), role: "prompt" }] },
    ],
    ["no word on where it came from", { ...VALID[1], origins: undefined }],
    ["a range beyond the text", { ...VALID[1], origins: { written: true, pasted: [[[0, 6]]] } }],
    ["a range of no part", { ...VALID[1], origins: { written: true, pasted: [[], [], [[0, 1]]] } }],
    [
      "ranges out of order",
      { ...VALID[1], origins: { written: true, pasted: [[[2, 4], [1, 2]]] } }, // prettier-ignore
    ],
    ["a range of one number", { ...VALID[1], origins: { written: true, pasted: [[[1]]] } }],
    [
      "too many ranges",
      {
        ...VALID[1],
        parts: [{ text: "x".repeat(9_000), role: "prompt" }],
        origins: {
          written: true,
          pasted: [Array.from({ length: 2_001 }, (_, at) => [at, at + 1])],
        },
      },
    ],
    ["a choice that nobody offers", { ...VALID[2], choice: "send-everything" }],
    ["an index that is none", { ...VALID[2], keep: [0.5] }],
    ["an outcome that nobody knows", { ...VALID[5], outcome: "leaked" }],
    ["an event under a name of its own", { ...VALID[12], eventId: "e" }],
    ["a fallback that nobody set", { ...VALID[12], fallback: "hope" }],
    ["a missing policy version", { ...VALID[12], policyVersion: undefined }],
    ["a place outside its text", { ...VALID[13], end: 15 }],
    ["a place of nothing", { ...VALID[13], end: 3 }],
    ["a thing that is none", { ...VALID[13], entity: "SHOE_SIZE" }],
    ["a seal that is none", { ...VALID[14], seals: ["anything"] }],
    ["an address that is none", { ...VALID[14], url: 7 }],
    ["prose instead of a code", { ...VALID[7], why: "The page said: hello" }],
  ];
  it.each(broken)("%s is refused", (_name, input) => {
    expect(parseGuardRequest(input)).toBeNull();
  });

  it("never throws", () => {
    const types = fc.constantFrom(...VALID.map(({ type }) => type), "x");
    fc.assert(
      fc.property(
        fc.anything(),
        types,
        fc.dictionary(fc.string(), fc.anything()),
        (any, type, more) => {
          parseGuardRequest(any);
          const parsed = parseGuardRequest({ ...more, type, id: 1, eventId: any, parts: any });
          return parsed === null || parsed.id === 1;
        },
      ),
    );
  });
});
