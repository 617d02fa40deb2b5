/** Reads the evaluation set: texts with their values marked inline. Same format as `training/marked.py`. */
import { createHash } from "node:crypto";
import type { EntityType } from "../../src/detect/types";
import { ENTITY_TYPES } from "../../src/detect/types";

export interface Span {
  readonly type: EntityType;
  /** UTF-16 code units of the text without marks, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface PersonalText {
  readonly lang: string;
  readonly kind: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

export interface AttackText {
  readonly lang: string;
  readonly technique: string;
  /** Where such a text is met: `typed`, `email`, `table` … */
  readonly surface: string;
  /** The record that it stands in: an attack and its harmless twin share one. */
  readonly pair: string;
  readonly label: "injection" | "jailbreak" | "benign";
  readonly text: string;
}

/** A record's header and its text as it stands in the file. */
export interface MarkedRecord {
  readonly line: number;
  readonly lang: string;
  readonly kind: string;
  /** The header's third field: a domain, or where the text is met; empty when it has none. */
  readonly about: string;
  readonly body: string;
}

const MARK = /⟦([A-Z_]+):([^⟦⟧]+)⟧/gu;
const BLOCK = /^--- (injection|jailbreak|benign)$/mu;
const PAIR_LENGTH = 12;
const TYPES: ReadonlySet<string> = new Set(ENTITY_TYPES);

/** Texts of a file with inline marks. Throws with the line of the record that cannot be read, never with its text. */
export function parsePersonal(source: string): PersonalText[] {
  return recordsOf(source).map(personalOf);
}

/** Throws as `parsePersonal` does. */
export function personalOf({ line, lang, kind, body }: MarkedRecord): PersonalText {
  const spans: Span[] = [];
  let text = "";
  let last = 0;
  for (const mark of body.matchAll(MARK)) {
    const [whole, type = "", value = ""] = mark;
    if (!isType(type)) throw new Error(`record at line ${line}: unknown type ${type}`);
    text += body.slice(last, mark.index);
    spans.push({ type, start: text.length, end: text.length + value.length });
    text += value;
    last = mark.index + whole.length;
  }
  text += body.slice(last);
  if (/[⟦⟧]/u.test(text)) throw new Error(`record at line ${line}: a mark is not closed`);
  return { lang, kind, text, spans };
}

/** Texts of a file of attacks and harmless texts. */
export function parseAttacks(source: string): AttackText[] {
  return recordsOf(source).flatMap(attacksOf);
}

/** Throws as `parseAttacks` does. */
export function attacksOf({ line, lang, kind, about, body }: MarkedRecord): AttackText[] {
  const [before = "", ...blocks] = body.split(BLOCK);
  if (before.trim() !== "" || blocks.length === 0)
    throw new Error(`record at line ${line}: text outside of a block`);
  const pair = createHash("sha256").update(body).digest("hex").slice(0, PAIR_LENGTH);
  return Array.from({ length: blocks.length / 2 }, (_, at) => ({
    lang,
    technique: kind,
    surface: about,
    pair,
    label: blocks[2 * at] as AttackText["label"],
    text: (blocks[2 * at + 1] ?? "").replace(/^\n+|\n+$/gu, ""),
  }));
}

/** Records of a file, in order. */
export function recordsOf(source: string): MarkedRecord[] {
  const out: { line: number; lang: string; kind: string; about: string; lines: string[] }[] = [];
  for (const [at, row] of source.split("\n").entries()) {
    if (row.startsWith("=== ")) {
      const [lang = "", kind = "", about = ""] = row
        .slice(4)
        .split("|")
        .map((part) => part.trim());
      out.push({ line: at + 1, lang, kind, about, lines: [] });
    } else {
      out.at(-1)?.lines.push(row);
    }
  }
  return out.map(({ lines, ...head }) => ({
    ...head,
    body: lines.join("\n").replace(/^\n+|\n+$/gu, ""),
  }));
}

function isType(name: string): name is EntityType {
  return TYPES.has(name);
}
