/** What a long run has found out, kept text by text, so that one that was cut off goes on where it was. Holds no text. */
import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Marked } from "./perturb";
import type { Attempt } from "./search";

/** `silent`: the guard said nothing before any edit, so there was nothing to search for. */
export type Tried = Attempt | "silent";

export interface Kept<T = Tried> {
  get(key: string): T | undefined;
  add(key: string, one: T): void;
}

/** What decides an attempt's outcome besides its text: the weights by their manifest, the product, the search itself. */
const DECIDES = [
  "models/sluice-small/manifest.json",
  ...["detect", "inference", "lib"].map((room) => `src/${room}`),
  ...["robustness", "quantisation", "evidence", "eval"].map((room) => `scripts/${room}`),
];

/** Opens the file, which may not exist yet. A line that was cut in the middle of writing counts as not written. */
export function keptIn<T = Tried>(path: string): Kept<T> {
  mkdirSync(dirname(path), { recursive: true });
  const lines = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (lines !== "" && !lines.endsWith("\n")) appendFileSync(path, "\n");
  const known = new Map(lines.split("\n").flatMap(readLine<T>));
  return {
    get: (key) => known.get(key),
    add(key, one) {
      known.set(key, one);
      appendFileSync(path, `${JSON.stringify([key, one])}\n`);
    },
  };
}

/** The same for the same text and values, and says nothing about them. */
export function textKey({ text, spans }: Marked): string {
  const places = spans.map(({ type, start, end }) => [type, start, end]);
  return sha256(JSON.stringify([text, places])).slice(0, 24);
}

/** Changes with any file that decides what an attempt gives: what was kept by another state is not taken up. */
export function stateOf(paths: readonly string[] = DECIDES): string {
  const files = paths.flatMap(filesUnder).filter((path) => !path.endsWith(".test.ts"));
  const parts = files.map((path) => `${path} ${sha256(readFileSync(path))}`);
  return sha256(parts.join("\n")).slice(0, 12);
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function readLine<T>(line: string): [string, T][] {
  try {
    return [JSON.parse(line) as [string, T]];
  } catch {
    return []; // cut off while it was written, or empty
  }
}

function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
