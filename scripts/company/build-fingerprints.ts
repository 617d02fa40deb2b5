import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  createFingerprintBuilder,
  type FingerprintReport,
} from "../../src/detect/company/build-fingerprints";
import type { FingerprintPack } from "../../src/detect/company/pack";

export interface BuiltFingerprints {
  readonly pack: FingerprintPack;
  readonly report: FingerprintReport;
  /** Files that are no UTF-8 text. */
  readonly unread: number;
}

const LARGEST_FILE = 64_000_000;

/** Every text file under a folder; others (PDF, Office) must be turned into text first and are counted. */
export function buildFingerprints(
  folder: string,
  mostBytes: number,
  key: readonly [number, number],
): BuiltFingerprints {
  const builder = createFingerprintBuilder({ key, mostBytes });
  let unread = 0;
  for (const path of filesUnder(folder)) {
    const text = statSync(path).size > LARGEST_FILE ? null : textOf(readFileSync(path));
    if (text === null) unread++;
    else builder.add(text);
  }
  const built = builder.done();
  if (built.report.documents === 0) throw new Error(`${folder} holds no text files`);
  return { ...built, unread };
}

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.isFile()) yield path;
  }
}

function textOf(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Another encoding or no text at all; which one is of no use to the count.
    return null;
  }
}
