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
  ["hex with blanks", [...Buffer.from(TOKEN)].map((byte) => byte.toString(16)).join(" ")],
  ["zero-width characters in it", [...TOKEN].join("\u200b")],
  ["word joiners in it", [...TOKEN].join("\u2060")],
  ["tag characters in it", [...TOKEN].join("\u{e0041}")],
  ["soft hyphens in it", [...TOKEN].join("\u00ad")],
  ["a look-alike in it", TOKEN.replace("e", "\u0435")],
  ["full width", [...TOKEN].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join("")],
  ["rot13", rot13(TOKEN)],
  ["rot13 in base64", Buffer.from(`see ${rot13(TOKEN)} there`).toString("base64")],
  ["rot13 backwards", [...rot13(TOKEN)].reverse().join("")],
  ["leet", "K3s7r3l-7Q2M-9XWD-4411"],
  ["leet with signs", "Ke$tre1-7Q2M-9XWD-4411"],
  ["a line break in it", "Kestrel-7Q2M-\n9XWD-4411"],
  ["a line break in a word of it", "Kest\nrel-7Q2M-9XWD-4411"],
  ["a quoted line break in it", "Kestrel-7Q2M-\r\n> 9XWD-4411"],
  ["letters apart, signs and all", [...TOKEN].join(" ")],
  ["blanks for hyphens", TOKEN.replaceAll("-", " ")],
  ["slashes for hyphens", TOKEN.replaceAll("-", " / ")],
  ["spoken", "Kestrel dash seven Q two M dash nine X W D dash double four double one"],
  [
    "spelled",
    "kilo echo sierra tango romeo echo lima, seven quebec two mike, nine x-ray whiskey delta, four four one one",
  ],
  [
    "spoken in German",
    "Kestrel Strich sieben Q zwei M Strich neun X W D Strich vier vier eins eins",
  ],
  ["percent signs", [...Buffer.from(TOKEN)].map((byte) => `%${byte.toString(16)}`).join("")],
];

function rot13(text: string): string {
  return text.replace(/[a-z]/giu, (letter) => {
    const base = letter < "a" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}

/** All of a text in characters that nobody sees. */
const asTags = (text: string) =>
  [...text].map((char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join("");

const ENGINE = createEngine({ canaries: PLANTED });

describe("planted tokens", () => {
  it.each(FORMS)("%s", (_, form) => {
    const text = `Please look at ${form} for me.`;
    const found = findCanaries(text, PLANTED);
    expect(found.map(({ id }) => id)).toContain("wiki");
    expect(found.some(({ start, end }) => text.slice(start, end).length >= 19)).toBe(true);
    const [finding] = ENGINE.scan(text).findings.filter(({ type }) => type === "CANARY");
    expect(finding?.subtype).toBe("wiki");
  });

  it.each(["Kestrel-7Q2M-9XWD-4412", "Kestrel", "a word and 7Q2M-9XWD-4411 alone", ""])(
    "stays silent for %s",
    (text) => expect(findCanaries(text, PLANTED)).toEqual([]),
  );

  it("is found where nobody sees it", () => {
    const text = `Nothing here.${asTags(TOKEN)} Really.`;
    expect(findCanaries(text, PLANTED)).toEqual([
      { id: "wiki", start: 13, end: 13 + 2 * TOKEN.length },
    ]);
  });

  it("stands where it is written, whatever is among its letters", () => {
    const inside = [...TOKEN].join("\u200b");
    expect(findCanaries(`a ${inside} b`, PLANTED)).toEqual([
      { id: "wiki", start: 2, end: 2 + inside.length },
    ]);
  });

  it("costs little in a long text", () => {
    const text = "kestrel flies 0123456789abcdef0123 times over k-e-s-t-r-e-l ".repeat(5_000);
    expect(costOf(() => findCanaries(text, PLANTED), 1)).toBeLessThan(3_000);
  });

  it("costs a piece of an answer next to nothing", () => {
    const piece =
      "The quarterly report of 2024 shows 3 plants, 17 lines and 4,411 people at work. ".repeat(10);
    expect(costOf(() => findCanaries(piece, PLANTED), 20) / 20).toBeLessThan(20);
  });
});
