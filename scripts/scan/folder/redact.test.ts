import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { createEngine } from "../../../src/detect/engine";
import { createVault } from "../../../src/redact/vault";
import { REDACT_METHODS } from "../../../src/policy/schema";
import { parseArguments } from "../arguments";
import { runScan } from "../run";
import { cellText, csvRows } from "./csv-view";
import { viewOf } from "./files";
import { redactView, type HowToReplace } from "./redact-view";
import { STATE_FILE } from "./state";

const IBAN = "DE83 2005 0550 1093 8472 65";
const MAIL = "anna.keller@northgate-systems.de";
const engine = createEngine();

let source: string;
let out: string;

beforeEach(() => {
  source = mkdtempSync(join(tmpdir(), "redact-"));
  out = join(mkdtempSync(join(tmpdir(), "redacted-")), "out");
});

function put(name: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(source, name)), { recursive: true });
  writeFileSync(join(source, name), text);
}

const result = (name: string) => readFileSync(join(out, name), "utf8");

async function scan(...words: string[]) {
  const parsed = parseArguments(["--no-model", ...words]);
  if (!parsed.ok || parsed.value === null) throw new Error("arguments");
  const lines: string[] = [];
  const complaints: string[] = [];
  const bars: (string | null)[] = [];
  const status = await runScan(parsed.value, {
    input: (async function* () {})(),
    write: (line) => Promise.resolve(void lines.push(line)),
    complain: (message) => complaints.push(message),
    progress: (line) => bars.push(line),
  });
  return { status, lines, complaints, bars };
}

function redact(text: string, extension: string, how: HowToReplace): string {
  const view = viewOf(text, extension);
  if (!view) throw new Error("no view");
  const tools = { vault: createVault(), options: {} };
  return redactView(text, view, engine.scan(view.text).findings, how, tools).text;
}

