/** Classification labels stand in a header or footer, in brackets, or after a key; a mention in a sentence is none. */
import type { Detector } from "./detector";

export interface Label {
  readonly id: string;
  readonly subtype: string;
  readonly score: number;
  /** As written; capitals and a capital at the beginning are taken as well. */
  readonly phrases: readonly string[];
}

const KEYS = [
  ...["classification", "classified as", "sensitivity", "confidentiality", "data class", "marking"],
  ...["klassifizierung", "einstufung", "vertraulichkeit", "vertraulichkeitsstufe", "schutzklasse"],
  ...["niveau de confidentialité", "confidentialité", "clasificación", "confidencialidad"],
  ...["classificazione", "riservatezza", "classificação", "confidencialidade"],
  ...["rubricering", "classificatie", "vertrouwelijkheid", "klasyfikacja", "klauzula", "poufność"],
  ...["機密区分", "機密レベル", "文書区分"],
];
const SUBJECTS = [
  ...["subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "temat", "件名"],
];
/** What a footer says beside its label: page numbers, years, owners, and whom it may not reach. */
const BESIDE_WORDS = [
  ...["page", "seite", "página", "pagina", "strona", "p.", "s.", "copyright", "do not", "not for"],
  ...["nicht", "ne pas", "no ", "non ", "niet", "nie "],
];
const BESIDE = `[ \\t]?[-|·•,;/:][ \\t]?(?:${BESIDE_WORDS.map((word) => caseless(escaped(word))).join("|")}|©|\\d)[^\\r\\n]{0,80}`;
const DECORATION = "[ \\t]{0,8}[>#=_]{0,6}[ \\t]{0,8}(?:\\*{2,5}[ \\t]?)?";
const LINE_START = `(?:^|[\\r\\n])${DECORATION}`;
const LINE_END = `(?:[ \\t]?\\*{2,5})?[ \\t.!#=_]{0,12}(?:${BESIDE})?(?:[\\r\\n]|$)`;

/** A detector of phrases where labels stand. Linear: every stretch it may take has a limit. */
export function labelDetector({ id, subtype, score, phrases }: Label): Detector {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  const written = alternatives(longestFirst.flatMap((phrase) => [...capitals(phrase)]));
  const any = alternatives(
    longestFirst.flatMap((phrase) => [...capitals(phrase), phrase.toLowerCase()]),
  );
  const keys = KEYS.map(caseless).join("|");
  const subjects = SUBJECTS.map(caseless).join("|");
  const pattern = [
    `(?<=${LINE_START})${written}(?=${LINE_END})`,
    `(?<=(?:^|[\\r\\n])[ \\t]{0,8}-{1,5}[ \\t]{0,3})${written}(?=[ \\t]{0,3}-{1,5}[ \\t]{0,3}(?:[\\r\\n]|$))`,
    `(?<=[©|·•][^\\r\\n|·•]{0,60}[|·•][ \\t]?|(?:^|[\\r\\n])[^\\r\\n|·•]{1,60}[|·•][ \\t]?)${written}(?=[ \\t]{0,3}(?:[|·•][^\\r\\n]{0,60})?(?:[\\r\\n]|$))`,
    `(?<=[[【][ \\t]?)${written}(?=[ \\t]?[\\]】])`,
    `(?<=(?:${subjects})[:：][ \\t]?)${written}(?=[ \\t]?[-:|/])`,
    `(?<=(?:${keys})["'*]{0,3}[ \\t]?[:=：][ \\t]?["'*]{0,3})${any}(?![\\p{L}\\p{N}])`,
  ].join("|");
  return {
    id,
    type: "COMPANY_DATA",
    subtype,
    pattern: new RegExp(pattern, "gu"),
    score,
    keywords: [...new Set(phrases.flatMap(spellings).map((phrase) => phrase.toLowerCase()))],
    anchored: true,
  };
}

/** `STRICTLY CONFIDENTIAL`, `Strictly confidential`, `Strictly Confidential`. */
function capitals(phrase: string): Set<string> {
  const lower = phrase.toLowerCase();
  const words = lower.replace(/(^|[ /-])(\p{Ll})/gu, (_, before: string, letter: string) =>
    before.concat(letter.toUpperCase()),
  );
  return new Set([
    phrase,
    phrase.toUpperCase(),
    lower.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    words,
  ]);
}

function alternatives(phrases: readonly string[]): string {
  return `(?:${[...new Set(phrases.flatMap(spellings))].map(escaped).join("|")})`;
}

/** `TLP:RED` is also written `TLP: RED`; `VS-NfD`, `VS - NfD`. */
function spellings(phrase: string): string[] {
  if (phrase.includes(":")) return [phrase, phrase.replace(":", ": "), phrase.replace(":", " ")];
  if (phrase.startsWith("VS-"))
    return [phrase, phrase.replace("VS-", "VS - "), phrase.replace("VS-", "VS ")];
  return [phrase];
}

function caseless(word: string): string {
  const [first = "", ...rest] = word;
  const either = first.toUpperCase() === first ? first : `[${first}${first.toUpperCase()}]`;
  const upper = word.toUpperCase();
  return upper === word ? word : `${either}${rest.join("")}|${upper}`;
}

function escaped(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
}
