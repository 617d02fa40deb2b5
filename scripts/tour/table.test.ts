import { describe, expect, it } from "vitest";
import { renderTable, type Row } from "./table";

const row: Row = {
  name: "a step",
  ok: true,
  typed: "one two three four five six seven eight nine ten",
  verdict: "allowed",
  received: "#".repeat(80),
  log: "nothing",
  admin: "nothing",
  problems: [],
};

describe("the tour's table", () => {
  it("keeps every line within the width and loses no word", () => {
    const table = renderTable([row], 120);
    for (const line of table.split("\n")) expect(line.length).toBeLessThanOrEqual(120);
    for (const word of row.typed.split(" ")) expect(table).toContain(word);
    expect(table.match(/#/gu)).toHaveLength(80);
  });

  it("says why a step failed", () => {
    const table = renderTable([{ ...row, ok: false, problems: ["a value arrived by draft"] }], 160);
    expect(table).toContain("FAILED");
    expect(table).toContain("✗ a value arrived by draft");
  });
});
