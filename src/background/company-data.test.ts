import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { buildCells } from "../detect/company/build-cells";
import type { CompanyScanner } from "../detect/company/company";
import { writePack } from "../detect/company/pack";
import { toBase64 } from "../lib/base64";
import { fail, ok, type Result } from "../lib/result";
import type { CompanyData as Entry } from "../policy/company-schema";
import { createCompanyData, type CompanyData } from "./company-data";

const FALCON = packOf("Blue Falcon");
const HERON = packOf("Grey Heron");

let facts: Map<string, unknown>;
let served: Map<string, Uint8Array<ArrayBuffer>>;
let asked: string[];
let reports: string[];
let inUse: CompanyScanner | null;
let missing: boolean;

beforeEach(() => {
  facts = new Map();
  served = new Map([FALCON, HERON].map(({ sha256, bytes }) => [sha256, bytes]));
  asked = [];
  reports = [];
  inUse = null;
  missing = false;
});

describe("packs of company data", () => {
  it("come from the endpoint and stay over a restart", async () => {
    const data = started();
    await data.follow({ companyData: [entry(FALCON)] });
    expect([finds("Blue Falcon"), missing]).toEqual([false, true]);
    await data.complete();
    expect([finds("Blue Falcon"), missing]).toEqual([true, false]);
    await data.complete();
    expect(asked).toEqual([FALCON.sha256]);

    const restarted = started();
    await restarted.follow({ companyData: [entry(FALCON)] });
    await restarted.complete();
    expect([finds("Blue Falcon"), missing]).toEqual([true, false]);
    expect(asked).toEqual([FALCON.sha256]);
    expect(reports).toEqual([]);
  });

  it("come with the policy when they are small, without the endpoint", async () => {
    const data = started();
    await data.follow({ companyData: [{ ...entry(FALCON), inline: toBase64(FALCON.bytes) }] });
    await data.complete();
    expect([finds("Blue Falcon"), missing, asked]).toEqual([true, false, []]);
  });

  const BROKEN: [name: string, bytes: Uint8Array<ArrayBuffer>, code: string][] = [
    ["another pack", FALCON.bytes, "code-names:hash"],
    ["half a pack", HERON.bytes.slice(0, 40), "code-names:hash"],
    ["nothing", new Uint8Array(), "code-names:hash"],
  ];
  it.each(BROKEN)(
    "that come as %s are refused once; the last good one stays",
    async (_, bytes, code) => {
      const data = started();
      await data.follow({ companyData: [entry(FALCON)] });
      await data.complete();
      served.set(HERON.sha256, bytes);
      await data.follow({ companyData: [entry(HERON)] });
      await data.complete();
      await data.complete();
      expect([finds("Blue Falcon"), finds("Grey Heron"), missing]).toEqual([true, false, false]);
      expect(reports).toEqual([code]);
      served.set(HERON.sha256, HERON.bytes);
      await data.complete();
      expect([finds("Blue Falcon"), finds("Grey Heron")]).toEqual([false, true]);
    },
  );

  it("that are of another kind than the policy says, or not served, are refused", async () => {
    const data = started();
    await data.follow({ companyData: [{ ...entry(FALCON), kind: "edm" }] });
    await data.complete();
    served.clear();
    await data.follow({ companyData: [{ ...entry(HERON), id: "other" }] });
    await data.complete();
    expect(reports).toEqual(["code-names:kind", "other:refused"]);
    expect(missing).toBe(true);
  });

  it("that were changed in the database are fetched again", async () => {
    const data = started();
    await data.follow({ companyData: [entry(FALCON)] });
    await data.complete();
    const kept = facts.get("company-data code-names") as { sha256: string; bytes: Uint8Array };
    facts.set("company-data code-names", { ...kept, bytes: kept.bytes.slice(1) });
    const restarted = started();
    await restarted.follow({ companyData: [entry(FALCON)] });
    expect(missing).toBe(true);
    await restarted.complete();
    expect([finds("Blue Falcon"), missing]).toEqual([true, false]);
  });

  it("that the policy no longer names are erased", async () => {
    const data = started();
    await data.follow({ companyData: [entry(FALCON)] });
    await data.complete();
    await data.follow({ companyData: [] });
    expect([finds("Blue Falcon"), missing]).toEqual([false, false]);
    expect(facts.get("company-data code-names")).toBeUndefined();
  });

  it("that arrive after the policy has changed are not used", async () => {
    const data = started();
    await data.follow({ companyData: [entry(FALCON)] });
    const late = data.complete();
    await data.follow({ companyData: [] });
    await late;
    expect([finds("Blue Falcon"), missing]).toEqual([false, false]);
  });
});

function started(): CompanyData {
  return createCompanyData({
    meta: {
      get: (name) => Promise.resolve(facts.get(name)),
      set: (name, value) => Promise.resolve(void facts.set(name, value)),
    },
    fetchPack(sha256): Promise<Result<Uint8Array<ArrayBuffer>, { reason: string }>> {
      asked.push(sha256);
      const bytes = served.get(sha256);
      return Promise.resolve(bytes ? ok(bytes) : fail({ reason: "refused" }));
    },
    changed(scanner, isMissing) {
      inUse = scanner;
      missing = isMissing;
    },
    report: (detail) => reports.push(detail),
  });
}

function finds(text: string): boolean {
  return (inUse?.scan(text).length ?? 0) > 0;
}

function entry({ sha256 }: { sha256: string }): Entry {
  return { id: "code-names", kind: "dictionary", sha256 };
}

function packOf(phrase: string) {
  const { pack } = buildCells([[phrase]], {
    kind: "dictionary",
    key: [1, 2],
    columns: 1,
    require: 1,
    within: 50,
    stem: ["en"],
  });
  const bytes = writePack(pack);
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
