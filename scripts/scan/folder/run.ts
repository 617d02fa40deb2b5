/** `--redact … --out`: every text file of the given ones and folders, redacted under its own name. */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { hmacSha256 } from "../../../src/lib/hmac";
import { fail, ok, type Result } from "../../../src/lib/result";
import { standInsIn } from "../../../src/redact/restore";
import { numberRules } from "../../../src/detect/valid-number";
import { MOST_BYTES } from "../input";
import { partWords } from "../report";
import type { Terminal } from "../run";
import { judgeText, looksRightTo, vaultWith, type Scanner } from "../verdict";
import { extensionOf, filesOf, viewOf, type SourceFile } from "./files";
import { redactView, type HowToReplace } from "./redact-view";
import { hashOf, openState, type DoneFile } from "./state";

export interface FolderJob {
  readonly paths: readonly string[];
  readonly out: string;
  readonly how: HowToReplace;
  readonly useModel: boolean;
  readonly key: Uint8Array;
  /** Packs that are looked for besides the policy's. */
  readonly companyData: readonly string[];
}

type Problem = { reason: string };

/** Gives the exit status. Names of files and counts are printed; nothing that was found is. */
export async function redactFolder(
  job: FolderJob,
  scanner: Scanner,
  terminal: Terminal,
): Promise<number> {
  const listed = list(job);
  if (!listed.ok) {
    terminal.complain(listed.reason);
    return 2;
  }
  const { files, others } = listed.value;
  mkdirSync(job.out, { recursive: true });
  const state = openState(job.out, settingsOf(job, scanner));
  const totals = new Map<string, number>();
  let [done, before, failed, left] = [0, 0, 0, 0];
  for (const [at, file] of files.entries()) {
    terminal.progress?.(bar(at, files.length));
    const result = await redactFile(file, job, scanner, state);
    if (!result.ok) {
      failed += 1;
      terminal.progress?.(null);
      terminal.complain(`${file.name}: ${result.reason}`);
      continue;
    }
    if (result.value.known) before += 1;
    else done += 1;
    left += result.value.file.left;
    if (result.value.file.left > 0) {
      terminal.progress?.(null);
      terminal.complain(`${file.name}: ${result.value.file.left} still found, look at it`);
    }
    for (const [type, count] of Object.entries(result.value.file.counts))
      totals.set(type, (totals.get(type) ?? 0) + count);
  }
  terminal.progress?.(null);
  const rows = [...totals].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  for (const [type, count] of rows) await terminal.write(`${type.padEnd(18)} ${count}`);
  if (rows.length === 0) await terminal.write("Nothing found.");
  await terminal.write(
    `${files.length} files: ${done} redacted, ${before} done before, ${failed} not done; ${others} others left out.`,
  );
  return failed + left > 0 ? 1 : 0;
}

function list(job: FolderJob): Result<ReturnType<typeof filesOf>, Problem> {
  try {
    if (job.paths.some((path) => resolve(path) === resolve(job.out)))
      return fail({ reason: "The folder of results must be another one." });
    const listed = filesOf(job.paths, job.out);
    const own = listed.files.some(({ path, name }) => resolve(path) === resolve(job.out, name));
    if (own) return fail({ reason: "The results would overwrite the files themselves." });
    return listed.files.length > 0
      ? ok(listed)
      : fail({ reason: "There is no text file to redact." });
  } catch {
    return fail({ reason: "There is no such file or folder, or it cannot be read." });
  }
}

/** What the results depend on. The key is told apart by a keyed hash, which gives nothing of it away. */
function settingsOf(job: FolderJob, { policy, preset }: Scanner): string {
  const { how, useModel, key } = job;
  const { detectors, customDetectors, companyData, canaries } = policy;
  const keyed = ["synthetic", "hash"].includes(how) ? hashOf(hmacSha256(key, "settings")) : "";
  const packs = job.companyData.map((path) => hashOf(readFileSync(path)));
  const looked = [detectors, customDetectors, companyData, canaries, packs, preset ?? ""];
  return hashOf(JSON.stringify([how, useModel, keyed, looked]));
}

async function redactFile(
  { path, name }: SourceFile,
  job: FolderJob,
  scanner: Scanner,
  state: ReturnType<typeof openState>,
): Promise<Result<{ file: DoneFile; known: boolean }, Problem>> {
  const read = readText(path);
  if (!read.ok) return read;
  const source = hashOf(read.value.bytes);
  const known = state.done(name, source);
  if (known) return ok({ file: known, known: true });
  const { text } = read.value;
  const extension = extensionOf(name);
  const view = viewOf(text, extension);
  if (!view) return fail({ reason: "holds encoded parts, which cannot be redacted" });
  const { scan } = await judgeText(view.text, scanner);
  if (scan.unavailable.length > 0)
    return fail({ reason: `${scan.unavailable.map(partWords).join(" and ")} did not answer` });
  const vault = vaultWith(job.key);
  const options = { hashKey: job.key, looksRight: looksRightTo(scanner.engine), numberRules };
  const made = redactView(text, view, scan.findings, job.how, { vault, options });
  const again = viewOf(made.text, extension)?.text ?? made.text;
  const ours = standInsIn(again, { standIns: () => made.standIns, valueOf: (name) => name });
  const left = scanner.engine
    .scan(again)
    .findings.filter(
      ({ start, end }) => !ours.some((place) => place.start <= start && end <= place.end),
    ).length;
  const file: DoneFile = { name, source, result: hashOf(made.text), counts: made.counts, left };
  try {
    write(join(job.out, name), made.text);
    state.add(file);
  } catch {
    return fail({ reason: "cannot be written" });
  }
  return ok({ file, known: false });
}

function readText(path: string): Result<{ bytes: Uint8Array; text: string }, Problem> {
  try {
    if (statSync(path).size > MOST_BYTES)
      return fail({ reason: `larger than ${MOST_BYTES / 1e6} MB` });
    const bytes = readFileSync(path);
    if (bytes.subarray(0, 8_192).includes(0)) return fail({ reason: "binary, not text" });
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return ok({ bytes, text: decoder.decode(bytes) });
  } catch (error) {
    return fail({ reason: error instanceof TypeError ? "not UTF-8" : "cannot be read" });
  }
}

/** Whole or not at all, whenever the run ends. */
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

const WIDTH = 30;

function bar(at: number, all: number): string {
  const filled = Math.round((at / all) * WIDTH);
  return `[${"#".repeat(filled)}${"-".repeat(WIDTH - filled)}] ${at}/${all}`;
}
