/** Where each character of a normalised word came from. A tokenizer that normalises loses that; this keeps it. */

/** `text` after normalisation; unit `i` of it came from `[starts[i], ends[i])` of the word. */
export interface NormalisedWord {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export interface PieceOffsets {
  readonly starts: number[];
  readonly ends: number[];
}

const PLAIN = /^[\x21-\x7E]*$/u;
const SPACE_MARK = "▁";
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Normalises cluster by cluster, so that ﬁ, ½, full-width letters and combining accents keep their place. */
export function normaliseWord(word: string, normalise: (text: string) => string): NormalisedWord {
  if (PLAIN.test(word) && normalise(word) === word) return identity(word);
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  for (const { segment, index } of graphemes.segment(word)) {
    let from = index;
    for (const part of separable(segment, normalise)) {
      const normal = normalise(part);
      text += normal;
      for (let i = 0; i < normal.length; i += 1) {
        starts.push(from);
        ends.push(from + part.length);
      }
      from += part.length;
    }
  }
  const whole = normalise(word);
  return text === whole ? { text, starts, ends } : covering(word, whole);
}

/**
 * Offsets of each piece in the original word (UTF-16). Pieces are the tokenizer's strings: a leading `▁` stands
 * for the word's beginning, runs of unknown characters are one piece holding them all. A piece of `▁` alone
 * lies on the character after it, as the Python library has it.
 */
export function locatePieces(
  pieces: readonly string[],
  word: NormalisedWord,
  length: number,
): PieceOffsets {
  const text = word.text.replaceAll(" ", SPACE_MARK);
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const piece of pieces) {
    const body = text.startsWith(piece, at) ? piece : withoutMark(piece);
    if (!text.startsWith(body, at)) return everywhere(pieces.length, length);
    const last = body.length === 0 ? at : at + body.length - 1;
    starts.push(word.starts[at] ?? length);
    ends.push(Math.max(word.ends[last] ?? length, word.starts[at] ?? length));
    at += body.length;
  }
  return { starts, ends };
}

/** The cluster's characters, if they normalise each for itself (emoji, joiners), else the cluster as one. */
function separable(cluster: string, normalise: (text: string) => string): string[] {
  const characters = [...cluster];
  const separately = characters.map(normalise).join("");
  return separately === normalise(cluster) ? characters : [cluster];
}

function identity(word: string): NormalisedWord {
  const starts = Array.from(word, (_, i) => i);
  return { text: word, starts, ends: starts.map((i) => i + 1) };
}

/** Composition across clusters: every unit is said to come from the whole word, never from a wrong place. */
function covering(word: string, text: string): NormalisedWord {
  return {
    text,
    starts: Array.from({ length: text.length }, () => 0),
    ends: Array.from({ length: text.length }, () => word.length),
  };
}

function everywhere(count: number, length: number): PieceOffsets {
  return {
    starts: Array.from({ length: count }, () => 0),
    ends: Array.from({ length: count }, () => length),
  };
}

function withoutMark(piece: string): string {
  return piece.startsWith(SPACE_MARK) ? piece.slice(SPACE_MARK.length) : piece;
}
