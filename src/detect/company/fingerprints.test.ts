import { describe, expect, it } from "vitest";
import { createFingerprintBuilder } from "./build-fingerprints";
import { createCompanyScanner } from "./company";
import { readPack, writePack } from "./pack";
import { documentText, sentences } from "./testing/made-up-prose";

const PAGE_WORDS = 500;

function scannerOf(texts: readonly string[], mostBytes = 10_000_000) {
  const builder = createFingerprintBuilder({ key: [5, 6], mostBytes });
  for (const text of texts) builder.add(text);
  const { pack, report } = builder.done();
  const read = readPack(writePack(pack));
  if (!read.ok) throw new Error(read.reason);
  return { scanner: createCompanyScanner([{ id: "contracts", pack: read.value }]), report };
}

describe("fingerprints of documents", () => {
  const long = documentText(1, 50 * PAGE_WORDS);
  const others = Array.from({ length: 20 }, (_, at) => documentText(100 + at, 2 * PAGE_WORDS));
  const { scanner, report } = scannerOf([long, ...others]);

  it("find three sentences of a document of fifty pages, wherever they come from", () => {
    const all = sentences(long);
    const missed: number[] = [];
    for (let at = 0; at + 3 <= all.length; at += 7) {
      const excerpt = all.slice(at, at + 3).join(" ");
      const found = scanner.scan(`Please translate this: ${excerpt} Thank you very much.`);
      if (excerpt.split(" ").length >= report.guaranteedWords && found.length === 0)
        missed.push(at);
    }
    expect(all.length).toBeGreaterThan(1_000);
    expect(missed).toEqual([]);
  });

  it("find it in other case, other line breaks and other punctuation", () => {
    const excerpt = sentences(long).slice(400, 404).join(" ");
    const changed = excerpt.toUpperCase().replace(/ /gu, "\n  ").replace(/\./gu, " –");
    expect(scanner.scan(changed)).toMatchObject([
      { type: "COMPANY_DATA", subtype: "contracts", detector: "company-fingerprints" },
    ]);
  });

  it("cover most of what was copied, and little around it", () => {
    const excerpt = sentences(long).slice(40, 60).join(" ");
    const before = `${documentText(900, 200)} `;
    const spans = scanner.scan(`${before}${excerpt} ${documentText(901, 200)}`);
    const covered = spans.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(covered / excerpt.length).toBeGreaterThan(0.7);
    expect(
      spans.every(
        ({ start, end }) => start >= before.length - 1 && end <= before.length + excerpt.length + 1,
      ),
    ).toBe(true);
  });

  it("stay silent on other texts in the same words", () => {
    const alarms = Array.from({ length: 200 }, (_, at) =>
      scanner.scan(documentText(10_000 + at, PAGE_WORDS)),
    );
    expect(alarms.flat()).toEqual([]);
  });

  it("leave out what many documents share", () => {
    const letterhead = documentText(77, 60);
    const shared = scannerOf(others.map((text) => `${letterhead} ${text}`));
    expect(shared.report.shared).toBeGreaterThan(5);
    expect(shared.scanner.scan(letterhead)).toEqual([]);
  });

  it("keep an even sample when the size allows no more", () => {
    const small = scannerOf(others, 3_000);
    expect(small.report.kept).toBeLessThan(0.5);
    const found = others.filter((text) => small.scanner.scan(text).length > 0);
    expect(found.length).toBeGreaterThan(15);
  });

  it("say which documents were too short", () => {
    expect(scannerOf(["only a few words", others[0] ?? ""]).report.tooShort).toBe(1);
  });
});
