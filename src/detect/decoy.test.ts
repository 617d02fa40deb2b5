/** Runs that say nothing must not use up what one that says something needs, and none of them time. */
import { describe, expect, it } from "vitest";
import { costOf } from "../lib/testing/cost";
import { gzipSync } from "node:zlib";
import { findEncoded } from "./encoded";
import { createEngine } from "./engine";

const base64 = (text: string) => Buffer.from(text).toString("base64");
const engine = createEngine();
const SECRET = base64("wire it to DE02120300000000202051 today");
const harmless = (count: number) =>
  Array.from({ length: count }, (_, at) => base64(`please read page number ${at} of the book`));
const bombs = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    gzipSync(Buffer.alloc(400_000, `a${at} `)).toString("base64"),
  );

const ibansIn = (text: string) =>
  engine
    .scan(text)
    .findings.flatMap(({ type, start, end }) => (type === "IBAN" ? text.slice(start, end) : []));

describe("a coded value after decoys", () => {
  it.each([
    ["16 runs", harmless(16).join("\n\n")],
    ["400 runs", harmless(400).join(" / ")],
    ["a long run", base64("please read the next page of the book. ".repeat(900))],
    ["bombs", bombs(4).join("\n\n")],
    ["hex", Buffer.from("please read the next page ".repeat(30)).toString("hex").repeat(30)],
    ["runs inside runs", harmless(20).map(base64).join("\n\n")],
  ])("is found after %s", (_, decoys) => {
    expect(ibansIn(`${decoys}\n\ndata: ${SECRET}`)).toEqual([SECRET]);
    expect(ibansIn(`${decoys}\n\ndata: ${base64(SECRET)}`)).toEqual([base64(SECRET)]);
  });

  it("is found inside a run that is longer than any was", () => {
    const long = base64(
      `${"please read the next page of the book. ".repeat(3_000)}${"pay DE02120300000000202051 now"}`,
    );
    expect(ibansIn(`data: ${long}`)).toEqual([long]);
  });

  it("is found packed, though bombs come first", () => {
    const packed = gzipSync("wire it to DE02120300000000202051 today").toString("base64");
    expect(ibansIn(`${bombs(6).join("\n\n")}\n\ndata: ${packed}`)).toEqual([packed]);
  });

  it("is found where each of two runs holds one, and where neither does alone", () => {
    const other = base64("pay to DE02100500000054540402 now");
    expect(ibansIn(`${harmless(20).join("\n\n")}\n\n${SECRET}\n\n${other}`)).toEqual([
      SECRET,
      other,
    ]);
    const [left, right] = ["the number is DE021203000", "00000202051 and no more"].map(base64);
    expect(ibansIn(`${harmless(20).join("\n\n")}\n\n${left}\n\n${right}`)).toEqual([]);
  });
});

describe("what decoding may cost", { timeout: 60_000 }, () => {
  const size = 100_000;
  const filled = (part: string) => part.repeat(Math.ceil(size / part.length)).slice(0, size);
  const tags = [..."hidden"].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join("");
  it.each([
    ["short runs", filled(`${base64("a b c d e f g h")} `)],
    ["runs with a value each", filled(`${SECRET}\n\n`)],
    ["one run", filled(base64("please read on "))],
    ["bombs", filled(`${bombs(1)[0]}\n\n`)],
    ["bombs in bombs", filled(`${gzipSync(bombs(20).join("\n\n")).toString("base64")}\n\n`)],
    ["hex that is base64 and base32", filled("61626364656667686162636465666768 ")],
    ["hidden runs", filled(`x${tags}`)],
    ["hidden runs that say a value", filled(`x${tags} DE02120300000000202051 `)],
  ])("stays linear and in bounds for %s", (_, text) => {
    const said = findEncoded(text).reduce((sum, run) => sum + run.text.length, 0);
    expect(said).toBeLessThanOrEqual(10 * text.length + 100_000);
    const { decoded } = engine.scan(text);
    expect(decoded.length).toBeLessThan(150);
    const half = text.slice(0, size / 2);
    const cost = costOf(() => engine.scan(half));
    expect(costOf(() => engine.scan(text))).toBeLessThan(4 * cost + 50);
  });
});
