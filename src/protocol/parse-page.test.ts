import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_CLAIM_TEXT, parsePageClaim, parsePageVerdict } from "./parse-page";

const judge = {
  type: "judge",
  id: 3,
  siteId: "chatgpt",
  channel: "prompt",
  conversation: null,
  parts: [{ text: "hello", role: "prompt" }],
};

const approve = { type: "approve", id: 4, of: 3, url: "https://chatgpt.com/x", seals: ["opaque"] };

describe("what is said of answers", () => {
  it("keeps a domain and nothing else of an address", () => {
    const answer = { type: "answer", id: 5, what: "image", host: "evil.example", removed: true };
    const claimed = { ...answer, host: "c2VjcmV0.evil.example", url: "https://evil.example/?d=1" };
    expect(parsePageClaim(claimed)).toEqual(answer);
    for (const host of ["evil.example/?d=1", "", null, "a b"])
      expect(parsePageClaim({ ...answer, host })).toBeNull();
    expect(parsePageClaim({ type: "heard", id: 6, text: "said", x: 1 })).toEqual({
      type: "heard",
      id: 6,
      text: "said",
    });
    expect(parsePageClaim({ type: "heard", id: 6, text: "x".repeat(100_001) })).toBeNull();
  });

  it("reads policy's word only when it is whole", () => {
    const rules = { type: "answers", mode: "log", listens: false, salt: "1", trusted: ["ab"] };
    expect(parsePageVerdict({ ...rules, extra: 1 })).toEqual(rules);
    for (const change of [{ mode: "none" }, { trusted: "ab" }, { listens: 1 }, { salt: 1 }])
      expect(parsePageVerdict({ ...rules, ...change })).toBeNull();
    expect(parsePageVerdict({ type: "sites", packs: [{}] })).toEqual({
      type: "sites",
      packs: [{}],
    });
    expect(parsePageVerdict({ type: "typed", texts: ["a"], x: 1 })).toEqual({
      type: "typed",
      texts: ["a"],
    });
    for (const texts of [undefined, "a", [1]])
      expect(parsePageVerdict({ type: "typed", texts })).toBeNull();
    for (const packs of [undefined, {}, Array.from({ length: 21 })])
      expect(parsePageVerdict({ type: "sites", packs })).toBeNull();
  });
});

