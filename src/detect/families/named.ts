/** Detectors for values that a word right before them names, in nine languages, made from rows of data. */
import { once } from "../../lib/once";
import type { Detector } from "../detector";
import type { EntityType } from "../types";
import { idOf, type Family } from "./family";

/** How the label and the value hang together. */
export interface Naming {
  readonly value: string;
  /** Lower case, as it stands in the text. */
  readonly label: string;
  /** The label says the kind by itself; `client` does not, `client no.` does. */
  readonly strong: boolean;
  /** A word for number stands beside the label. */
  readonly numbered: boolean;
  /** A colon, an equals sign, a verb or a bracket joins them, not just a blank. */
  readonly assigned: boolean;
  /** The lower-case words between label and value, or "". */
  readonly gap: string;
  /** What stands between the two. */
  readonly link: string;
  /** Up to 48 code units of the line before the label and after the value. */
  readonly before: string;
  readonly after: string;
}

export interface NamedKind {
  readonly subtype: string;
  readonly type: EntityType;
  /** Words that name exactly this; a blank in them stands for any joint or none. */
  readonly labels: readonly string[];
  /** Words that name it only with a word for number, or with a colon if `accepts` says so. */
  readonly weak?: readonly string[];
  /** Characters of the value; case counts. */
  readonly form: string;
  /** How many words may stand between label and value, at least and at most. */
  readonly gap?: readonly [least: number, most: number];
  /** An answer on the next line counts: `passport?`, `Ana: C01X00T47`. */
  readonly answered?: true;
  /** Score, or false. */
  accepts(naming: Naming): number | false;
}

const NUMBER =
  "(?:[ _.-]{0,2}(?:[Ii][Dd]s?|I[Dd]|[Nn]o|NO|n0|[Nn]r|NR|[Nn]um|NUM|[Nn]umber|NUMBER|[Nn]umbers|[Nn]ummer|#|[Nn]\\.?[ºo°]|[Nn]\\.|[Nn]úmero|[Nn]uméro|[Nn]umero|[Nn]umer|[Rr]ef|REF|[Cc]ode|[Cc]od|[Cc]ód|[Kk]od|番号|コード|CD|No)\\.?)?";
const NESTED =
  "[\"']?\\s{0,3}[:=]\\s{0,3}\\{\\s{0,6}(?:[\"']?\\w{1,12}[\"']?\\s{0,3}:\\s{0,3}[\"']?[\\w .-]{0,24}[\"']?\\s{0,2},\\s{0,6}){0,2}[\"']?(?:id|no|nr|ref|number|code|num|nummer|value|numero|número|numéro|card)[\"']?\\s{0,3}:\\s{0,3}[\"']?|[ ](?:id|no|nr|ref|cod|code|num)=[\"']|[\"']?[ ]IN[ ]\\([\"']?";
const JOINED =
  "(?:[ ]?\\([^()\\n]{1,14}\\))?[\"'`)\\]*]{0,3}[ \\t]{0,14}(?::=|=>|->|[:=：>|→／]|は第?|が|\\.{3,30}:?)[ \\t\u3000]{0,16}第?[\"'`(«„“「*]{0,2}|[\"'),]?[ \\t](?:is|was|is number|is no\\.?|ist|war|lautet|est|es|es el|es la|è|é|jest|to|era|stays|stay|still|bleibt|wordt|IS|ist jetzt|is now|is still|it's|that's|c'est(?: le)?|das ist(?: die)?|è il|é o|het is|to jest)[ \\t][\"'`«„“]?|(?:[ ]\\(|[ ]?（|[「『])[\"']?|(?:[ ][\\w:.-]{1,20}=\"[^\"<>\\n]{0,60}\"){1,3}[ ]?>[ \\t]{0,4}";
/** The value stands alone on the next line, as in a form that was copied. */
const BELOW =
  "[ \\t]?(?:[(（][^()（）\\n]{1,16}[)）])?[ \\t]{0,3}[:：]?[ \\t]{0,3}\\r?\\n(?:[ \\t]{0,8}\\r?\\n)?[ \\t]{0,8}";
const BARE =
  "(?:[ ]\\([^()\\d\\n]{1,14}\\))?[,\"')]{0,2}[ \\t\u3000]{1,16}第?[\"'`«„“「#]?|(?<=\\p{Lo}|[.*#])第?";
/** Who was asked answers on the next line: `passport?`, `Ana: yes, C01X00T47`. */
const ASKED =
  "[^\\n?\\d]{0,28}[?？]{1,3}[ \\t]{0,2}\\r?\\n(?:[ \\t]{0,4}\\r?\\n)?[ \\t>-]{0,4}(?:\\[[^\\]\\n]{3,24}\\][ ]?|\\d{1,2}[:.]\\d{2}[ ,–-]{1,3})?(?:[\\p{L}\\p{M}'’._ -]{1,20}[:：>»–—][ \\t]{0,2})?(?:[\\p{L}'’]{1,9}[,:]? ){0,3}[\"'`]?";
const BEFORE = "(?<![\\p{Ll}\\p{Lu}\\d])";
const AFTER = "(?![\\p{Ll}\\p{Lu}\\d])";
const AROUND = 48;

export function namedFamily(id: string, title: string, kinds: readonly NamedKind[]): Family {
  return { id, title, detectors: kinds.map((kind) => detectorOf(id, kind)) };
}

