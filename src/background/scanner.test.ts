import { describe, expect, it, vi } from "vitest";
import { attackScores } from "../detect/testing/attack-scores";
import { buildCells } from "../detect/company/build-cells";
import { createCompanyScanner } from "../detect/company/company";
import { fail, ok } from "../lib/result";
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

describe("a text that was read in part", () => {
  it("is asked about again, by whoever asks next and whoever came in late", async () => {
    const answers: ((partial: boolean) => void)[] = [];
    const scanner = createScanner(
      {
        analyse: () =>
          new Promise((resolve) =>
            answers.push((partial) => {
              const scan = { findings: [], attacks: attackScores(0) };
              resolve(ok(partial ? { ...scan, partial: { read: 1, windows: 2 } } : scan));
            }),
          ),
      },
      defaultPolicy(),
    );
    const early = scanner.scan("a long letter");
    const late = scanner.scan("a long letter");
    answers[0]?.(true);
    expect((await early).unavailable).toEqual(["model-rest"]);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.(false);
    expect((await late).unavailable).toEqual([]);
    expect((await scanner.scan("a long letter")).unavailable).toEqual([]);
    expect(answers).toHaveLength(2);
  });

  it("keeps what was read when the time that is left is too short for any answer", async () => {
    const answers: ((read: boolean) => void)[] = [];
    const scanner = createScanner(
      {
        analyse: () =>
          new Promise((resolve) =>
            answers.push((read) => {
              const partial = { read: 1, windows: 2 };
              const scan = { findings: [], attacks: attackScores(0), partial };
              resolve(read ? ok(scan) : fail({ reason: "timeout", detail: "the deadline passed" }));
            }),
          ),
      },
      defaultPolicy(),
    );
    void scanner.scan("a long letter");
    const late = scanner.scan("a long letter");
    answers[0]?.(true);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.(false);
    expect((await late).unavailable).toEqual(["model-rest"]);
  });
});

function scannerWithoutFindings() {
  const silent = { findings: [], attacks: attackScores(0) };
  return createScanner({ analyse: () => Promise.resolve(ok(silent)) }, defaultPolicy());
}
