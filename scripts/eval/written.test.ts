import { expect, it } from "vitest";
import { written } from "./written";

it("writes JSON that is read back, with values beside each other on one line", () => {
  const figures = { all: { wanted: 3, recall: { value: 1, low: 0.4, high: 1 } }, none: null };
  const text = written(figures);
  expect(JSON.parse(text)).toEqual(figures);
  expect(text).toContain('"recall": { "value": 1, "low": 0.4, "high": 1 }\n');
});
