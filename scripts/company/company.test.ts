import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPack } from "../../src/detect/company/pack";
import { documentText } from "../../src/detect/company/testing/made-up-prose";
import { parseArguments } from "../scan/arguments";
import { runScan } from "../scan/run";
import { parseBuild } from "./arguments";
import { readCsv } from "./csv";
import { idOf, runBuild } from "./run";

const folder = mkdtempSync(join(tmpdir(), "company-"));
const at = (name: string) => join(folder, name);
const CUSTOMERS = [
  "id;name;city;iban",
  "1;Dörte Brandwein;Osnabrück;DE75850437219968352107",
  '2;"Ng; Mei-Ling";Leeds;GB33BUKB20201555555555',
  "",
].join("\r\n");

function build(...words: string[]): { out: string; warnings: string[] } {
  const options = parseBuild([...words, "--key", at("key")]);
  if (!options.ok || options.value === null) throw new Error("arguments");
  const { lines, warnings } = runBuild(options.value);
  return { out: lines.join("\n"), warnings };
}

async function scan(text: string, ...words: string[]): Promise<string[]> {
  const parsed = parseArguments(["--jsonl", "--no-model", "--explain", ...words]);
  if (!parsed.ok || parsed.value === null) throw new Error("arguments");
  const out: string[] = [];
  const complaints: string[] = [];
  async function* input() {
    await Promise.resolve();
    yield new TextEncoder().encode(JSON.stringify({ id: 1, text }));
  }
  await runScan(parsed.value, {
    input: input(),
    write: (line) => Promise.resolve(void out.push(line)),
    complain: (message) => complaints.push(message),
  });
  if (complaints.length > 0) return complaints;
  const { explain } = JSON.parse(out[0] ?? "{}") as {
    explain: { findings: { type: string; subtype: string; action: string }[] };
  };
  return explain.findings
    .filter(({ type }) => type === "COMPANY_DATA")
    .map(({ subtype, action }) => `${subtype} ${action}`);
}

describe("npm run edm", () => {
  writeFileSync(at("customers.csv"), CUSTOMERS);

  it("makes a pack that npm run scan finds rows by", async () => {
    const pack = at("Our customers.pack");
    const { out } = build(
      "edm",
      "build",
      at("customers.csv"),
      "--columns",
      "name,CITY,4",
      "--out",
      pack,
    );
    expect(out).toContain("2 rows, 6 different cells");
    expect(out).toContain(createHash("sha256").update(readFileSync(pack)).digest("hex"));
    expect(await scan("Frau Doerte Brandwein aus Osnabrück", "--company-data", pack)).toEqual([
      "our-customers allow",
      "our-customers allow",
    ]);
    expect(
      await scan("Ng, Mei-Ling; GB33 BUKB 2020 1555 5555 55", "--company-data", pack),
    ).toHaveLength(2);
    expect(await scan("Frau Brandwein aus Osnabrück", "--company-data", pack)).toEqual([]);
    expect(await scan("Dörte Brandwein aus Leeds", "--company-data", pack)).toEqual([]);
  });

  it("keeps the tenant's key to its user, and salts every pack", () => {
    const words = ["edm", "build", at("customers.csv"), "--columns", "name", "--out"];
    build(...words, at("one.pack"));
    const key = readFileSync(at("key"), "utf8");
    build(...words, at("two.pack"));
    expect(readFileSync(at("key"), "utf8")).toBe(key);
    expect(statSync(at("key")).mode & 0o77).toBe(0);
    expect(readFileSync(at("one.pack")).equals(readFileSync(at("two.pack")))).toBe(false);
  });

  it("warns of columns that can be guessed, by name only", () => {
    const rows = Array.from({ length: 200 }, (_, row) => `${row % 2 ? "m" : "f"},${1000 + row}`);
    writeFileSync(at("weak.csv"), ["sex,pin", ...rows].join("\n"));
    const { warnings } = build(
      "edm",
      "build",
      at("weak.csv"),
      "--columns",
      "sex,pin",
      "--out",
      at("w"),
    );
    expect(warnings).toEqual([
      "column sex: few different values; who has the pack can try them all",
      "column pin: short numbers; who has the pack can try them all",
    ]);
  });

  it.each([
    [
      "an unknown column",
      ["--columns", "street"],
      "--columns: there is no street, but id, name, city, iban",
    ],
    ["no column", ["--columns", ","], "--columns: 1 to 8 of id, name, city, iban"],
    [
      "too much",
      ["--columns", "name", "--require", "2"],
      "--require: not more than there are columns",
    ],
  ])("says what is wrong: %s", (_what, words, message) => {
    expect(() => build("edm", "build", at("customers.csv"), "--out", at("x"), ...words)).toThrow(
      message,
    );
  });

  it.each([
    [[]],
    [["edm"]],
    [["edm", "build"]],
    [["edm", "build", "a.csv"]],
    [["other", "build", "a", "--out", "b"]],
    [["edm", "build", "a", "--out", "b", "--within", "0"]],
  ])("takes no half command: %j", (words) => {
    expect(parseBuild(words)).toMatchObject({ ok: false, reason: "usage" });
  });
});