function detectorOf(family: string, kind: NamedKind): Detector {
  const strong = kind.labels.map(folded);
  const weak = (kind.weak ?? []).map(folded);
  const gap = kind.gap === undefined ? "" : `(?:[ ][\\p{L}'’.,-]{1,16}){${kind.gap.join(",")}}?`;
  const pattern = once(
    () =>
      new RegExp(
        `${BEFORE}(?:(?<strong>${choice(strong)})|(?<weak>${choice(weak)}))\\.?(?<number>${NUMBER})(?<gap>${gap})(?:(?<nested>${NESTED})|(?<joined>${JOINED})|(?<below>${BELOW})|(?<asked>${kind.answered ? ASKED : "(?!)"})|(?<bare>${BARE}))(?<value>${kind.form})${AFTER}`,
        "gu",
      ),
  );
  return {
    id: idOf(kind.subtype),
    family,
    type: kind.type,
    subtype: kind.subtype,
    about: { owner: "", evidence: "word right before" },
    get pattern() {
      return pattern();
    },
    group: VALUE,
    score: 0.8,
    keywords: [...new Set([...strong, ...weak].flatMap(spellings).flatMap(keywordsOf))],
    anchored: true,
    wholeWords: true,
    validate: (value, match) => {
      const naming = namingOf(value, match);
      return match.groups?.["below"] !== undefined && !isForm(naming, match)
        ? false
        : kind.accepts(naming);
    },
  };
}

/** The groups before it: strong, weak, number, gap, nested, joined, below, asked, bare. */
const VALUE = 10;

/** Label and value have a line each: little stands before the label, and nothing after the value. */
function isForm({ before, after, gap }: Naming, match: RegExpMatchArray): boolean {
  const line = (match.input ?? "").slice(Math.max(0, (match.index ?? 0) - 1), match.index);
  const opens = line === "" || line === "\n" || TITLE.test(before);
  return gap === "" && opens && /^[ \t]{0,3}(?:\r?\n|$)/u.test(after);
}

/** The words of a line before the label: a few, no sentence. */
const TITLE = /^[ \t*•|·>-]{0,4}(?:[\p{L}°'’()/]{1,16}[.,]?[ -]?){0,3}$/u;

/** What the index looks for: the first word, or with the second one in every usual joint if the first is short. */
export function keywordsOf(label: string): string[] {
  const [first = label, second] = label.split(" ");
  if (second === undefined || first.length > SHORT) return [first];
  return JOINTS.map((joint) => `${first}${joint}${second}`);
}

/** A label with and without its accents: `dowód` is typed `dowod` as often. */
export function spellings(label: string): string[] {
  return [...new Set([label, bare(label)])];
}

function bare(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC");
}

const SHORT = 4;
const JOINTS = ["", " ", ".", ". ", ".-", "-", "_", "°", "° "];

export function folded(label: string): string {
  return label.normalize("NFKC").toLowerCase();
}

/** Any case, a blank as any joint or none, the longest first; without labels, what never matches. */
export function choice(labels: readonly string[]): string {
  return labels.length === 0 ? "(?!)" : alternatives(labels.map((label) => [...label]));
}

/** Labels that begin alike share their beginning: tried one by one, two hundred of them take their time. */
function alternatives(labels: readonly (readonly string[])[]): string {
  const byFirst = new Map<string, (readonly string[])[]>();
  let ends = false;
  for (const [first, ...rest] of [...labels].sort((a, b) => b.length - a.length))
    if (first === undefined) ends = true;
    else byFirst.set(first, [...(byFirst.get(first) ?? []), rest]);
  const branches = [...byFirst].map(([first, rests]) => anyCase(first) + alternatives(rests));
  if (branches.length === 0) return "";
  if (branches.length === 1 && !ends) return branches.join("");
  return `(?:${branches.join("|")})${ends ? "?" : ""}`;
}

function anyCase(char: string): string {
  if (char === " ") return "[ _.°-]{0,2}";
  const upper = char.toUpperCase();
  if (upper !== char && [...upper].length === 1) {
    const plain = /\p{Script=Latin}/u.test(char) ? bare(char) : char;
    return plain === char ? `[${char}${upper}]` : `[${char}${upper}${plain}${plain.toUpperCase()}]`;
  }
  return char.replace(/[$()*+./?[\\\]^{|}]/u, "\\$&");
}

function namingOf(value: string, match: RegExpMatchArray): Naming {
  const {
    strong,
    weak,
    number = "",
    gap = "",
    nested,
    joined,
    below,
    asked,
    bare,
  } = match.groups ?? {};
  const text = match.input ?? "";
  const at = match.index ?? 0;
  const end = at + match[0].length;
  const around = text.slice(Math.max(0, at - AROUND), at).toLowerCase();
  const before = around.slice(around.lastIndexOf("\n") + 1);
  return {
    value,
    label: (strong ?? weak ?? "").toLowerCase(),
    strong: strong !== undefined,
    numbered: number !== "" || nested !== undefined || NUMBER_BEFORE.test(before),
    assigned: (nested ?? joined ?? below ?? asked) !== undefined,
    gap: gap.toLowerCase(),
    link: nested ?? joined ?? below ?? asked ?? bare ?? "",
    before,
    after: text.slice(end, end + AROUND),
  };
}

/** `n.º de `, `numéro d'`, `nr `: the word for number before the label. */
const NUMBER_BEFORE =
  /(?<![\p{L}\d])(?:n|no|nr|num|nro|numer|número|numéro|numero|nummer|number|cod|code|codice|kod|cód|código)[.o°º]{0,2}[ _]?(?:d[eao']|del|della|dell'|van|du|des)?[ _']?$/u;
