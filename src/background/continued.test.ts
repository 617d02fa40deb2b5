import { describe, expect, it } from "vitest";
import { createEngine } from "../detect/engine";
import { engineWithin } from "../detect/within";
import { FILE_PIECE, type PagePart } from "../protocol/page";
import { surroundingsOfParts } from "./continued";

const engine = createEngine();
const ROW = (at: number) =>
  `E-${100_000 + at},Anna Keller,19${50 + (at % 50)}-01-12,nothing of note`;
const csv = [
  "Employee ID,Full Name,DOB,Note",
  ...Array.from({ length: 14_000 }, (_, at) => ROW(at)),
].join("\n");
/** As the guard cuts, which needs a browser: after the last line that ends in a piece. */
function piecesOf(text: string): string[] {
  if (text.length <= FILE_PIECE) return [text];
  const cut = text.lastIndexOf("\n", FILE_PIECE - 1) + 1;
  return [text.slice(0, cut), ...piecesOf(text.slice(cut))];
}

const partsOf = (texts: readonly string[]): PagePart[] =>
  texts.map((text) => ({ text, role: "prompt" }));

describe("pieces of a file", { timeout: 60_000 }, () => {
  it("are judged by the headers of the first, and cut no value", () => {
    const pieces = piecesOf(csv);
    expect(pieces.length).toBeGreaterThan(2);
    const around = surroundingsOfParts(partsOf(pieces));
    const found = pieces.flatMap((piece, at) => {
      const own = around[at];
      return own ? engineWithin(engine, own).scan(piece).findings : [];
    });
    expect(found.filter(({ type }) => type === "EMPLOYEE_ID")).toHaveLength(14_000);
    expect(found.filter(({ type }) => type === "DATE_OF_BIRTH")).toHaveLength(14_000);
  });

  it("find a key that lies over two of them, in both", () => {
    const body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\n".repeat(20);
    const key = `-----BEGIN PRIVATE KEY-----\n${body}-----END PRIVATE KEY-----`;
    const pieces = piecesOf(
      `${"Some words.\n".repeat(16_620)}${key}\n${"More words.\n".repeat(900)}`,
    );
    expect(pieces[0]).toContain("BEGIN PRIVATE");
    expect(pieces[0]).not.toContain("END PRIVATE");
    const around = surroundingsOfParts(partsOf(pieces));
    const found = pieces.map((piece, at) =>
      around[at] ? engineWithin(engine, around[at]).scan(piece).findings : [],
    );
    expect(found.map((own) => own.some(({ type }) => type === "API_KEY"))).toEqual([true, true]);
  });

  it("are not what other texts are", () => {
    expect(surroundingsOfParts(partsOf(["one", "two", "x".repeat(300_000), "three"]))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
