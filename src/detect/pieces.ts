/** Runs that look like a piece of a number or key, such as `4539 1488`, and where they stand. Pure, linear. */
import { normalise } from "./normalise";

/** A run of number-like words; offsets are UTF-16 code units of the text as given. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the end of the piece before, or the begin of the text, and this one. */
  readonly gap: string;
}

export interface Pieces {
  readonly list: readonly Piece[];
  /** What follows the last piece; the whole text when there is none. */
  readonly rest: string;
}

const WHOLE = 2_000;
const EDGE = 256;
const MOST = 8;
const LONGEST = 64;
const MAY_HOLD = /[\p{Nd}\-_]|[a-z][A-Z]/u;
const WORD = /[^\s,;:|"“”„«»'`()[\]{}<>→=]+/gu;
const PLACEHOLDER = /^[A-Z]+(?:_[A-Z]+)*_\d+$/u;
const KEY_HEAD = /^(?:sk|pk|rk|gh[pousr]|github_pat|glpat|xox[abeprs]|AKIA|ASIA|AIza|eyJ|hf)[-\w]/u;
/** Mixed case without meaning: the middle of a key. */
const KEY_BODY = /^(?=.*[a-z])(?=.*[A-Z].*[A-Z])[A-Za-z_-]{8,64}$/u;

/**
 * Every piece of a text; none when it has so many that they are a table, a list or code. Of a long text, the pieces
 * where it begins and where it ends: that is where a value breaks off.
 */
export function piecesOf(original: string): Pieces {
  return original.length > WHOLE ? piecesAtEnds(original) : piecesIn(original);
}

function piecesAtEnds(original: string): Pieces {
  const shift = original.length - EDGE;
  const head = piecesIn(original.slice(0, EDGE)).list.filter(({ end }) => end < EDGE);
  const tail = piecesIn(original.slice(shift));
  const list = tail.list
    .filter(({ start }) => start > 0)
    .map((piece) => ({ ...piece, start: piece.start + shift, end: piece.end + shift }));
  const [first, ...others] = list;
  const apart = first && { ...first, gap: original.slice(EDGE, shift) };
  return { list: [...head, ...(apart ? [apart, ...others] : [])], rest: tail.rest };
}

function piecesIn(original: string): Pieces {
  const none = { list: [], rest: original };
  if (!MAY_HOLD.test(original)) return none;
  const { text, toOriginal } = normalise(original);
  const runs = runsIn(text);
  if (runs.length > MOST) return none;
  let last = 0;
  const list = runs.map(({ start, end }) => {
    const gap = text.slice(last, start);
    last = end;
    return { ...toOriginal(start, end), text: text.slice(start, end), gap };
  });
  return { list, rest: text.slice(last) };
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function runsIn(text: string): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const bare = word.replace(/[.…!?]{1,3}$/u, "");
    if (!isNumberLike(bare)) continue;
    const end: number = index + bare.length;
    const follows: boolean = open !== null && /^[ \t]{1,2}$/u.test(text.slice(open.end, index));
    if (!follows && open) runs.push(open);
    open = { start: follows && open ? open.start : index, end };
    if (runs.length > MOST) return runs;
  }
  if (open) runs.push(open);
  return runs.filter(
    ({ start, end }) => end - start <= LONGEST && /[\p{L}\d]{2}/u.test(text.slice(start, end)),
  );
}

function isNumberLike(word: string): boolean {
  if (PLACEHOLDER.test(word)) return false;
  return /\d/u.test(word) || KEY_HEAD.test(word) || KEY_BODY.test(word);
}

/** Is a text so short that what stands before it and after it may belong together? */
export function isShort(text: string, characters: number, words: number): boolean {
  return text.length <= characters && text.split(/\s+/u).filter(Boolean).length <= words;
}
