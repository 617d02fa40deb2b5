/** Which files of the given ones and folders are redacted, under which names, and how each is read. */
import { lstatSync, readdirSync } from "node:fs";
import { basename, extname, join, relative, resolve, sep } from "node:path";
import { csvView, separatorOf } from "./csv-view";
import { jsonView } from "./json-view";
import { mailView } from "./mail-view";
import { markupView } from "./markup-view";
import { plainView, type View } from "./view";

export interface SourceFile {
  readonly path: string;
  /** Under the folder of results; with forward slashes. */
  readonly name: string;
}

const TABLES = ["csv", "tsv"];
const MARKUP = ["xml", "html", "htm", "xhtml", "svg"];
const PLAIN =
  "txt text md markdown rst adoc log conf cfg ini env properties toml yaml yml sql sh bash ps1 bat py js mjs cjs ts tsx jsx java kt go rs rb php c h cpp hpp cs swift scala r lua pl tf dockerfile gradle css scss vue svelte tex srt vtt ics vcf".split(
    " ",
  );
const KNOWN = new Set([...TABLES, ...MARKUP, ...PLAIN, "json", "jsonl", "ndjson", "eml"]);

/** Null for a kind of file that is not redacted. */
export function viewOf(source: string, extension: string): View | null {
  if (TABLES.includes(extension)) return csvView(source, separatorOf(source, extension));
  if (MARKUP.includes(extension)) return markupView(source);
  if (extension === "eml") return mailView(source);
  if (extension === "json") return isJson(source) ? jsonView(source) : plainView(source);
  if (extension === "jsonl" || extension === "ndjson")
    return source.split("\n").every((line) => line.trim() === "" || isJson(line))
      ? jsonView(source)
      : plainView(source);
  return plainView(source);
}

export function extensionOf(name: string): string {
  return extname(name).slice(1).toLowerCase() || basename(name).replace(/^\./u, "").toLowerCase();
}

/** Links are not followed, and the folder of results is left out. `others` counts files of kinds that are not text. */
export function filesOf(
  sources: readonly string[],
  out: string,
): { files: SourceFile[]; others: number } {
  const files: SourceFile[] = [];
  const results = resolve(out);
  let others = 0;
  for (const source of sources) {
    const base = lstatSync(source).isDirectory() ? source : join(source, "..");
    visit(source, base);
  }
  const names = new Set<string>();
  return { files: files.filter(({ name }) => !names.has(name) && names.add(name)), others };

  function visit(path: string, base: string): void {
    const stat = lstatSync(path);
    if (resolve(path) === results) return;
    if (stat.isDirectory()) {
      for (const entry of readdirSync(path).sort()) visit(join(path, entry), base);
    } else if (stat.isFile() && KNOWN.has(extensionOf(path))) {
      files.push({ path, name: relative(base, path).split(sep).join("/") });
    } else others += 1;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // then it is read as text
  }
}
