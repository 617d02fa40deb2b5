/** Where the texts of the evaluation sets are met: a source that policy knows, and a family of carriers of attacks. Pure. */
import type { TextSource } from "../../src/policy/schema";

const TYPED = ["typed", "chat", "prompt", "getippt", "入力"];
const REPLY = ["model-reply", "reply"];
/** What people attach rather than paste. */
const FILE = [
  "contract",
  "csv",
  "cv",
  "document",
  "docx",
  "file",
  "ics",
  "ini",
  "invoice",
  "json",
  "manual",
  "ocr",
  "paper",
  "pdf",
  "report",
  "slide",
  "slides",
  "spreadsheet",
  "svg",
  "table",
  "tender",
  "xml",
  "yaml",
];

/** A surface in its writer's words; a file's by its first word (`docx-export`). Any other is pasted; none, unknown. */
export function sourceOfSurface(surface: string): TextSource {
  const name = surface.trim().toLowerCase();
  if (name === "") return "unknown";
  if (TYPED.includes(name)) return "typed";
  if (REPLY.includes(name)) return "reply";
  return FILE.includes(name.split("-")[0] ?? "") ? "file" : "pasted";
}

/** What carries a passage that is meant for the model. Mails, tables and code are where most of them are met. */
export const SURFACE_FAMILIES = ["mail", "table", "code", "other"] as const;

export type SurfaceFamily = (typeof SURFACE_FAMILIES)[number];

/** Words of a surface's name that tell its family, in the languages of the sets. */
const FAMILY_WORDS: Readonly<Record<Exclude<SurfaceFamily, "other">, string>> = {
  mail: "mail mails email emails newsletter courriel correo inbox メール",
  table:
    "table tables csv tsv excel spreadsheet rows crm tabelle tableau tableur tabla tabella tabela tabel planilha foglio arkusz 表",
  code: "code comment commit diff pull git ci notebook readme repo config yaml ini sql script shell codice codigo código kod コード",
};
const FAMILY_OF = new Map(
  Object.entries(FAMILY_WORDS).flatMap(([family, words]) =>
    words.split(" ").map((word) => [word, family as SurfaceFamily] as const),
  ),
);

/** By the first word of the name that tells it: `mail-thread` and `long-mail` are mail, `code-comment` is code. */
export function familyOfSurface(surface: string): SurfaceFamily {
  const words = surface.toLowerCase().split(/\P{L}+/u);
  return words.map((word) => FAMILY_OF.get(word)).find((family) => family !== undefined) ?? "other";
}
