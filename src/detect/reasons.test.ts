/** Every finding says how its score came about: steps that add up to it, whatever found the value. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bareToken, tokenHash } from "./canaries";
import { buildCells } from "./company/build-cells";
import { createFingerprintBuilder } from "./company/build-fingerprints";
import { createCompanyScanner } from "./company/company";
import { documentText, sentences } from "./company/testing/made-up-prose";
import { createEngine } from "./engine";
import { scanText, type TextModel } from "./scan";
import { findSplit } from "./split";
import { attackScores } from "./testing/attack-scores";
import { readMarked } from "./testing/detector-table";
import { COMPILED } from "./source-code/testing/programs-compiled";
import { SCRIPTED } from "./source-code/testing/programs-scripts";
import type { Finding, ScoreReason } from "./types";

type Explained = Pick<Finding, "score" | "detector" | "reasons">;

/** Where a step's delta is rounded, the sum may be off by half of its last digit. */
const ROUNDING = 0.006;

function unexplained(findings: readonly Explained[]): string[] {
  return findings.flatMap(({ score, detector, reasons }) => {
    const sum = reasons.reduce((total, { delta }) => total + delta, 0);
    const isWhole = reasons.length > 0 && Math.abs(sum - score) <= ROUNDING;
    return isWhole ? [] : [`${detector}: ${score} from ${JSON.stringify(reasons)}`];
  });
}

const stepsOf = (findings: readonly Explained[]) =>
  new Set(findings.flatMap(({ reasons }) => reasons.map(({ step }) => step)));

/** The texts in which a detector's own tests mark values, one after the other: one scan for each detector. */
function markedTexts(): string[] {
  const folder = "src/detect/detectors";
  return readdirSync(folder)
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) =>
      (readFileSync(`${folder}/${name}`, "utf8").match(/"(?:[^"\\\n]|\\.)*"/gu) ?? [])
        .filter((literal) => literal.includes("«"))
        .map((literal) => readMarked(JSON.parse(unescaped(literal)) as string).text)
        .join("\n\n"),
    );
}

