/** Detectors for numbers that are dictated after the word for them, letters among them, made from rows of data. */
import type { Detector } from "../detector";
import { createSaidWords, isDigit } from "../said-words";
import { maySpell, type Spelling } from "../spelled-starts";
import { runOf, said, SPOKEN_WORD } from "../spoken-digits";
import { SPELLED_LETTER, SPELLED_SIGN } from "../spoken-letters";
import type { EntityType } from "../types";
import { idOf, type Family } from "./family";
import { choice, folded, keywordsOf, spellings } from "./named";

export interface SpokenKind {
  readonly subtype: string;
  readonly type: EntityType;
  /** Lower case; a blank stands for any joint or none. */
  readonly labels: readonly string[];
  /** Digits that must be said at least, and at most. */
  readonly digits: readonly [least: number, most: number];
  /** Letters that must be said at least. */
  readonly letters?: number;
}

const TOKEN = `(?:(?:${SPOKEN_WORD}|\\d{1,4}|${SPELLED_SIGN})(?![\\p{L}\\d])|${SPELLED_LETTER}(?![\\p{L}\\d]))`;
const JOINING = "and|und|et|y|e|en|then|dann|poi|puis|luego|dan|potem";
const JOINT = `(?:[ ,.…'-]{1,4}(?:(?:${JOINING}) )?)`;
const LEAST = 4;
const MOST = 36;
/** So many of them say a number, whatever else is spelled. */
const LEAST_SAID = 2;
/** The one who was asked answers, perhaps on a line of the transcript's own: `[0:55] Caller: yes, it's …`. */
const ANSWER =
  "(?:[ \\n][ \\t]?[(\\[]?\\d{1,2}:\\d\\d(?::\\d\\d)?[)\\]]?[^\\d\\n]{0,36}?|\\n[ \\t]?[\\p{L}. ]{1,16}[:>–—-][^\\d\\n]{0,24}?)?";
/** More than the longest word for a number and all that may stand between it and the number. */
const REACH = 240;
const SPELLING: Spelling = {
  least: LEAST,
  said: LEAST_SAID,
  between: createSaidWords(JOINING.split("|")),
};
/** How far the number may begin behind its word, and what may stand between: no digit, no other number's word. */
const LONGEST_GAP = 36;
const GAP = `[^\\d\\n]{0,${LONGEST_GAP}}?${ANSWER}`;
/** More than what stands between an answer's line, or its time, and the sign behind that. */
const ANSWER_SIGN = 24;
/** Before its first digit: a blank, another, a bracket. */
const OPENING = 4;
const OTHER =
  /(?<!\p{L})(?:phone|mobile|mobiel|cell|fax|tel|telefon\p{L}*|handy|mobil|portable|téléphone|móvil|teléfono|cellulare|telefono|telemóvel|telefone|gsm|komórk\p{L}*|card|karte|carte|tarjeta|carta|cartão|karta|kaart|iban|e-?mail)(?!\p{L})|電話|携帯/iu;
const SCORE = 0.9;

export function spokenFamily(id: string, title: string, kinds: readonly SpokenKind[]): Family {
  return { id, title, detectors: kinds.map((kind) => detectorOf(id, kind)) };
}

/**
 * Up to where the number may begin: nothing else has a digit or an end of line before it but an answer's time, or a line of
 * its own with a sign that ends a name. Where the text ends before that sign might stand, nothing is said against it.
 */
function lastBegin(lower: string, from: number, near: number): number {
  const last = Math.min(from + near, lower.length);
  for (let at = from; at < last; at++) {
    const unit = lower.charCodeAt(at);
    if (unit !== LINE_END && !isDigit(unit)) continue;
    const answered = unit === LINE_END ? mayBeAnswer(lower, at) : mayBeTime(lower, at);
    return answered ? from + REACH : at + 1;
  }
  return from + near;
}

function mayBeAnswer(lower: string, at: number): boolean {
  if (at + ANSWER_SIGN >= lower.length) return true;
  for (let next = at + 1; next <= at + ANSWER_SIGN; next++) {
    const unit = lower.charCodeAt(next);
    if (unit < ASCII ? ENDS_NAME[unit] === 1 : unit === EN_DASH || unit === EM_DASH) return true;
  }
  return false;
}

function mayBeTime(lower: string, at: number): boolean {
  return (
    at + 2 >= lower.length ||
    lower.charCodeAt(at + 1) === COLON ||
    lower.charCodeAt(at + 2) === COLON
  );
}

const COLON = 58;
const LINE_END = 10;
const ASCII = 128;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;
const ENDS_NAME = Uint8Array.from({ length: ASCII }, (_, unit) =>
  Number(":>-".includes(String.fromCharCode(unit))),
);

function detectorOf(family: string, kind: SpokenKind): Detector {
  const labels = kind.labels.map(folded);
  const near = 2 * Math.max(...labels.map(({ length }) => length)) + LONGEST_GAP + OPENING;
  return {
    id: idOf(kind.subtype),
    family,
    type: kind.type,
    subtype: kind.subtype,
    about: { owner: "", evidence: "word before, said aloud" },
    pattern: new RegExp(
      `(?<![\\p{L}\\d])${choice(labels)}(?<gap>${GAP})(${runOf(JOINT, TOKEN, LEAST, MOST)})`,
      "gu",
    ),
    group: 2,
    score: SCORE,
    keywords: [...new Set(labels.flatMap(spellings).flatMap(keywordsOf))],
    anchored: true,
    wholeWords: true,
    isStart: (lower, at) => maySpell(lower, at, lastBegin(lower, at, near), SPELLING),
    validate: (value, { groups }) => isSaid(value, groups?.["gap"] ?? "", kind),
  };
}

const LETTERS = new RegExp(
  `(?<![\\p{L}\\d])(?!(?:${SPOKEN_WORD})(?![\\p{L}\\d]))${SPELLED_LETTER}(?![\\p{L}\\d])`,
  "gu",
);

function isSaid(
  value: string,
  gap: string,
  { digits, letters = 0 }: SpokenKind,
): undefined | false {
  if (OTHER.test(gap) || /[.;!]\s+\p{Lu}/u.test(gap)) return false;
  const spelled = value.match(LETTERS)?.length ?? 0;
  if (spelled < letters) return false;
  const heard = digitsIn(value, spelled);
  return heard >= digits[0] && heard <= digits[1] ? undefined : false;
}

/** How many digits are said, or 0 when they are too few words or only count up. Few digits among letters may be alike. */
function digitsIn(value: string, letters: number): number {
  const least = letters > 3 ? LEAST_SAID : 3;
  const plain = value.replace(LETTERS, ",").replace(SIGNS, ",");
  const words = plain.match(WORDS)?.length ?? 0;
  if (words < least) return 0;
  return said(plain, least, letters > 1 ? 2 : 3)?.digits.length ?? 0;
}

const WORDS = new RegExp(`(?<![\\p{L}\\d])(?:${SPOKEN_WORD})(?![\\p{L}\\d])`, "gu");
const SIGNS = new RegExp(`(?<![\\p{L}\\d])${SPELLED_SIGN}(?![\\p{L}\\d])`, "gu");