describe("parsePageClaim", () => {
  it("rebuilds a claim without what does not belong to it", () => {
    const claim = { ...judge, extra: 1, parts: [{ text: "hello", role: "prompt", more: true }] };
    expect(parsePageClaim(claim)).toEqual(judge);
    expect(parsePageClaim({ ...claim, unlisted: true })).toEqual({ ...judge, unlisted: true });
    expect(parsePageClaim({ ...claim, unlisted: "yes" })).toBeNull();
    expect(parsePageClaim({ type: "knock", x: 1 })).toEqual({ type: "knock" });
    expect(parsePageVerdict({ type: "here", x: 1 })).toEqual({ type: "here" });
    expect(parsePageClaim({ type: "hello", guard: "1", x: 1 })).toEqual({
      type: "hello",
      guard: "1",
    });
    expect(parsePageClaim({ ...approve, extra: 1 })).toEqual(approve);
    expect(parsePageVerdict({ type: "approved", id: 4, extra: 1 })).toEqual({
      type: "approved",
      id: 4,
    });
    expect(parsePageClaim({ type: "cancel", id: 0, y: [] })).toEqual({ type: "cancel", id: 0 });
    expect(
      parsePageClaim({ type: "unreadable", id: 1, siteId: "s", channel: "form", why: "not-text" }),
    ).toEqual({
      type: "unreadable",
      id: 1,
      siteId: "s",
      channel: "form",
      why: "not-text",
    });
  });

  it.each([
    ["a fractional id", { ...judge, id: 1.5 }],
    ["a negative id", { ...judge, id: -1 }],
    ["an unknown channel", { ...judge, channel: "smoke" }],
    ["a missing conversation", { ...judge, conversation: undefined }],
    ["an endless site id", { ...judge, siteId: "x".repeat(200) }],
    ["a part without a role", { ...judge, parts: [{ text: "a" }] }],
    ["a part that is no text", { ...judge, parts: [{ text: 1, role: "prompt" }] }],
    ["parts that are no list", { ...judge, parts: { length: 1 } }],
    [
      "too much text",
      { ...judge, parts: [{ text: "x".repeat(MAX_CLAIM_TEXT + 1), role: "prompt" }] },
    ],
    [
      "a reason that is prose",
      { type: "unreadable", id: 1, siteId: "s", channel: "form", why: "Ein Satz." },
    ],
    ["an outcome only the background knows", { type: "outcome", id: 1, outcome: "unknown" }],
    ["a seal that is none", { ...approve, seals: ["x"] }],
    ["too many seals", { ...approve, seals: Array(9).fill("opaque") }],
    ["an endless address", { ...approve, url: "x".repeat(200_000) }],
    ["another type", { ...judge, type: "verdict" }],
    ["a list", [judge]],
    ["nothing", null],
  ])("refuses %s", (_, input) => {
    expect(parsePageClaim(input)).toBeNull();
  });

  it("never throws and gives the same claim again for what it gave", () => {
    const near = fc.record(
      {
        type: fc.constantFrom("judge", "prove", "unreadable", "outcome", "cancel", "hello", "x"),
        id: fc.oneof(fc.nat(), fc.jsonValue()),
        of: fc.oneof(fc.nat(), fc.jsonValue()),
        siteId: fc.oneof(fc.string(), fc.jsonValue()),
        channel: fc.oneof(fc.constantFrom("prompt", "draft"), fc.jsonValue()),
        conversation: fc.oneof(fc.constant(null), fc.string(), fc.jsonValue()),
        parts: fc.oneof(
          fc.array(
            fc.record({ text: fc.string(), role: fc.constantFrom("prompt", "history", "no") }),
          ),
          fc.jsonValue(),
        ),
        why: fc.string(),
        outcome: fc.constantFrom("sent", "refused", "lost"),
        guard: fc.string(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(near, fc.anything()), (input) => {
        const claim = parsePageClaim(input);
        if (claim) expect(parsePageClaim(claim)).toEqual(claim);
      }),
    );
  });
});

describe("parsePageVerdict", () => {
  it("knows plain verdicts, rewrites, proofs and the standing order", () => {
    expect(parsePageVerdict({ type: "verdict", id: 1, action: "pass", parts: ["x"] })).toEqual({
      type: "verdict",
      id: 1,
      action: "pass",
    });
    const rewrite = { type: "verdict", id: 1, action: "rewrite", parts: ["a", "b"] };
    expect(parsePageVerdict({ ...rewrite, z: 0 })).toEqual(rewrite);
    expect(parsePageVerdict({ type: "proved", id: 2, clean: true })).toEqual({
      type: "proved",
      id: 2,
      clean: true,
    });
    const standing = { type: "standing", unreachable: "pass", blind: "pass", realtime: "refuse" };
    expect(parsePageVerdict({ ...standing, extra: 1 })).toEqual(standing);
    expect(parsePageVerdict({ ...standing, realtime: "maybe" })).toBeNull();
  });

  it.each([
    ["a rewrite without parts", { type: "verdict", id: 1, action: "rewrite" }],
    ["a rewrite into something else", { type: "verdict", id: 1, action: "rewrite", parts: [1] }],
    ["an unknown action", { type: "verdict", id: 1, action: "allow" }],
    ["a proof that is no boolean", { type: "proved", id: 1, clean: "yes" }],
  ])("refuses %s", (_, input) => {
    expect(parsePageVerdict(input)).toBeNull();
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const verdict = parsePageVerdict(input);
        if (verdict) expect(parsePageVerdict(verdict)).toEqual(verdict);
      }),
    );
  });
});
