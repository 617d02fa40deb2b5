import { fail, ok, type Result } from "../lib/result";
import { marksFromThreshold, type Marks } from "./calibrate";
import type { ModelManifest } from "./types";

export type ManifestProblem = { reason: "invalid"; detail: string };

/** How the score of a span is made of its pieces' probabilities. */
export type SpanScore = NonNullable<ModelManifest["spanScore"]>;

const NAME = /^\w[\w.-]*$/u;
const SPAN_SCORES: readonly SpanScore[] = ["mean", "min", "max", "first"];

/**
 * Checks `models/<id>/manifest.json` (parsed JSON) field by field. Keys it does not know, such as measured
 * quality, are left alone. The problem names the path and the kind of what stood there.
 */
export function parseManifest(input: unknown): Result<ModelManifest, ManifestProblem> {
  try {
    return ok(read(record(input, "manifest")));
  } catch (error) {
    if (error instanceof Mismatch) return fail({ reason: "invalid", detail: error.message });
    throw error;
  }
}

class Mismatch extends Error {}

type Fields = Record<string, unknown>;

function read(top: Fields): ModelManifest {
  const special = record(top.special, "special");
  const inputs = record(top.inputs, "inputs");
  const outputs = record(top.outputs, "outputs");
  const maxTokens = integer(top.maxTokens, "maxTokens", 8, 4_096);
  const overlap = integer(top.overlap, "overlap", 0, maxTokens - 4);
  const manifest = {
    id: name(top.id, "id"),
    version: text(top.version, "version"),
    licence: text(top.licence, "licence"),
    files: files(record(top.files, "files")),
    inputs: { ids: text(inputs.ids, "inputs.ids"), mask: text(inputs.mask, "inputs.mask") },
    outputs: {
      tokens: text(outputs.tokens, "outputs.tokens"),
      sequence: text(outputs.sequence, "outputs.sequence"),
    },
    special: {
      bos: integer(special.bos, "special.bos", 0, 1e7),
      eos: integer(special.eos, "special.eos", 0, 1e7),
      pad: integer(special.pad, "special.pad", 0, 1e7),
      unk: integer(special.unk, "special.unk", 0, 1e7),
    },
    maxTokens,
    overlap,
    buckets: buckets(top.buckets, maxTokens),
    tokenLabels: labels(top.tokenLabels, "tokenLabels"),
    sequenceLabels: labels(top.sequenceLabels, "sequenceLabels"),
    marks: typeMarks(top),
    attackMarks: attackMarks(top),
  };
  if (manifest.tokenLabels[0] !== "O") throw new Mismatch('tokenLabels[0]: expected "O"');
  const spanScore = SPAN_SCORES.find((kind) => kind === top.spanScore);
  return spanScore ? { ...manifest, spanScore } : manifest;
}

function files(input: Fields): ModelManifest["files"] {
  const entries = Object.entries(input).map(([file, value]) => {
    if (!NAME.test(file)) throw new Mismatch("files: expected plain file names");
    const entry = record(value, `files.${file}`);
    const sha256 = text(entry.sha256, `files.${file}.sha256`);
    if (!/^[0-9a-f]{64}$/u.test(sha256))
      throw new Mismatch(`files.${file}.sha256: expected 64 hexadecimal digits`);
    return [file, { sha256, bytes: integer(entry.bytes, `files.${file}.bytes`, 1, 1e9) }] as const;
  });
  const names = entries.map(([file]) => file);
  if (!names.includes("tokenizer.json")) throw new Mismatch("files: no tokenizer.json");
  if (names.filter((file) => file.endsWith(".onnx")).length !== 1)
    throw new Mismatch("files: expected exactly one .onnx file");
  return Object.fromEntries(entries);
}

function buckets(value: unknown, maxTokens: number): number[] {
  const sizes = list(value, "buckets").map((size, i) =>
    integer(size, `buckets[${i}]`, 1, maxTokens),
  );
  const ascending = sizes.every((size, i) => i === 0 || size > (sizes[i - 1] ?? 0));
  if (!ascending || sizes.at(-1) !== maxTokens)
    throw new Mismatch("buckets: expected ascending lengths that end with maxTokens");
  return sizes;
}

/** Manifests before 1.2.0 have one threshold a type in place of three marks. */
function typeMarks(top: Fields): Record<string, Marks> {
  const [source, read] =
    top.marks === undefined ? (["thresholds", marksFrom] as const) : (["marks", marks] as const);
  return Object.fromEntries(
    Object.entries(record(top[source], source)).map(([type, value]) => [
      type,
      read(value, `${source}.${type}`),
    ]),
  );
}

function attackMarks(top: Fields): Marks {
  return top.attackMarks === undefined
    ? marksFrom(top.attackThreshold, "attackThreshold")
    : marks(top.attackMarks, "attackMarks");
}

function marksFrom(value: unknown, path: string): Marks {
  return marksFromThreshold(probability(value, path));
}

function marks(value: unknown, path: string): Marks {
  const [strict = 0, balanced = 0, quiet = 0, ...more] = list(value, path).map((mark, i) =>
    probability(mark, `${path}[${i}]`),
  );
  const rising = 0 < strict && strict < balanced && balanced < quiet && quiet < 1;
  if (!rising || more.length > 0)
    throw new Mismatch(`${path}: expected three rising numbers between 0 and 1`);
  return [strict, balanced, quiet];
}

function labels(value: unknown, path: string): string[] {
  const names = list(value, path).map((label, i) => text(label, `${path}[${i}]`));
  if (names.length < 2) throw new Mismatch(`${path}: expected two labels or more`);
  return names;
}

function record(value: unknown, path: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Mismatch(`${path}: expected an object, got ${kindOf(value)}`);
  return value as Fields;
}

function list(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new Mismatch(`${path}: expected a list, got ${kindOf(value)}`);
  return value;
}

function text(value: unknown, path: string): string {
  if (typeof value !== "string" || value === "")
    throw new Mismatch(`${path}: expected a text, got ${kindOf(value)}`);
  return value;
}

function name(value: unknown, path: string): string {
  const given = text(value, path);
  if (!NAME.test(given)) throw new Mismatch(`${path}: expected a plain name`);
  return given;
}

function integer(value: unknown, path: string, least: number, most: number): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most)
    throw new Mismatch(
      `${path}: expected a whole number from ${least} to ${most}, got ${kindOf(value)}`,
    );
  return value;
}

function probability(value: unknown, path: string): number {
  if (typeof value !== "number" || !(value >= 0 && value <= 1))
    throw new Mismatch(`${path}: expected a number from 0 to 1, got ${kindOf(value)}`);
  return value;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "number" ? String(value) : `a ${typeof value}`;
}
