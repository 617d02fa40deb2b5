import { describe, expect, it } from "vitest";
import { costOf } from "../lib/testing/cost";
import { createEngine } from "./engine";
import { piecesOf } from "./pieces";
import { findSplit } from "./split";

const engine = createEngine();
const KEY = "AKIAQ7ZL4XN2RTV6WEPB";

function split(texts: readonly string[]) {
  const findings = texts.map((text) => engine.scan(text).findings);
  return findSplit(texts, {
    scan: (text) => engine.scan(text).findings,
    isFound: (at, start, end) =>
      findings[at]?.some((found) => found.score >= 0.8 && found.start < end && start < found.end) ??
      false,
  }).map(({ finding, spans }) => [
    finding.type,
    ...spans.map(({ text, start, end }) => texts[text]?.slice(start, end)),
  ]);
}

describe("findSplit", () => {
  const finds: [name: string, texts: string[], ...expected: string[][]][] = [
    [
      "a card in two texts",
      ["my card 4539 1488", "0343 6467"],
      ["CREDIT_CARD", "4539 1488", "0343 6467"],
    ],
    [
      "a card that goes on after some words",
      ["My card starts with 4539 1488.", "ok, the rest of it is 0343 6467, thanks"],
      ["CREDIT_CARD", "4539 1488", "0343 6467"],
    ],
    [
      "a card broken off anywhere",
      ["45391", "488034364", "67"],
      ["CREDIT_CARD", "45391", "488034364", "67"],
    ],
    [
      "a card with words in between",
      ["It is 4539 and then 1488, then 0343 followed by 6467."],
      ["CREDIT_CARD", "4539 and then 1488, then 0343 followed by 6467"],
    ],
    [
      "a card over lines",
      ["4539\n\n1488\n\n0343\n\n6467"],
      ["CREDIT_CARD", "4539\n\n1488\n\n0343\n\n6467"],
    ],
    [
      "an IBAN",
      ["IBAN DE83 2005 0550", "1093 8472 65"],
      ["IBAN", "DE83 2005 0550", "1093 8472 65"],
    ],
    [
      "an IBAN, German",
      ["DE83 2005 dann 0550 1093 und der Rest 8472 65"],
      ["IBAN", "DE83 2005 dann 0550 1093 und der Rest 8472 65"],
    ],
    [
      "a key",
      [`the key is ${KEY.slice(0, 9)}`, KEY.slice(9)],
      ["API_KEY", KEY.slice(0, 9), KEY.slice(9)],
    ],
    ["a phone number", ["Call me: +49 170", "1234567"], ["PHONE", "+49 170", "1234567"]],
    [
      "digits in full width",
      ["card ４５３９ 1488", "0343 6467"],
      ["CREDIT_CARD", "４５３９ 1488", "0343 6467"],
    ],
    [
      "only the digits that belong to it",
      ["on 12 4539 1488", "0343 6467 12/27"],
      ["CREDIT_CARD", "4539 1488", "0343 6467"],
    ],
  ];
  it.each(finds)("finds %s", (_name, texts, ...expected) => {
    expect(split(texts)).toEqual(expected);
  });

  const ignores: [why: string, texts: string[]][] = [
    ["a whole value is a finding already", ["4539 1488 0343 6467", "0343 6467"]],
    ["a wrong check digit", ["my card 4539 1488", "0343 6468"]],
    ["another text between them", ["4539 1488", "What is the weather like?", "0343 6467"]],
    ["another sentence between them", ["It sold 4539 1488 copies while the other title 0343 6467"]],
    ["years and amounts", ["From 2019 to 2023 we had 4521 orders and 120 returns"]],
    ["rooms", ["call room 4521 and 4533"]],
    [
      "a long way from the number",
      [`4539 1488 ${"was the last that I heard of it, ".repeat(3)}`, "0343 6467"],
    ],
    ["a table", [Array.from({ length: 12 }, (_, at) => `${4539 + at}, x`).join("\n")]],
    ["words", ["JavaScript and TypeScript", "GitHub and YouTube"]],
    ["nothing", ["", "", ""]],
  ];
  it.each(ignores)("ignores %s", (_why, texts) => {
    expect(split(texts)).toEqual([]);
  });

  it("says that it was joined, and is a little less certain of it", () => {
    const [value] = findSplit(["4539 1488", "0343 6467"], {
      scan: (text) => engine.scan(text).findings,
      isFound: () => false,
    });
    expect(value?.finding.score).toBeCloseTo(0.9);
    expect(value?.finding.reasons.at(-1)).toEqual({ step: "joined", delta: -0.05 });
  });

  it("asks the rules nothing about ordinary text, and little about any", () => {
    let asked = 0;
    const scan = () => {
      asked++;
      return [];
    };
    findSplit(["Please summarise the meeting of 12 May for 30 people."], {
      scan,
      isFound: () => false,
    });
    expect(asked).toBe(0);
    findSplit([Array(200).fill("1234 and").join(" ")], { scan, isFound: () => false });
    findSplit(Array(200).fill("12345678") as string[], { scan, isFound: () => false });
    expect(asked).toBeLessThan(2_500);
  });
});

describe("piecesOf", () => {
  it("is linear in hostile text", () => {
    const texts = [
      "1".repeat(200_000),
      "1 ".repeat(100_000),
      "aA".repeat(100_000),
      ".".repeat(200_000),
    ];
    expect(costOf(() => texts.map(piecesOf), 1)).toBeLessThan(2_000);
  });
});