/** JSON knows fewer escapes than a program. */
function unescaped(literal: string): string {
  return literal.replace(
    /\\(?:u\{([0-9a-f]+)\}|x([0-9a-f]{2})|(.))/giu,
    (whole, wide, hex, sign) => {
      const code = (wide ?? hex) as string | undefined;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      return /["\\/bfnrtu]/u.test(sign as string) ? (whole as string) : (sign as string);
    },
  );
}

/** Built once: that takes longer than any of the texts. */
const engine = createEngine();
const IBAN = "DE83 2005 0550 1093 8472 65";
const KEY = "AKIAQ7ZL4XN2RTV6WEPB";
const TOKEN = "Kestrel-7Q2M-9XWD-4411";

describe("reasons add up to the score", () => {
  it("of what each detector finds in its own examples", () => {
    const findings = markedTexts().flatMap((text) => engine.scan(text).findings);
    expect(new Set(findings.map(({ detector }) => detector)).size).toBeGreaterThan(70);
    expect(unexplained(findings)).toEqual([]);
    expect([...stepsOf(findings)]).toEqual(
      expect.arrayContaining(["pattern", "checksum", "context", "structure", "placeholder"]),
    );
  }, 30_000);

  it("of cells under headers", () => {
    const { findings } = engine.scan("badge;dob\n77120;1984-09-30\n77121;1990-01-12");
    expect(findings).toHaveLength(4);
    expect(unexplained(findings)).toEqual([]);
    expect(stepsOf(findings)).toEqual(new Set(["pattern", "structure", "placeholder"]));
  });

  it.each([
    ["in base64", `run ${btoa(`the key of the account is ${KEY} until Friday`)} now`],
    [
      "in percent signs",
      `a=${[...`key ${KEY}`].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join("")}`,
    ],
    [
      "with single characters in a code",
      `pay to ${IBAN.replace("D", "&#68;").replace("8", "&#56;")}`,
    ],
    [
      "in tag characters",
      `hello ${[...`key ${KEY}`].map((sign) => String.fromCodePoint(0xe0000 + sign.charCodeAt(0))).join("")}`,
    ],
  ])("of what was written %s", (_, text) => {
    const { findings } = engine.scan(text);
    expect(findings).not.toEqual([]);
    expect(unexplained(findings)).toEqual([]);
    expect(stepsOf(findings)).toContain("decoded");
  });

  it("of an admin's own detector and of planted tokens", () => {
    const salt = "00112233445566778899aabbccddeeff";
    const bare = bareToken(TOKEN);
    const own = createEngine({
      detectors: [],
      custom: [
        {
          id: "code",
          type: "CUSTOMER_ID",
          pattern: "HX-\\d{4}",
          finds: ["«HX-4471»"],
          ignores: ["HX"],
        },
      ],
      canaries: [{ id: "wiki", salt, length: bare.length, sha256: tokenHash(salt, bare) }],
    });
    const { findings } = own.scan(`see HX-4471 and ${TOKEN}`);
    expect(findings.map(({ detector }) => detector).sort()).toEqual(["canary", "custom:code"]);
    expect(unexplained(findings)).toEqual([]);
  });

  it("of the organisation's own data", () => {
    const cells = { key: [3, 4] as [number, number], within: 50, stem: [] as string[] };
    const rows = [["Anna", "Reading", "44051401359"]];
    const phrases = [["Blue Falcon"]];
    const document = documentText(7, 400);
    const builder = createFingerprintBuilder({ key: [5, 6], mostBytes: 1_000_000 });
    builder.add(document);
    const company = createCompanyScanner([
      {
        id: "pairs",
        pack: buildCells(rows, { ...cells, kind: "edm", columns: 3, require: 2 }).pack,
      },
      {
        id: "single",
        pack: buildCells(rows, { ...cells, kind: "edm", columns: 3, require: 1 }).pack,
      },
      {
        id: "names",
        pack: buildCells(phrases, { ...cells, kind: "dictionary", columns: 1, require: 1 }).pack,
      },
      { id: "papers", pack: builder.done().pack },
    ]);
    const text = `Anna of Reading knows Blue Falcon. ${sentences(document).slice(3, 9).join(" ")}`;
    const findings = createEngine({ detectors: [], company }).scan(text).findings;
    const own = findings.filter(({ type }) => type === "COMPANY_DATA");
    expect(new Set(own.map(({ subtype }) => subtype))).toEqual(
      new Set(["pairs", "single", "names", "papers"]),
    );
    expect(unexplained(own)).toEqual([]);
    const stepsIn = (pack: string) => [...stepsOf(own.filter(({ subtype }) => subtype === pack))];
    expect(stepsIn("pairs")).toEqual(["keyword", "context"]);
    expect(stepsIn("single")).toEqual(["keyword"]);
  });

  it("of program code and internal names", () => {
    const own = createEngine({
      detectors: [],
      sourceCode: { hosts: ["northgate.example"], packages: ["com.northgate."], owners: [] },
    });
    const texts = [...COMPILED, ...SCRIPTED].flatMap(({ text }) => [
      text,
      `\`\`\`\n${text}\n\`\`\``,
    ]);
    const findings = [...texts, 'see "build.northgate.example"', "ping db.corp:5432"].flatMap(
      (text) => own.scan(text).findings.filter(({ detector }) => detector === "source-code"),
    );
    expect(findings.length).toBeGreaterThan(texts.length);
    expect(unexplained(findings)).toEqual([]);
  });

  it("of what was said in pieces", () => {
    const values = findSplit(["the card starts 4539 5787", "and then 6362 1486"], {
      scan: (text) => engine.scan(text).findings,
      isFound: () => false,
    });
    expect(values).toHaveLength(1);
    expect(unexplained(values.map(({ finding }) => finding))).toEqual([]);
  });
});

describe("with the model", () => {
  const model = (
    said: readonly (readonly [string, Finding["type"], number, number])[],
  ): TextModel => ({
    analyse: (text) =>
      Promise.resolve({
        ok: true,
        value: {
          findings: said.flatMap(([value, type, raw, score]): Finding[] => {
            const start = text.indexOf(value);
            const reasons: ScoreReason[] = [
              { step: "model", delta: raw },
              { step: "calibration", delta: score - raw },
            ];
            const end = start + value.length;
            return start < 0 ? [] : [{ type, start, end, score, detector: "model:m", reasons }];
          }),
          attacks: attackScores(0),
        },
      }),
  });

  it("repeats, and names found twice over, keep their steps", async () => {
    const text = `Renata Ibarra (IBAN ${IBAN}) called. Ibarra asks for a new card. Renata Ibarra-Stone`;
    const { findings } = await scanText(text, {
      engine,
      model: model([
        ["Renata Ibarra", "PERSON", 0.97, 0.91],
        ["Ibarra (IBAN", "PERSON", 0.7, 0.82],
      ]),
      deadlineMs: 1_000,
    });
    expect(unexplained(findings)).toEqual([]);
    expect([...stepsOf(findings)]).toEqual(
      expect.arrayContaining([
        "model",
        "calibration",
        "repeat",
        "overlap",
        "placeholder",
        "checksum",
      ]),
    );
  });
});
