/** Real text to cut inputs from: the carriers of the training data, and the project's own documents and sources. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DETECTORS } from "../../src/detect/detectors";

export interface Material {
  readonly texts: readonly string[];
  /** What detectors look for before they look closer. */
  readonly keywords: readonly string[];
}

/** Where text is taken from; texts that are held out for figures are not among them. */
const FOLDERS = [
  ["training/carriers", /\.txt$/u],
  ["docs", /\.md$/u],
  ["src/detect", /\.ts$/u],
  ["src/redact", /\.ts$/u],
  ["src/sites", /\.ts$/u],
  [".", /\.md$/u],
] as const;

/** `root`: the project's folder. */
export function readMaterial(root: string): Material {
  const texts = FOLDERS.flatMap(([folder, name]) =>
    readdirSync(join(root, folder), { recursive: folder !== ".", encoding: "utf8" })
      .filter((file) => name.test(file))
      .sort()
      .map((file) => readFileSync(join(root, folder, file), "utf8")),
  );
  const keywords = [...new Set(DETECTORS.flatMap((detector) => detector.keywords ?? []))].sort();
  return { texts: texts.filter((text) => text !== ""), keywords };
}
