import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeFindings } from "./merge";
import { ENTITY_TYPES, type Finding } from "./types";

function finding(
  type: Finding["type"],
  start: number,
  end: number,
  { score = 0.8, detector = "rule", proved = false } = {},
): Finding {
  return {
    type,
    start,
    end,
    score,
    detector,
    reasons: [{ step: proved ? "checksum" : "pattern", delta: score }],
  };
}
const brief = (list: readonly Finding[]) => list.map(({ type, start, end }) => [type, start, end]);
const model = { detector: "model:small" };

describe("mergeFindings", () => {
  it("prefers a proved value to a likely one, and rules to the model", () => {
    expect(
      brief(
        mergeFindings([
          [finding("PHONE", 0, 16, { score: 0.9 })],
          [finding("CREDIT_CARD", 0, 16, { score: 0.7, proved: true })],
        ]),
      ),
    ).toEqual([["CREDIT_CARD", 0, 16]]);
    expect(
      brief(
        mergeFindings([
          [finding("CUSTOMER_ID", 5, 12, { score: 0.82, ...model })],
          [finding("EMPLOYEE_ID", 5, 12, { score: 0.8 })],
        ]),
      ),
    ).toEqual([["EMPLOYEE_ID", 5, 12]]);
  });

  it("lets a connection string and a URL swallow their parts", () => {
    expect(
      brief(
        mergeFindings([
          [
            finding("PASSWORD", 15, 23, { score: 0.99 }),
            finding("IP_ADDRESS", 24, 33),
            finding("CONNECTION_STRING", 0, 40, { score: 0.9 }),
          ],
        ]),
      ),
    ).toEqual([["CONNECTION_STRING", 0, 40]]);
  });

  it("joins overlapping findings of one type", () => {
    const [joined, ...rest] = mergeFindings([
      [finding("STREET_ADDRESS", 0, 12, model)],
      [finding("STREET_ADDRESS", 8, 20, model)],
    ]);
    expect(rest).toEqual([]);
    expect(joined).toMatchObject({ start: 0, end: 20 });
    expect(joined?.reasons.at(-1)).toEqual({ step: "overlap", delta: 0 });
  });

  it("leaves neighbours of one type apart", () => {
    expect(
      brief(mergeFindings([[finding("EMAIL", 0, 5)], [finding("EMAIL", 6, 11)]])),
    ).toHaveLength(2);
  });

  it("lays company data over the others, one span a pack where they overlap", () => {
    const document = (start: number, end: number, subtype: string) => ({
      ...finding("COMPANY_DATA", start, end),
      subtype,
    });
    const merged = mergeFindings([
      [finding("API_KEY", 4, 9), finding("EMAIL", 12, 20)],
      [document(0, 30, "contracts"), document(0, 30, "contracts"), document(12, 20, "customers")],
    ]);
    expect(merged.map(({ type, start, end, subtype }) => [type, start, end, subtype])).toEqual([
      ["COMPANY_DATA", 0, 30, "contracts"],
      ["API_KEY", 4, 9, undefined],
      ["EMAIL", 12, 20, undefined],
      ["COMPANY_DATA", 12, 20, "customers"],
    ]);
  });

  it("drops empty spans", () => {
    expect(mergeFindings([[finding("EMAIL", 4, 4)]])).toEqual([]);
  });

  it("answers sorted and without overlap, covering every proved value", () => {
    const any = fc
      .tuple(
        fc.constantFrom(...ENTITY_TYPES.filter((type) => type !== "COMPANY_DATA")),
        fc.nat(60),
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
      )
      .map(([type, start, size, score, proved]) =>
        finding(type, start, start + size, { score, proved }),
      );
    fc.assert(
      fc.property(fc.array(fc.array(any, { maxLength: 12 }), { maxLength: 3 }), (lists) => {
        const merged = mergeFindings(lists);
        merged.slice(1).forEach((one, at) => {
          expect(one.start).toBeGreaterThanOrEqual(merged[at]?.end ?? 0);
        });
        for (const { start, end } of lists.flat())
          expect(merged.some((kept) => kept.start < end && start < kept.end)).toBe(true);
      }),
    );
  });
});
