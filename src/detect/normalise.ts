/** A text made comparable, with an exact way back to the offsets of the original. */

export interface NormalisedText {
  readonly text: string;
  /** Original span of a span in `text`; offsets are UTF-16 code units, `end` exclusive. */
  toOriginal(start: number, end: number): { start: number; end: number };
}

/**
 * Removes characters nobody sees (zero-width, tags, bidi controls, variation selectors, soft hyphens), applies
 * NFKC (Unicode Annex 15) cluster by cluster, and folds Cyrillic and Greek look-alikes inside Latin words
 * (Unicode TS 39, confusables). ASCII and plain Latin text comes back as it is, without a map.
 */
export function normalise(original: string): NormalisedText {
  if (!NEEDS_WORK.test(original)) return identity(original);
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of original.matchAll(CLUSTER)) {
    const cluster = match[0];
    const plain = PLAIN_CLUSTER.test(cluster) ? cluster : fold(cluster, original, match.index);
    for (let unit = 0; unit < plain.length; unit++) {
      const exact = plain.length === cluster.length;
      starts.push(exact ? match.index + unit : match.index);
      ends.push(exact ? match.index + unit + 1 : match.index + cluster.length);
    }
    pieces.push(plain);
  }
  return {
    text: pieces.join(""),
    toOriginal: (start, end) => ({
      start: starts[start] ?? original.length,
      end: end > start ? (ends[end - 1] ?? original.length) : (starts[start] ?? original.length),
    }),
  };
}

/** Anything but ASCII and the precomposed Latin letters that NFKC leaves alone. */
const NEEDS_WORK = /[^\x00-\x7e\xc0-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e]/u;
const CLUSTER =
  /[\x00-\x7e\xc0-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e]+(?!\p{M})|\P{M}\p{M}*|\p{M}+/gu;
const PLAIN_CLUSTER = /^[\x00-\x7e\xc0-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e]+$/u;
const UNSEEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}]/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;
const QUOTES = /[\u2018\u2019\u201b\u2032]/gu;

/** Cyrillic and Greek letters that look like a Latin one, lower and upper case. */
const LOOK_ALIKES = new Map(
  Object.entries({
    а: "a",
    е: "e",
    о: "o",
    р: "p",
    с: "c",
    у: "y",
    х: "x",
    і: "i",
    ј: "j",
    ѕ: "s",
    һ: "h",
    ԁ: "d",
    ԛ: "q",
    ԝ: "w",
    А: "A",
    В: "B",
    Е: "E",
    К: "K",
    М: "M",
    Н: "H",
    О: "O",
    Р: "P",
    С: "C",
    Т: "T",
    У: "Y",
    Х: "X",
    І: "I",
    Ј: "J",
    Ѕ: "S",
    α: "a",
    ο: "o",
    ρ: "p",
    ν: "v",
    ι: "i",
    κ: "k",
    Α: "A",
    Β: "B",
    Ε: "E",
    Ζ: "Z",
    Η: "H",
    Ι: "I",
    Κ: "K",
    Μ: "M",
    Ν: "N",
    Ο: "O",
    Ρ: "P",
    Τ: "T",
    Υ: "Y",
    Χ: "X",
  }),
);

function identity(text: string): NormalisedText {
  return { text, toOriginal: (start, end) => ({ start, end }) };
}

function fold(cluster: string, original: string, at: number): string {
  const seen = cluster
    .replace(UNSEEN, "")
    .normalize("NFKC")
    .replace(DASHES, "-")
    .replace(QUOTES, "'");
  const latin = LOOK_ALIKES.get(seen);
  return latin !== undefined && touchesLatin(original, at, cluster.length) ? latin : seen;
}

/** Looks along the word, a few letters each way, for a Latin letter or an ASCII digit. */
function touchesLatin(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  const after = text.slice(at + length, at + length + 12);
  return /[a-z\d][\p{L}\p{M}]{0,11}$/iu.test(before) || /^[\p{L}\p{M}]{0,11}[a-z\d]/iu.test(after);
}
