import { readFileSync } from "node:fs";
import { buildCells } from "../../src/detect/company/build-cells";
import { isStemLanguage, STEM_LANGUAGES } from "../../src/detect/company/stem";
import { utf8, type Built } from "./build-edm";

/** One word or phrase a line; lines that begin with # are notes. */
export function buildDictionary(
  file: string,
  languages: readonly string[],
  key: readonly [number, number],
): Built {
  const strange = languages.find((name) => !isStemLanguage(name));
  if (strange !== undefined)
    throw new Error(`--languages: ${strange} is none of ${STEM_LANGUAGES.join(", ")}`);
  const lines = utf8(readFileSync(file))
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (lines.length === 0) throw new Error(`${file} is empty`);
  const built = buildCells(
    lines.map((line) => [line]),
    { kind: "dictionary", key, columns: 1, require: 1, within: 50, stem: languages },
  );
  return { ...built, warnings: [] };
}
