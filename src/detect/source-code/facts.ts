/** What is said of a block of program code. Closed vocabularies and numbers only, so that it may stand in a record. */

export const CODE_LANGUAGES = [
  "javascript",
  "typescript",
  "python",
  "java",
  "kotlin",
  "scala",
  "c",
  "cpp",
  "csharp",
  "go",
  "rust",
  "swift",
  "ruby",
  "php",
  "perl",
  "lua",
  "r",
  "sql",
  "shell",
  "powershell",
  "html",
  "css",
  "yaml",
  "terraform",
  "vba",
  "cobol",
  "abap",
] as const;

export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

/** `open`: a known open licence. `proprietary`: marked as somebody's own. `none`: nothing is said. */
export const CODE_MARKINGS = ["open", "proprietary", "none"] as const;

export type CodeMarking = (typeof CODE_MARKINGS)[number];

export interface CodeFacts {
  /** null: program code, of a language nobody could tell. */
  readonly language: CodeLanguage | null;
  /** Lines that are not blank; one of more than 160 characters counts as so many, so that minified code has its size. */
  readonly lines: number;
  readonly characters: number;
  readonly marking: CodeMarking;
  /** SPDX id of a known open licence, e.g. `MIT`; null where none is named. */
  readonly licence: string | null;
  /** How many different internal hosts it names. */
  readonly hosts: number;
  /** How many different internal packages it names. */
  readonly packages: number;
}

/** Names of languages as people write them; the same in every language. */
export const LANGUAGE_NAMES: Readonly<Record<CodeLanguage, string>> = {
  javascript: "JavaScript",
  typescript: "TypeScript",
  python: "Python",
  java: "Java",
  kotlin: "Kotlin",
  scala: "Scala",
  c: "C",
  cpp: "C++",
  csharp: "C#",
  go: "Go",
  rust: "Rust",
  swift: "Swift",
  ruby: "Ruby",
  php: "PHP",
  perl: "Perl",
  lua: "Lua",
  r: "R",
  sql: "SQL",
  shell: "Shell",
  powershell: "PowerShell",
  html: "HTML",
  css: "CSS",
  yaml: "YAML",
  terraform: "Terraform",
  vba: "VBA",
  cobol: "COBOL",
  abap: "ABAP",
};

/** Subtypes of `COMPANY_DATA` that no rule is about unless it says so. */
export const SOURCE_CODE = "SOURCE_CODE";
export const INTERNAL_HOST = "INTERNAL_HOST";
export const INTERNAL_PACKAGE = "INTERNAL_PACKAGE";
export const CODE_SUBTYPES: ReadonlySet<string> = new Set([
  SOURCE_CODE,
  INTERNAL_HOST,
  INTERNAL_PACKAGE,
]);