describe("a file keeps its form", () => {
  it.each([
    ["csv", `id;mail\n1;"${MAIL}"\n2;x\n`, `id;mail\n1;"[REDACTED EMAIL]"\n2;x\n`],
    ["csv", `a,"say ""hi"" to ${MAIL}",b\r\n`, `a,"say ""hi"" to [REDACTED EMAIL]",b\r\n`],
    ["tsv", `iban\tx\n${IBAN}\ty\n`, "iban\tx\n[REDACTED IBAN]\ty\n"],
    ["json", `{"mail": "${MAIL}", "n": 1}`, `{"mail": "[REDACTED EMAIL]", "n": 1}`],
    ["json", `{"t": "a\\n\\u00e9 ${MAIL}\\n"}`, `{"t": "a\\n\\u00e9 [REDACTED EMAIL]\\n"}`],
    ["json", `{"t": "anna.keller\\u0040northgate-systems.de"}`, `{"t": "[REDACTED EMAIL]"}`],
    ["json", `{"card": 4929123456789015}`, `{"card": "[REDACTED CARD]"}`],
    ["jsonl", `{"a":"${MAIL}"}\n{"b":2}\n`, `{"a":"[REDACTED EMAIL]"}\n{"b":2}\n`],
    [
      "xml",
      `<p who="${MAIL}">&lt;${IBAN}&gt;</p>`,
      `<p who="[REDACTED EMAIL]">&lt;[REDACTED IBAN]&gt;</p>`,
    ],
    ["html", "<a>anna.keller&#64;northgate-systems.de</a>", "<a>[REDACTED EMAIL]</a>"],
    ["html", `<input value=${MAIL} disabled>`, `<input value="[REDACTED EMAIL]" disabled>`],
    ["html", `<!-- ${MAIL} --><p>x</p>`, "<!-- [REDACTED EMAIL] --><p>x</p>"],
    ["ts", `const to = "${MAIL}"; // ask`, `const to = "[REDACTED EMAIL]"; // ask`],
    [
      "eml",
      `From: ${MAIL}\nSubject: x\n\n${IBAN}\n`,
      "From: [REDACTED EMAIL]\nSubject: x\n\n[REDACTED IBAN]\n",
    ],
  ])("%s %s", (extension, text, expected) => {
    expect(redact(text, extension, "placeholder")).toBe(expected);
  });

  it("puts quotes around a cell that needs them now", () => {
    const view = viewOf(`name,x\n5" Anna Keller,y\n`, "csv");
    const at = view?.text.indexOf("Anna Keller") ?? 0;
    const found = {
      type: "PERSON",
      start: at,
      end: at + 11,
      score: 1,
      detector: "t",
      reasons: [],
    } as const;
    const vault = createVault();
    vault.note("synthetic", "PERSON", "Anna Keller", "Brandt, Mia");
    const tools = { vault, options: {} };
    if (!view) throw new Error("no view");
    const made = redactView(`name,x\n5" Anna Keller,y\n`, view, [found], "synthetic", tools);
    expect(made.text).toBe(`name,x\n"5"" Brandt, Mia",y\n`);
  });

  const piece = fc.constantFrom(
    MAIL,
    IBAN,
    "4929 1234 5678 9015",
    'say "hi"',
    "a,b",
    "x",
    "\n",
    "é\\",
    "<&>",
    "",
  );
  const cell = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(" "));
  const how = fc.constantFrom<HowToReplace>(...REDACT_METHODS, "tokenise");

  it("JSON stays JSON of the same shape", () => {
    const shape = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shape)
        : value && typeof value === "object"
          ? Object.values(value).map(shape)
          : 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.integer()), { maxLength: 5 }), how, (rows, method) => {
        const value = rows.map(([text, number]) => ({ text, number }));
        const made = redact(JSON.stringify(value), "json", method);
        expect(shape(JSON.parse(made))).toEqual(shape(value));
        expect(made).not.toContain(MAIL);
      }),
      { numRuns: 60 },
    );
  });

  it("a table keeps its rows, its cells, and what is no finding", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
        how,
        (rows, method) => {
          const spell = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const text = rows.map((row) => row.map(spell).join(",")).join("\n");
          const made = redact(text, "csv", method);
          const read = (table: string) =>
            csvRows(table, ",").map((row) => row.map((c) => cellText(table, c)));
          expect(read(made).map((row) => row.length)).toEqual(rows.map(() => 2));
          for (const [at, row] of rows.entries())
            for (const [column, value] of row.entries())
              if (!/\d{4}|@/u.test(value)) expect(read(made)[at]?.[column]).toBe(value);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("scan --redact --out", () => {
  it("writes every text file under its name, sums up by type, and prints nothing it found", async () => {
    put("a.txt", `Pay ${IBAN}, ask ${MAIL}`);
    put("deep/b.csv", `mail\n${MAIL}\n`);
    put("c.png", Uint8Array.of(0x89, 0));
    const { status, lines, complaints, bars } = await scan("--redact", source, "--out", out);
    expect([status, complaints]).toEqual([0, []]);
    expect(result("a.txt")).toBe("Pay [REDACTED IBAN], ask [REDACTED EMAIL]");
    expect(result("deep/b.csv")).toBe("mail\n[REDACTED EMAIL]\n");
    expect(lines).toEqual([
      "EMAIL              2",
      "IBAN               1",
      "2 files: 2 redacted, 0 done before, 0 not done; 1 others left out.",
    ]);
    expect(bars.at(1)).toMatch(/^\[#{15}-{15}\] 1\/2$/u);
    expect(JSON.stringify([lines, complaints, bars])).not.toMatch(/keller|0550/u);
    expect(result(STATE_FILE)).not.toMatch(/keller|0550/u);
  });

  it("goes on after an interruption, and does again what changed", async () => {
    for (const name of ["a.txt", "b.txt", "c.txt"]) put(name, `${name} ${MAIL}`);
    await scan("--redact", "mask", source, "--out", out);
    rmSync(join(out, "b.txt"));
    put("c.txt", `new ${IBAN}`);
    writeFileSync(join(out, STATE_FILE), `${result(STATE_FILE)}{"name":"cut o`);
    const { status, lines } = await scan("--redact", "mask", source, "--out", out);
    expect(status).toBe(0);
    expect(lines.at(-1)).toContain("3 files: 2 redacted, 1 done before");
    expect(result("c.txt")).toBe("new DE83 •••• 7265");
    const other = await scan("--redact", "drop", source, "--out", out);
    expect(other.lines.at(-1)).toContain("3 files: 3 redacted, 0 done before");
  });

  it("makes up the same values for the same key only", async () => {
    put("a.txt", `Pay ${IBAN}`);
    put("b.txt", `Paid: ${IBAN}`);
    const key = join(source, "..", "key-of-the-test");
    rmSync(key, { force: true });
    await scan("--redact", "synthetic", source, "--out", out, "--key-file", key);
    const first = result("a.txt");
    expect(first).toMatch(/^Pay DE\d\d 0000/u);
    expect(result("b.txt").slice(6)).toBe(first.slice(4));
    const again = await scan("--redact", "synthetic", source, "--out", out, "--key-file", key);
    expect(again.lines.at(-1)).toContain("2 done before");
    await scan("--redact", "synthetic", source, "--out", out);
    expect(result("a.txt")).not.toBe(first);
  });

  it("names what it cannot redact and ends with status 1", async () => {
    put("ok.txt", "nothing here");
    put("bin.txt", Uint8Array.of(0x61, 0));
    put("latin.txt", Uint8Array.of(0x61, 0xff));
    put("mail.eml", "Content-Transfer-Encoding: base64\n\nYW5uYQ==\n");
    const { status, complaints, lines } = await scan("--redact", source, "--out", out);
    expect(status).toBe(1);
    expect(complaints).toEqual([
      "bin.txt: binary, not text",
      "latin.txt: not UTF-8",
      "mail.eml: holds encoded parts, which cannot be redacted",
    ]);
    expect(lines).toEqual([
      "Nothing found.",
      "4 files: 1 redacted, 0 done before, 3 not done; 0 others left out.",
    ]);
  });

  it("says where something is still found", async () => {
    put("odd.xml", `<${"a"}><b anna:x="1"/><?to ${MAIL} ?></a>`);
    const { status, complaints } = await scan("--redact", source, "--out", out);
    expect([status, complaints]).toEqual([1, ["odd.xml: 1 still found, look at it"]]);
  });

  it.each([
    ["the folder itself", () => [source, "--out", source]],
    ["no text file", () => [source, "--out", out]],
    ["a folder that is not there", () => [join(source, "none"), "--out", out]],
  ])("refuses %s", async (_name, words) => {
    expect((await scan("--redact", ...words())).status).toBe(2);
  });
});
