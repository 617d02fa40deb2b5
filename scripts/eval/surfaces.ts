/** Where the texts of the evaluation sets are met, as one of the sources that policy knows. Pure. */
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
