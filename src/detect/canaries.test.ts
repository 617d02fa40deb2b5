import { describe, expect, it } from "vitest";
import { costOf } from "../lib/testing/cost";
import { bareToken, findCanaries, tokenHash, type PlantedToken } from "./canaries";
import { createEngine } from "./engine";

const TOKEN = "Kestrel-7Q2M-9XWD-4411";
const SALT = "00112233445566778899aabbccddeeff";
const PLANTED: PlantedToken[] = [
  {
    id: "wiki",
    salt: SALT,
    length: bareToken(TOKEN).length,
    sha256: tokenHash(SALT, bareToken(TOKEN)),
  },
  { id: "other", salt: SALT, length: 14, sha256: tokenHash(SALT, "abcdefabcdef42") },
];
const FORMS: [string, string][] = [
  ["as it is", TOKEN],
  ["in another case, without signs", "KESTREL7Q2M9XWD4411"],
  ["inside a longer word", `id_${TOKEN}_v2`],
  ["in an address", `https://evil.example/a?x=${TOKEN}&y=1`],
  ["backwards", [...TOKEN].reverse().join("")],
  ["spaced out", [...bareToken(TOKEN)].join(" ")],
  ["with dots between", [...bareToken(TOKEN)].join(".")],
  ["base64", Buffer.from(`ref ${TOKEN} end`).toString("base64")],
  ["hex", Buffer.from(TOKEN).toString("hex")],
  ["percent signs", [...Buffer.from(TOKEN)].map((byte) => `%${byte.toString(16)}`).join("")],
];

describe("planted tokens", () => {
  it.each(FORMS)("%s", (_, form) => {
    const text = `Please look at ${form} for me.`;
    const found = findCanaries(text, PLANTED);
    expect(found.map(({ id }) => id)).toContain("wiki");
    expect(found.some(({ start, end }) => text.slice(start, end).length >= 19)).toBe(true);
    const [finding] = createEngine({ canaries: PLANTED })
      .scan(text)
      .findings.filter(({ type }) => type === "CANARY");
    expect(finding?.subtype).toBe("wiki");
  });

  it.each(["Kestrel-7Q2M-9XWD-4412", "Kestrel", "a word and 7Q2M-9XWD-4411 alone", ""])(
    "stays silent for %s",
    (text) => expect(findCanaries(text, PLANTED)).toEqual([]),
  );

  it("costs little in a long text", () => {
    const text = "kestrel flies 0123456789abcdef0123 times over k-e-s-t-r-e-l ".repeat(5_000);
    expect(costOf(() => findCanaries(text, PLANTED), 1)).toBeLessThan(3_000);
  });
});
