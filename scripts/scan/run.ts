import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { CompanyScanner } from "../../src/detect/company/company";
import { createEngine } from "../../src/detect/engine";
import { fail, ok, type Result } from "../../src/lib/result";
import { defaultPolicy } from "../../src/policy/defaults";
import { parsePolicy } from "../../src/policy/parse";
import type { Policy } from "../../src/policy/schema";
import { codeNamesOf } from "../../src/policy/source-code";
import type { ScanArguments } from "./arguments";
import { readCompanyData } from "./company-data";
import { extensionOf } from "./folder/files";
import { readKey } from "./folder/key-file";
import { redactFolder } from "./folder/run";
import { anonymityReport } from "./k-report";
import { inOrder } from "./in-order";
import { InputRefused, MOST_BYTES, readLines, readShortOrLong, readText, type Line } from "./input";
import { scanLongText } from "./long-text";
import { parseRecord } from "./record";
import { lineFor, textFor } from "./report";
import { createModelThreads, type ModelThreads } from "./threads";
import { judgeText, type Scanner } from "./verdict";

export interface Terminal {
  readonly input: AsyncIterable<Uint8Array>;
  /** Resolves once there is room for more. */
  write(line: string): Promise<void>;
  complain(message: string): void;
  /** Shows how far it is; null takes it away. Left out where nobody watches. */
  progress?(line: string | null): void;
}

const MODEL = new URL("../../models/sluice-small/", import.meta.url);
const MOST_THREADS = 4;

/** Runs a scan and gives the exit status. */
export async function runScan(options: ScanArguments, terminal: Terminal): Promise<number> {
  const policy = readPolicy(options.policyFile, terminal);
  if (!policy.ok) return refuse(terminal, policy.reason);
  const key = readKey(options.keyFile);
  if (!key.ok) return refuse(terminal, key.reason);
  if (options.kAnonymity !== null) return reportTable(options, options.kAnonymity, terminal);
  const company = readCompanyData(options.companyData, policy.value.companyData, (message) =>
    terminal.complain(message),
  );
  if (!company.ok) return refuse(terminal, company.reason);
  const tools = { policy: policy.value, company: company.value, key: key.value };
  if (options.out !== null) return redactPaths(options, options.out, tools, terminal);
  const whole = options.jsonl || options.redact !== null || options.explain;
  const source = openInput(options.file, terminal, whole ? MOST_BYTES : Infinity);
  if (!source.ok) return refuse(terminal, source.reason);
  const model = options.useModel ? await startModel(options) : ok(null);
  if (!model.ok) return refuse(terminal, model.reason);
  const scanner = scannerFor(options, tools, model.value);
  try {
    return options.jsonl
      ? await scanRecords(source.value, scanner, options, terminal)
      : await scanPlain(source.value, scanner, options, terminal);
  } catch (error) {
    if (error instanceof InputRefused) return refuse(terminal, error.message);
    if (isFileError(error)) return refuse(terminal, `The input cannot be read (${error.code}).`);
    throw error;
  } finally {
    model.value?.stop();
  }
}

interface Tools {
  readonly policy: Policy;
  readonly company: CompanyScanner;
  readonly key: Uint8Array;
}

function scannerFor(
  { host, group, account, channel, source, preset, explain }: ScanArguments,
  { policy, company, key }: Tools,
  model: ModelThreads | null,
): Scanner {
  const engine = createEngine({
    settings: policy.detectors,
    custom: policy.customDetectors,
    canaries: policy.canaries,
    company,
    sourceCode: codeNamesOf(policy),
  });
  const asked = {
    ...{ host, group, account, channel, source, explain },
    preset: preset ?? policy.model.preset,
  };
  return { engine, model, policy, key, ...asked };
}

async function redactPaths(
  options: ScanArguments,
  out: string,
  tools: Tools,
  terminal: Terminal,
): Promise<number> {
  const model = options.useModel ? await startModel(options) : ok(null);
  if (!model.ok) return refuse(terminal, model.reason);
  const { paths, useModel, redact, companyData } = options;
  try {
    return await redactFolder(
      { paths, out, how: redact ?? "placeholder", useModel, key: tools.key, companyData },
      scannerFor(options, tools, model.value),
      terminal,
    );
  } finally {
    model.value?.stop();
  }
}

