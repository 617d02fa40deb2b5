/**
 * What the product gets wrong on marked texts, for whoever improves it: `npm run eval -- --errors PATH [--preset P | --only rules]`.
 * The texts under `test/eval/` are held out: nobody who changes a rule may see them, so they are refused.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { createEngine } from "../../src/detect/engine";
import { DEFAULT_PRESET, type Preset } from "../../src/detect/presets";
import { scanText, type TextModel } from "../../src/detect/scan";
import type { Finding } from "../../src/detect/types";
import { createModelThreads } from "../scan/threads";
import { personalOf, recordsOf, type PersonalText, type Span } from "./marked";
import { createTally, share, type Tally } from "./tally";

const HELD_OUT = fileURLToPath(new URL("../../test/eval", import.meta.url));
const MODEL = fileURLToPath(new URL("../../models/sluice-small/", import.meta.url));
const DEADLINE_MS = 4 * 3_600_000;
/** Characters of the text on either side of a value. */
const AROUND = 48;

/** A marked text and where it stands. */
export interface PlacedRecord extends PersonalText {
  readonly file: string;
  /** Of its header, counted from 1. */
  readonly line: number;
}

/** One value that was not found, or one finding where there is no value. */
export interface Mistake {
  readonly kind: "missed" | "false alarm";
  readonly type: string;
  /** File, line, language and kind of the text. */
  readonly where: string;
  /** The value in ⟦⟧ with what stands around it, on one line. */
  readonly excerpt: string;
  /** Of a false alarm: who found it, and its score. */
  readonly by: string;
  readonly harmless: boolean;
}

export interface ErrorReport {
  readonly mistakes: readonly Mistake[];
  readonly tally: Tally;
}

/**
 * Records of a marked file, or of the `.txt` files right in a folder (files of attacks excepted). Throws when one of
 * them lies under `test/eval/`, by whatever way, or cannot be read.
 */
export function readMarked(path: string): PlacedRecord[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(".txt") && !name.startsWith("attack-"))
        .sort()
        .map((name) => join(path, name))
    : [path];
  if (isHeldOut(path) || files.some(isHeldOut))
    throw new Error(
      "the texts under test/eval are held out: `npm run eval` gives their figures, nobody looks at what is wrong in them",
    );
  if (files.length === 0) throw new Error(`there are no .txt files in ${path}`);
  return files.flatMap((file) =>
    recordsOf(readFileSync(file, "utf8")).map((record) => ({
      ...personalOf(record),
      file: basename(file),
      line: record.line,
    })),
  );
}

/** Scans every record with the rules and, unless null, the model. */
export async function findErrors(
  records: readonly PlacedRecord[],
  model: TextModel | null,
  preset: Preset,
): Promise<ErrorReport> {
  const engine = createEngine();
  const tally = createTally();
  const scans = await Promise.all(
    records.map(({ text }) => scanText(text, { engine, model, preset, deadlineMs: DEADLINE_MS })),
  );
  const mistakes = records.flatMap((record, at) => {
    const { findings = [], modelFailure } = scans[at] ?? {};
    if (modelFailure) throw new Error(`the model did not answer: ${modelFailure}`);
    tally.add(record.spans, findings, [record.lang]);
    return mistakesIn(record, findings);
  });
  return { mistakes, tally };
}

/** As the tally counts them: half of the characters, whatever the type. */
export function mistakesIn(record: PlacedRecord, findings: readonly Finding[]): Mistake[] {
  const { file, line, lang, kind, text, spans } = record;
  const of = (wrong: Mistake["kind"], span: Span, by: string): Mistake => ({
    kind: wrong,
    type: span.type,
    where: `${file}:${line} ${lang}/${kind}`,
    excerpt: excerptOf(text, span),
    by,
    harmless: spans.length === 0,
  });
  return [
    ...spans.filter((span) => share(span, findings) < 0.5).map((span) => of("missed", span, "")),
    ...findings
      .filter((finding) => share(finding, spans) < 0.5)
      .map((finding) =>
        of("false alarm", finding, `${finding.detector} ${finding.score.toFixed(2)}`),
      ),
  ];
}

/** By type the misses, then the false alarms; at the end a line of figures. */
export function reportLines({ mistakes, tally }: ErrorReport): string[] {
  const types = [...new Set(mistakes.map(({ type }) => type))].sort();
  const byType = types.flatMap((type) => {
    const own = mistakes.filter((mistake) => mistake.type === type);
    const missed = own.filter(({ kind }) => kind === "missed");
    const wrong = own.filter(({ kind }) => kind === "false alarm");
    const { wanted, found } = tally.groups().get(type) ?? { wanted: 0, found: 0 };
    return [
      "",
      `${type}: ${missed.length} of ${wanted} missed, ${wrong.length} of ${found} false`,
      ...missed.map(({ where, excerpt }) => `  missed       ${where}  ${excerpt}`),
      ...wrong.map(
        ({ where, excerpt, by, harmless }) =>
          `  ${harmless ? "in harmless " : "false alarm "} ${where}  ${by}  ${excerpt}`,
      ),
    ];
  });
  const { wanted, caught, found, right } = tally.total();
  const { texts, flagged } = tally.clean;
  return [
    ...byType,
    "",
    `recall ${ratio(caught, wanted)} of ${wanted}, precision ${ratio(right, found)} of ${found}, harmless flagged ${flagged} of ${texts}`,
  ];
}

/** With the model, which is stopped whatever happens, or where no preset is given by rules alone. */
export async function runErrors(
  write: (line: string) => void,
  path: string,
  preset: Preset | null,
): Promise<void> {
  const records = readMarked(path);
  if (preset === null) {
    for (const line of reportLines(await findErrors(records, null, DEFAULT_PRESET))) write(line);
    return;
  }
  const model = createModelThreads(MODEL, availableParallelism());
  try {
    const failure = await model.start();
    if (failure !== null) throw new Error(`the model could not be started: ${failure}`);
    for (const line of reportLines(await findErrors(records, model, preset))) write(line);
  } finally {
    model.stop();
  }
}

function isHeldOut(path: string): boolean {
  const way = relative(realpathSync(HELD_OUT), realpathSync(path));
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`));
}

function excerptOf(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return `${before}⟦${text.slice(start, end)}⟧${after}`.replace(/\s+/gu, " ").trim();
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(3);
}
