/** What a line of text looks like: program code, perhaps code, a pair of key and value, words of people. */
import type { CodeLanguage } from "./facts";
import type { Line } from "./lines";
import { BRACES } from "./signs/braces";
import { PAGES } from "./signs/pages";
import { SCRIPTS } from "./signs/scripts";
import type { Sign } from "./signs/sign";

/**
 * `code`: a form that prose does not have. `likely`: brackets, assignments, calls. `pair`: `key: value`, which is code
 * only in files that describe machines. `prose`: a sentence. `other`: anything else.
 */
export type LineKind = "blank" | "comment" | "code" | "likely" | "pair" | "prose" | "other";

export interface ReadLine extends Line {
  readonly kind: LineKind;
  /** What speaks for languages; empty where nothing does. */
  readonly votes: readonly Vote[];
}

export interface Vote {
  readonly languages: readonly CodeLanguage[];
  readonly weight: number;
}

const STRONG = 2;
const NO_VOTES: readonly Vote[] = [];
const SIGNS: readonly Sign[] = [...SCRIPTS, ...BRACES, ...PAGES];
const HEADLESS = SIGNS.filter(({ heads }) => heads === undefined);
const BY_HEAD = byHead(SIGNS);

const OPENS = /[([{]$/u;
const CLOSES = /^[)\]}]/u;
const MOST_INSIDE = 40;
/** Without one of these, or a word that a statement begins with, a line is not worth a closer look. */
const MAY_BE_CODE = /[(){}[\];=<>:$@#|&\\"'`,]/u;
const HEAD = /^(?:\} ?)?(#!|#\[|[#@]\w+|<\?php|<!\w+|\[\w+|\w+(?:-\w+)*)/u;

const STRUCTURE =
  /^(?:[\])}>;,]+|[{([]+|\} ?else\b.*|else:?|end[.;]?|begin|fi|done|esac|break;?|continue;?|pass|return(?: [\w.$]+)?|default:|case .{1,60}:)$/iu;
const ASSIGNED = /^(?:[\w$@%.*-]|\[[^\]]*\]|->|::){1,80} ?(?:[-+*/%|&.]?=|:=|<-|\+=) ?\S/u;
const CALLED = /^(?:await |return |yield |!)?[\w$@.]+(?:(?:::|->)\w+)*!?\(.*[)\]}({,;:]$/u;
const ENDS_LIKE_CODE =
  /(?:[)}\]"'`\w] ?;|[)\w>"'\]] ?\{|=>|[([{]|\),?|\],|\},|[^ .,;:!?]\\|&&|\|\|)$/u;
const STARTS_LIKE_CODE =
  /^(?:\.\w+\(|&&|\|\||[)}\]]|<\/?\w|\$\w|@\w+\(|return\b.*[()[\]{};.=_]|"[^"]*",$|'[^']*',$)/u;
const PAIR = /^(?:- )?["']?[\w./-]{1,60}["']?:(?: .*)?$|^- [\w./"'-]+$|^[|>]-?$/u;
const DATA = /^["'][^"']{0,120}["'] ?: ?\S/u;
/** Words of people: several in a row without any sign of code, or a sentence's begin and end. */
const SENTENCE = /^[\p{Lu}\p{Lo}¿¡"„«][^{}[\]=<>_]*[.?!:…。？！]["»“]?$/u;
const WORDS = /^(?:[\p{L}\p{M}’'-]+[,;:]? ){4,}/u;
/** `2026-03-14T09:12:44 INFO …`, `at com.northgate.Ledger.post(Ledger.java:12)`, `127.0.0.1 - - [14/Mar …` */
const LOGGED =
  /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:|\[?\d\d:\d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3} |at [\w$.<>]+\(|(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\b|[A-Z][a-z]{2} \d{1,2} \d\d:\d\d|Traceback\b|File "|Caused by:)/u;

/** What stands within the brackets of a call, a list or an object belongs to the code around it. */
export function readKinds(lines: readonly Line[]): ReadLine[] {
  let left = 0;
  return lines.map((line) => {
    const { kind, votes } = kindOf(line);
    const isInside = left > 0 && (kind === "pair" || kind === "other");
    if (kind === "code" || kind === "likely" || isInside) {
      if (OPENS.test(line.text)) left = MOST_INSIDE;
      else if (kind === "code" || CLOSES.test(line.text)) left = 0;
      else left--;
    } else if (kind === "prose" || kind === "blank") left = 0;
    return { ...line, kind: isInside ? "likely" : kind, votes };
  });
}

function kindOf({ text, blank, comment }: Line): Pick<ReadLine, "kind" | "votes"> {
  if (blank) return { kind: "blank", votes: NO_VOTES };
  if (comment) return { kind: "comment", votes: NO_VOTES };
  if (LOGGED.test(text)) return { kind: "prose", votes: NO_VOTES };
  const votes = votesOf(text);
  if (votes.some(({ weight }) => weight >= STRONG)) return { kind: "code", votes };
  if (DATA.test(text)) return { kind: "other", votes };
  if (votes.length > 0 || looksLikely(text)) return { kind: "likely", votes };
  if (PAIR.test(text)) return { kind: "pair", votes };
  return { kind: SENTENCE.test(text) || WORDS.test(text) ? "prose" : "other", votes };
}

function votesOf(text: string): readonly Vote[] {
  const own = BY_HEAD.get(HEAD.exec(text)?.[1]?.toLowerCase() ?? "");
  const may = MAY_BE_CODE.test(text);
  if (!own && !may) return NO_VOTES;
  const votes: Vote[] = [];
  for (const { pattern, languages, weight } of own ?? [])
    if (pattern.test(text)) votes.push({ languages, weight });
  for (const { pattern, languages, weight } of may ? HEADLESS : [])
    if (pattern.test(text)) votes.push({ languages, weight });
  return votes;
}

function looksLikely(text: string): boolean {
  if (STRUCTURE.test(text)) return true;
  if (!text.endsWith("{") && (SENTENCE.test(text) || WORDS.test(text))) return false;
  return (
    ASSIGNED.test(text) ||
    CALLED.test(text) ||
    STARTS_LIKE_CODE.test(text) ||
    ENDS_LIKE_CODE.test(text)
  );
}

function byHead(signs: readonly Sign[]): ReadonlyMap<string, readonly Sign[]> {
  const map = new Map<string, Sign[]>();
  for (const one of signs)
    for (const head of one.heads ?? []) {
      const known = map.get(head);
      if (known) known.push(one);
      else map.set(head, [one]);
    }
  return map;
}
