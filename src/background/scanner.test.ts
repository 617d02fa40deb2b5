import { describe, expect, it } from "vitest";
import { attackScores } from "../detect/testing/attack-scores";
import { buildCells } from "../detect/company/build-cells";
import { createCompanyScanner } from "../detect/company/company";
import { createEngine } from "../detect/engine";
import { ok } from "../lib/result";
import { defaultPolicy } from "../policy/defaults";
import { createScanner } from "./scanner";

const NONE = createCompanyScanner([]);
const BIRDS = createCompanyScanner([
  {
    id: "birds",
    pack: buildCells([["Grey Heron"]], {
      kind: "dictionary",
      key: [1, 2],
      columns: 1,
      require: 1,
      within: 50,
      stem: [],
    }).pack,
  },
]);

describe("company data in the scanner", () => {
  it("counts as soon as it is there, for texts that were scanned before as well", async () => {
    const scanner = scannerWithoutFindings();
    scanner.useCompanyData(NONE, true);
    const before = await scanner.scan("a grey heron");
    expect([before.findings, before.unavailable]).toEqual([[], ["company-data"]]);
    expect(scanner.scan("a grey heron")).toBe(scanner.scan("a grey heron"));
    scanner.useCompanyData(BIRDS, false);
    const after = await scanner.scan("a grey heron");
    expect(after.findings).toMatchObject([{ type: "COMPANY_DATA", subtype: "birds" }]);
    expect(after.unavailable).toEqual([]);
  });

  it("stays when a policy brings other detectors", async () => {
    const scanner = scannerWithoutFindings();
    scanner.useCompanyData(BIRDS, false);
    scanner.configure({ ...defaultPolicy(), detectors: { email: { enabled: false } } });
    expect((await scanner.scan("a grey heron")).findings).toHaveLength(1);
  });

  it("lies over what the rules find, and is found in encoded text", async () => {
    const scanner = scannerWithoutFindings();
    scanner.useCompanyData(BIRDS, false);
    const encoded = Buffer.from("the plans of the grey heron for next year").toString("base64");
    const found = await scanner.scan(`see ${encoded} now`);
    expect(found.findings.map(({ type }) => type)).toContain("COMPANY_DATA");
  });
});

describe("the scanner while a long draft is written", () => {
  it("finds in each state of it what it finds in the same text alone", async () => {
    const lines =
      "Please put the minutes of the northern depot in order, and keep the dates.\n".repeat(300);
    const scanner = scannerWithoutFindings();
    const { scan } = createEngine();
    let draft = lines;
    for (const letter of "+49 30 2837465 Ann") {
      const at = 9_000 + draft.length - lines.length;
      draft = draft.slice(0, at) + letter + draft.slice(at);
      expect((await scanner.scan(draft)).findings).toEqual(scan(draft).findings);
    }
    const { findings } = await scanner.scan(draft);
    expect(findings.map(({ type, start, end }) => [type, draft.slice(start, end)])).toEqual([
      ["PHONE", "+49 30 2837465"],
    ]);
  });

  it("goes by the policy of the moment", async () => {
    const draft = `${"Minutes of the northern depot, all dates kept. ".repeat(300)}card 4539 1488 0343 6467`;
    const scanner = scannerWithoutFindings();
    const typesIn = async (text: string) =>
      (await scanner.scan(text)).findings.map(({ type }) => type);
    expect(await typesIn(draft)).toEqual(["CREDIT_CARD"]);
    expect(await typesIn(`${draft}.`)).toEqual(["CREDIT_CARD"]);
    scanner.configure({ ...defaultPolicy(), detectors: { "credit-card": { enabled: false } } });
    expect(await typesIn(`${draft}. `)).toEqual([]);
    expect(await typesIn(`${draft}. I`)).toEqual([]);
  });
});

function scannerWithoutFindings() {
  const silent = { findings: [], attacks: attackScores(0) };
  return createScanner({ analyse: () => Promise.resolve(ok(silent)) }, defaultPolicy());
}
