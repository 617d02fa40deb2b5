/** Detectors for numbers that character recognition misread, by the word before them, which may be misread as well. */
import type { Detector } from "../detector";
import { SCANNED_DIGIT, scannedDigits } from "../scanned";
import type { EntityType } from "../types";
import { idOf, type Family } from "./family";
import { isDull } from "./named-values";

export interface ScannedKind {
  readonly subtype: string;
  readonly type: EntityType;
  /** Lower case; a blank stands for any joint or none. */
  readonly labels: readonly string[];
  /** `digits`: nothing else; `letters`: capitals among them. */
  readonly form: "digits" | "letters";
  /** Signs, at least and at most. */
  readonly signs: readonly [least: number, most: number];
}

/** What a letter of a label is read as, lower case; the letter itself first. */
const READ_AS: Readonly<Record<string, string>> = {
  o: "o0",
  ó: "óo06",
  ò: "òo06",
  i: "il1",
  í: "íi1l",
  l: "l1i",
  s: "s5",
  b: "b8",
  z: "z2",
  é: "ée6",
  è: "èe6",
};
const NUMBER = "(?:[ _.-]{0,2}(?:[Nn][Oo0ºo°rRuU]?m?\\.?[oº°]?|#|番号|[Ii1l][Dd])\\.?)?";
const LINK =
  "(?:[\"')]{0,2}[ \\t]{0,14}[:：=#|>→][ \\t\\u3000]{0,16}|[ \\t\\u3000]{1,16}|(?<=[\\p{Lo}.])|[ \\t]?[:：]?[ \\t]{0,2}\\r?\\n[ \\t]{0,8})";
const SIGNS = {
  digits: `[${SCANNED_DIGIT}G]`,
  letters: "[\\dA-Zlo|]",
} as const;
/** So much of a label's beginning the keyword index looks for, in every way it may have been read. */
const LONGEST_KEYWORD = 4;
/** Words as short as this begin many others. */
const SHORT = 2;
/** What stands for a blank in a label, up to twice, or nothing. */
const JOINING = " _.-";
const JOINTS: readonly string[] = [
  "",
  ...JOINING,
  ...[...JOINING].flatMap((one) => [...JOINING].map((two) => one + two)),
];
const SCORE = 0.84;

export function scannedFamily(id: string, title: string, kinds: readonly ScannedKind[]): Family {
  return { id, title, detectors: kinds.map((kind) => detectorOf(id, kind)) };
}

function detectorOf(family: string, kind: ScannedKind): Detector {
  const [least, most] = kind.signs;
  const labels = [...kind.labels].sort((a, b) => b.length - a.length);
  const sign = SIGNS[kind.form];
  return {
    id: idOf(kind.subtype),
    family,
    type: kind.type,
    subtype: kind.subtype,
    about: { owner: "", evidence: "word right before, look-alikes for digits" },
    pattern: new RegExp(
      `(?<![\\p{Ll}\\p{Lu}\\d])(?<label>${labels.map(misread).join("|")})\\.?${NUMBER}${LINK}(${sign}(?:[ ./-]{0,2}${sign}){${least - 1},${most - 1}})(?![\\p{Ll}\\p{Lu}\\d|])`,
      "gu",
    ),
    group: 2,
    score: SCORE,
    keywords: [...new Set(labels.flatMap(keywordsOf))],
    anchored: true,
    wholeWords: true,
    validate: (value, { groups }) => isScanned(value, groups?.["label"] ?? "", kind.form),
  };
}

/** Something was misread, and it still is a number. */
function isScanned(value: string, label: string, form: ScannedKind["form"]): undefined | false {
  const bare = value.replace(/[ ./-]/gu, "");
  const digits = bare.replace(/\D/gu, "").length;
  const readable = bare.replace(/[^\dOolI|]/gu, "").length;
  const misread =
    form === "digits"
      ? digits < bare.length
      : /[lo|]|\d[OIS]|[OIS]\d/u.test(bare) || /\d|\p{Lu}l|l\p{Lu}/u.test(label);
  const sure = form === "digits" ? digits : digits + bare.replace(/[^lo|]/gu, "").length;
  if (!misread || sure < (form === "digits" ? 3 : 2) || digits * 2 < readable || isDull(value))
    return false;
  // A group of look-alikes alone is an article or a word, unless the whole number has the form of its country.
  if (/(?:^|[ ./-])[lo|]+(?:$|[ ./-])/u.test(value) && !FRENCH.test(scannedDigits(value)))
    return false;
  if (/(?:^|[ ./-])[A-Z]{5,}(?:$|[ ./-])/u.test(value)) return false;
  return DATED.test(scannedDigits(value)) ? false : undefined;
}

/** Sex, year, month, department, commune, order, key: French social security numbers begin with one digit alone. */
const FRENCH = /^[12] \d{2} [01]\d \d[\dAB] \d{3} \d{3} \d{2}$/u;
const DATED =
  /^\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2}$|^\d{1,2}[ -]\d{1,2}[ -](?:19|20)\d{2}$|^(?:19|20)\d{2}[ ./-]\d{1,2}[ ./-]\d{1,2}$/u;

/** The label in any case, each letter as it may have been read. */
function misread(label: string): string {
  return [...label]
    .map((sign) => {
      if (sign === " ") return `[${JOINING}]{0,2}`;
      const read = READ_AS[sign] ?? sign;
      const both = [...new Set([...read, ...read.toUpperCase()])].join("");
      return both.length === 1 ? both.replace(/\./u, "\\.") : `[${both}]`;
    })
    .join("");
}

/** What the label may begin with; where its first word is short, with what joins the next one, and its first letter. */
function keywordsOf(label: string): string[] {
  const [first = label, second] = label.split(" ");
  const start = readings([...first].slice(0, LONGEST_KEYWORD));
  if (second === undefined || first.length > SHORT) return start;
  const next = readings([...second].slice(0, 1));
  return start.flatMap((word) =>
    JOINTS.flatMap((joint) => next.map((letter) => word + joint + letter)),
  );
}

/** All ways in which the signs may have been read. */
function readings(signs: readonly string[]): string[] {
  return signs.reduce<string[]>(
    (all, sign) => all.flatMap((word) => [...(READ_AS[sign] ?? sign)].map((read) => word + read)),
    [""],
  );
}
