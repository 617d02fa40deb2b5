/** Fenced blocks, as chats and Markdown write them (CommonMark, 4.5), and the languages they name. */
import type { CodeLanguage } from "./facts";

export interface Fence {
  /** Indexes of the lines with the fences; `close` is behind the last line when nothing closes it. */
  readonly open: number;
  readonly close: number;
  /** null: it names none, or one that is not ours. */
  readonly language: CodeLanguage | null;
  /** false: it says that it holds words or data. */
  readonly isCode: boolean;
}

const FENCE = /^(`{3,}|~{3,})\s*\{?\.?([\w+#.-]*)/u;

const NAMES: Readonly<Record<CodeLanguage, string>> = {
  javascript: "javascript js jsx mjs cjs node react vue svelte",
  typescript: "typescript ts tsx mts",
  python: "python py python3 ipython pycon",
  java: "java jsp",
  kotlin: "kotlin kt kts",
  scala: "scala sbt",
  c: "c h",
  cpp: "cpp c++ cxx cc hpp arduino",
  csharp: "csharp cs c#",
  go: "go golang",
  rust: "rust rs",
  swift: "swift",
  ruby: "ruby rb erb",
  php: "php",
  perl: "perl pl",
  lua: "lua",
  r: "r rscript",
  sql: "sql tsql plsql plpgsql mysql postgres postgresql sqlite",
  shell: "bash sh shell zsh ksh fish",
  powershell: "powershell ps1 pwsh",
  html: "html xhtml htm",
  css: "css scss sass less",
  yaml: "yaml yml",
  terraform: "terraform tf hcl",
  vba: "vba vb vbnet vbscript bas",
  cobol: "cobol cbl",
  abap: "abap",
};
const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([language, names]) =>
    names.split(" ").map((name) => [name, language as CodeLanguage] as const),
  ),
);
const NO_CODE = new Set(
  (
    "text txt plain plaintext none log logs console output terminal csv tsv json jsonc json5 xml ini toml " +
    "properties conf env markdown md mermaid mail email quote http bibtex latex tex"
  ).split(" "),
);

export function fencesIn(lines: readonly { readonly text: string }[]): Fence[] {
  const fences: Fence[] = [];
  for (let open = 0; open < lines.length; open++) {
    const match = FENCE.exec(lines[open]?.text ?? "");
    if (!match) continue;
    const [, marks = "", info = ""] = match;
    const name = info.toLowerCase();
    let close = open + 1;
    while (close < lines.length && !closes(lines[close]?.text ?? "", marks)) close++;
    fences.push({ open, close, language: BY_NAME.get(name) ?? null, isCode: !NO_CODE.has(name) });
    open = close;
  }
  return fences;
}

function closes(line: string, marks: string): boolean {
  return line.startsWith(marks) && [...line].every((sign) => sign === marks[0]);
}
