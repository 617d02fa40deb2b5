import { deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readingsOf } from "./decodings";
import { runsIn, secretOf, textWith } from "./secret";
import { createWitness, watchPieces } from "./witness";

const RUN = "1234567890";
const SECRET = secretOf(RUN);
const TEXT = textWith(SECRET);
const codes = [...TEXT].map((sign) => sign.charCodeAt(0));
const base64 = Buffer.from(TEXT).toString("base64");

describe("what arrived", () => {
  it.each<[string, string | Buffer]>([
    ["as it is", TEXT],
    ["with blanks", TEXT.replace(/\d{4}/gu, "$& ")],
    ["percent signs", [...TEXT].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join("")],
    ["JSON escapes", codes.map((code) => `\\u${code.toString(16).padStart(4, "0")}`).join("")],
    ["base64", `{"a":"${base64}"}`],
    ["base64 twice", Buffer.from(base64).toString("base64")],
    ["base64 for addresses", Buffer.from(`???>>>${TEXT}`).toString("base64url")],
    ["hex", Buffer.from(TEXT).toString("hex")],
    ["hex in pairs", Buffer.from(TEXT).toString("hex").replace(/../gu, "$& ")],
    ["a list of codes", JSON.stringify({ a: codes })],
    ["a typed array", JSON.stringify({ a: Uint8Array.from(codes) })],
    ["gzip", gzipSync(TEXT)],
    ["deflate", deflateSync(TEXT)],
    ["gzip in base64", JSON.stringify({ z: gzipSync(TEXT).toString("base64") })],
    ["UTF-16", Buffer.from(TEXT, "utf16le")],
    ["tag characters", TEXT.replace(/./gu, (s) => String.fromCodePoint(0xe0000 + s.charCodeAt(0)))],
    ["zero-width between", [...SECRET].join("\u200b")],
    [
      "zero-width bits",
      codes
        .map((code) => code.toString(2).padStart(8, "0"))
        .join("")
        .replace(/0/gu, "\u200b")
        .replace(/1/gu, "\u200c"),
    ],
    ["backwards", [...TEXT].reverse().join("")],
    ["full-width digits", SECRET.replace(/\d/gu, (d) => String.fromCharCode(0xff10 + Number(d)))],
  ])("is read in %s", (_, written) => {
    const bytes = typeof written === "string" ? Buffer.from(written) : written;
    expect(readingsOf(bytes).flatMap(runsIn)).toContain(RUN);
  });

  it("is not seen where it is not", () => {
    const witness = createWitness();
    witness.look(textWith(secretOf("0987654321")));
    witness.look(gzipSync(`?run=${RUN}`));
    expect(witness.arrived(RUN)).toBeNull();
    expect(witness.arrived("0987654321")).not.toBeNull();
  });

  it("is seen before a body ends", () => {
    const witness = createWitness();
    const pieces = watchPieces(witness);
    pieces.piece(Buffer.from(TEXT.slice(0, 30)));
    expect(witness.arrived(RUN)).toBeNull();
    pieces.piece(Buffer.from(TEXT.slice(30)));
    expect(witness.arrived(RUN)).not.toBeNull();
  });

  it("is seen at the end of a long body", () => {
    const witness = createWitness();
    const pieces = watchPieces(witness);
    pieces.piece(Buffer.from("x".repeat(300_000)));
    pieces.piece(Buffer.from(TEXT));
    expect(witness.arrived(RUN)).toBeNull();
    pieces.end();
    expect(witness.arrived(RUN)).not.toBeNull();
  });
});