async function reportTable(
  { file }: ScanArguments,
  columns: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const source = openInput(file, terminal);
  if (!source.ok) return refuse(terminal, source.reason);
  try {
    const report = anonymityReport(await readText(source.value), columns, extensionOf(file ?? ""));
    if (!report.ok) return refuse(terminal, report.reason);
    for (const line of report.value) await terminal.write(line);
    return 0;
  } catch (error) {
    if (error instanceof InputRefused) return refuse(terminal, error.message);
    throw error;
  }
}

async function scanPlain(
  source: AsyncIterable<Uint8Array>,
  scanner: Scanner,
  options: ScanArguments,
  terminal: Terminal,
): Promise<number> {
  // Replacing needs the whole text: a value may come again anywhere in it.
  const whole = options.redact !== null || options.explain;
  const text = await (whole ? readText(source) : readShortOrLong(source));
  if (typeof text !== "string") {
    await scanLongText(text, scanner, (line) => terminal.write(line));
    return 0;
  }
  await terminal.write(
    textFor(text, await judgeText(text, scanner), { ...options, key: scanner.key }),
  );
  return 0;
}

async function scanRecords(
  source: AsyncIterable<Uint8Array>,
  scanner: Scanner,
  options: ScanArguments,
  terminal: Terminal,
): Promise<number> {
  let status = 0;
  const ahead = 4 * threadCount();
  const outputs = inOrder(readLines(source), ahead, (line) => scanLine(line, scanner, options));
  for await (const output of outputs) {
    if (!output.ok) status = 1;
    await terminal.write(output.line);
  }
  return status;
}

async function scanLine(line: Line, scanner: Scanner, options: ScanArguments) {
  const bad = (error: string) => ({
    ok: false,
    line: JSON.stringify({ line: line.number, error }),
  });
  if ("problem" in line) return bad(line.problem);
  const record = parseRecord(line.text);
  if (!record.ok) return bad(record.reason);
  const verdict = await judgeText(record.value.text, scanner);
  return { ok: true, line: lineFor(record.value, verdict, { ...options, key: scanner.key }) };
}

function readPolicy(file: string | null, terminal: Terminal): Result<Policy, { reason: string }> {
  if (file === null) return ok(defaultPolicy());
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const why = isFileError(error) ? error.code : "it is not JSON";
    return fail({ reason: `The policy cannot be read (${why}).` });
  }
  const parsed = parsePolicy(input);
  if (!parsed.ok)
    return fail({ reason: ["The policy is refused:", ...parsed.problems].join("\n  ") });
  for (const warning of parsed.value.warnings) terminal.complain(`policy: ${warning}`);
  return ok(parsed.value.policy);
}

function openInput(
  file: string | null,
  terminal: Terminal,
  most = MOST_BYTES,
): Result<AsyncIterable<Uint8Array>, { reason: string }> {
  if (file === null) return ok(terminal.input);
  if (!existsSync(file)) return fail({ reason: "There is no such file." });
  const { size } = statSync(file);
  if (statSync(file).isDirectory()) return fail({ reason: "The input is a folder, not a file." });
  if (size > most)
    return fail({
      reason: `The file has ${(size / 1e6).toFixed(1)} MB; at most ${MOST_BYTES / 1e6} MB are scanned at once. Split it and scan the parts.`,
    });
  return ok(createReadStream(file));
}

async function startModel(
  options: ScanArguments,
): Promise<Result<ModelThreads, { reason: string }>> {
  const folder = options.modelFolder ?? fileURLToPath(MODEL);
  const model = createModelThreads(folder.endsWith("/") ? folder : `${folder}/`, threadCount());
  const problem = await model.start();
  if (problem === null) return ok(model);
  model.stop();
  return fail({
    reason: `The model cannot be used (${problem}). With --no-model the rules work alone.`,
  });
}

function threadCount(): number {
  return Math.max(1, Math.min(MOST_THREADS, availableParallelism()));
}

function refuse(terminal: Terminal, reason: string): number {
  terminal.complain(reason);
  return 2;
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
