/** A text made comparable, with an exact way back to the offsets of the original. */
import { LOOK_ALIKES_BY_LATIN } from "./look-alikes";
import { createRewriting, type NormalisedText } from "./offset-map";

export type { NormalisedText } from "./offset-map";

/**
 * Removes characters nobody sees (zero-width, tags, bidi controls, variation selectors, soft hyphens, zeros, halves of
 * surrogate pairs, strokes laid over letters), applies NFKC (Unicode Annex 15) cluster by cluster, and folds
 * small capitals, and look-alikes of other scripts inside Latin words (Unicode TS 39, confusables). ASCII and plain Latin text comes back as it is, without a map.
 */
export function normalise(original: string): NormalisedText {
  if (!needsWork(original)) return identity(original);
  const rewriting = createRewriting();
  for (let at = 0; at < original.length;) {
    const end = endOfPlainRun(original, at);
    if (end > at) {
      const run = original.slice(at, end);
      rewriting.add(run, run, at);
    }
    if (end === original.length) break;
    CLUSTER.lastIndex = end;
    const cluster = CLUSTER.exec(original)?.[0] ?? original.charAt(end);
    rewriting.add(fold(cluster, original, end), cluster, end);
    at = end + cluster.length;
  }
  return rewriting.done(original.length);
}

/** In a text beyond Latin-1 each unit is looked up: there an expression of many ranges takes five times as long. */
function needsWork(original: string): boolean {
  if (!WIDE.test(original)) return NEEDS_WORK.test(original);
  for (let at = 0; at < original.length; at++) if (!isPlain(original.charCodeAt(at))) return true;
  return false;
}

/** Where the plain characters from `at` on end; a letter whose marks follow it is none of them. */
function endOfPlainRun(text: string, at: number): number {
  let end = at;
  while (end < text.length && isPlain(text.charCodeAt(end))) end++;
  MARK.lastIndex = end;
  return end > at && MARK.test(text) ? end - 1 : end;
}

/** Beyond the table only Chinese and Hangul are plain. */
function isPlain(unit: number): boolean {
  if (unit < PLAIN_UNITS.length) return PLAIN_UNITS[unit] === 1;
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3);
}

/** What NFKC leaves alone and nobody confuses: ASCII, Latin letters, common signs, Chinese, kana, Hangul. */
const PLAIN =
  "\\x01-\\x7e\\xa1-\\xa7\\xa9\\xab\\xac\\xae\\xb0\\xb1\\xb6\\xb7\\xbb\\xbf-\\u0131\\u0134-\\u013e\\u0141-\\u0148\\u014a-\\u017e" +
  "\\u201c-\\u201e\\u2022\\u20ac\\u3001-\\u3003\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc\\u4e00-\\u9fff\\uac00-\\ud7a3";
const NEEDS_WORK = new RegExp(`[^${PLAIN}]`, "u");
const WIDE = /[^\0-\xff]/u;
const ONE_PLAIN = new RegExp(`[${PLAIN}]`, "u");
const PLAIN_UNITS = Uint8Array.from({ length: 0x3100 }, (_, unit) =>
  Number(ONE_PLAIN.test(String.fromCharCode(unit))),
);
const MARK = /\p{M}/uy;
/** Small capitals and letters of phonetic scripts. */
const BEYOND_COMMON = /[\u0181-\u02af\u1d00-\u1d7f\ua720-\ua7ff\uab30-\uab6f]/gu;
/** In Greek, Cyrillic, Armenian, Cherokee, Coptic, Lisu, and what few can read: Canadian syllables, Runes, Deseret and others. */
const OTHER_WORD =
  "[\\u0388-\\u03a1\\u03a3-\\u03ce\\u03dc\\u03f3\\u03fa\\u0400-\\u0482\\u048a-\\u052f\\u0531-\\u0587\\u13a0-\\u13fd\\u1400-\\u167f\\u16a0-\\u16ea\\u2c80-\\u2ce4\\u2d30-\\u2d67\\ua4d0-\\ua4f7\\ua640-\\ua69b\\ua6a0-\\ua6ef\\uab70-\\uabbf\\u{10280}-\\u{1057f}\\u{118a0}-\\u{118f2}\\u{16f00}-\\u{16f4a}]+";
/** Such a word, or one other character with its marks. */
const CLUSTER = new RegExp(`${OTHER_WORD}(?!\\p{M})|\\P{M}\\p{M}*|\\p{M}+`, "uy");
const OTHER_SCRIPT = new RegExp(`^${OTHER_WORD}$`, "u");
/* Single code points are meant, not what they combine to. */
/* eslint-disable no-misleading-character-class */
const UNSEEN =
  /[\0\u00ad\u0334-\u0338\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}\ud800-\udfff\ufffd]/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;
const QUOTES = /[\u2018\u2019\u201b\u2032]/gu;
/** Zeros of decimal digits that NFKC does not fold: Arabic, Persian, N'Ko, Indic, Thai, Lao, Tibetan, Burmese, Khmer. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
  0xf20, 0x1040, 0x17e0,
];

/** Letters that look like a Latin one. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOK_ALIKES_BY_LATIN).flatMap(([latin, letters]) =>
    [...letters].map((letter) => [letter, latin] as const),
  ),
);
/** They do so at second sight, and stand by numbers as units and parts: `5г`, `2б`, `3σ`. */
const LESS_ALIKE = /[ЗӠбҼҽЬГгꙄꙇԌѠѡϜϳϺσΥτυᴦγցռզգՏքաɯ]/u;

function identity(text: string): NormalisedText {
  return { text, toOriginal: (start, end) => ({ start, end }) };
}

function fold(cluster: string, original: string, at: number): string {
  if (OTHER_SCRIPT.test(cluster)) return foldWord(cluster, original, at);
  if (cluster.length > 1) return foldSign(cluster);
  const known = FOLDED.get(cluster);
  if (known !== undefined) return known;
  const folded = foldSign(cluster);
  FOLDED.set(cluster, folded);
  return folded;
}

/** What single code units become; there are no more than 65,536 of them. */
const FOLDED = new Map<string, string>();

function foldSign(cluster: string): string {
  const seen = cluster
    .replace(UNSEEN, "")
    .normalize("NFKC")
    .replace(DASHES, "-")
    .replace(QUOTES, "'")
    .replace(BEYOND_COMMON, (letter) => LOOK_ALIKES.get(letter) ?? letter);
  return /^\p{Nd}$/u.test(seen) ? digit(seen) : seen;
}

/** Look-alikes become Latin next to a Latin letter; next to a digit only if the whole run could be Latin. */
function foldWord(run: string, original: string, at: number): string {
  const around = `${original[at - 1] ?? ""} ${original[at + run.length] ?? ""}`;
  const latin = [...run].map((letter) => LOOK_ALIKES.get(letter) ?? null);
  if (!/[a-z]/iu.test(around) && !(/\d/u.test(around) && isLatinToTheEye(run))) return run;
  return [...run].map((letter, index) => latin[index] ?? letter).join("");
}

function isLatinToTheEye(run: string): boolean {
  return !LESS_ALIKE.test(run) && [...run].every((letter) => LOOK_ALIKES.has(letter));
}

function digit(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? char : String(code - zero);
}