describe("npm run dictionary and npm run fingerprint", () => {
  it("make packs that npm run scan finds by", async () => {
    writeFileSync(at("names.txt"), "# code names\nBlue Falcon\n\nProjekt Seeadler\n");
    build(
      "dictionary",
      "build",
      at("names.txt"),
      "--languages",
      "en,de",
      "--out",
      at("names.pack"),
    );
    expect(await scan("the Blue Falcons plan", "--company-data", at("names.pack"))).toEqual([
      "names allow",
    ]);
    mkdirSync(at("documents/deep"), { recursive: true });
    writeFileSync(at("documents/a.txt"), documentText(1, 900));
    writeFileSync(at("documents/deep/b.md"), documentText(2, 900));
    writeFileSync(at("documents/c.pdf"), Uint8Array.of(0x25, 0, 1, 2));
    const { warnings } = build("fingerprint", "build", at("documents"), "--out", at("docs.pack"));
    expect(warnings).toEqual(["1 files are no UTF-8 text and were not read"]);
    const excerpt = documentText(2, 900).split(" ").slice(300, 360).join(" ");
    expect(await scan(excerpt, "--company-data", at("docs.pack"))).toEqual(["docs allow"]);
  });

  it("are known to rules by the policy's name for them, also when the policy holds them", async () => {
    writeFileSync(at("names2.txt"), "Grey Heron\n");
    build("dictionary", "build", at("names2.txt"), "--out", at("names2.pack"));
    const bytes = readFileSync(at("names2.pack"));
    const entry = {
      id: "birds",
      kind: "dictionary",
      sha256: createHash("sha256").update(bytes).digest("hex"),
    };
    const policy = (companyData: object) => {
      writeFileSync(
        at("policy.json"),
        JSON.stringify({
          format: 1,
          tenant: "t",
          version: 1,
          organisation: { name: "T" },
          rules: [
            {
              id: "birds",
              title: { en: "Birds stay here." },
              when: { types: ["COMPANY_DATA"], subtypes: ["birds"] },
              action: "block",
            },
          ],
          companyData: [companyData],
        }),
      );
      return at("policy.json");
    };
    const inline = bytes.toString("base64");
    const text = "a grey heron";
    expect(await scan(text, "--policy", policy({ ...entry, inline }))).toEqual(["birds block"]);
    expect(
      await scan(text, "--policy", policy(entry), "--company-data", at("names2.pack")),
    ).toEqual(["birds block"]);
    expect(await scan(text, "--policy", policy(entry))).toEqual([
      "policy: company data birds is not looked for (give it with --company-data)",
    ]);
    expect(
      await scan(text, "--policy", policy({ ...entry, sha256: "ab".repeat(32), inline })),
    ).toEqual(["policy: company data birds is not looked for (hash)"]);
  });

  it("scan refuses what is no pack", async () => {
    writeFileSync(at("no.pack"), "hello");
    expect(await scan("x", "--company-data", at("no.pack"))).toEqual([
      `${at("no.pack")} is no pack of company data (not-a-pack).`,
    ]);
    expect(await scan("x", "--company-data", at("none"))).toEqual([
      `${at("none")} cannot be read.`,
    ]);
  });
});

describe("CSV", () => {
  it.each([
    [
      'a,b\n1,"x, ""y""\nz"\n',
      [
        ["a", "b"],
        ["1", 'x, "y"\nz'],
      ],
    ],
    [
      "\ufeffa;b\r\n1;\r\n\r\n;2",
      [
        ["a", "b"],
        ["1", ""],
        ["", "2"],
      ],
    ],
    [
      "a\tb\n1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["one\ntwo\n", [["one"], ["two"]]],
    ['a,b\n"never closed', [["a", "b"], ["never closed"]]],
    ["", []],
  ])("is read: %j", (text, rows) => {
    expect([...readCsv(text)]).toEqual(rows);
  });

  it("gives back what was written, whatever it is", () => {
    const cell = fc.stringMatching(/^[a-z",;\n \t]{0,8}$/u);
    const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const text = ["x,y", ...rows.map((row) => row.map(quote).join(","))].join("\n");
          expect([...readCsv(text)].slice(1)).toEqual(rows);
        },
      ),
    );
  });
});

it("names packs as policies may", () => {
  expect([idOf("/a/Kunden 2026.pack"), idOf("ÄÖ.x"), idOf("a".repeat(90))]).toEqual([
    "kunden-2026",
    "data",
    "a".repeat(64),
  ]);
  const pack = readPack(readFileSync(at("names.pack")));
  expect(pack).toMatchObject({ ok: true, value: { kind: "dictionary", entries: 2 } });
});
