/** Texts in which nothing is hidden or written in a code, and whether an edit leaves them so. */
import { findEncoded, PARTS_RUNS, WHOLE, type EncodedRun } from "../encoded";
import { mayHide } from "../hidden";
import { isMail, readSubstituted, type Substituted } from "../substituted";
import type { Edit } from "./edit";

/** What of a text is written in codes. */
export interface Codes {
  readonly view: Substituted | null;
  readonly runs: readonly EncodedRun[];
}

/** More than two characters of two code units. */
const HIDING = 8;
/** More than the longest code of a character with what it is judged by, and than a line of mail that is broken. */
const CODED = 200;
/** More than the longest word that is looked for in leet, rot13 or backwards. */
const WORD = 64;
/** A run in a code may be longer; then all of the text is looked at. */
const LONGEST = 8_000;

export function isQuiet(text: string, { view, runs }: Codes): boolean {
  return view === null && runs.length === 0 && !mayHide(text) && !isMail(text);
}

/** Is a text that was quiet so after the edit? False also where only a look at all of it could tell. */
export function staysQuiet(text: string, edit: Edit): boolean {
  if (mayHide(around(text, edit, HIDING))) return false;
  const coded = around(text, edit, CODED);
  if (isMail(coded) || readSubstituted(coded) !== null) return false;
  const from = apartBefore(text, edit.start - WORD);
  const to = apartAfter(text, edit.end + WORD);
  if (from === null || to === null) return false;
  return findEncoded(text.slice(from, to), null).length === 0 && isQuietAtTheBound(text, edit);
}

/** Words of instructions are looked for in the first characters of a text; an edit among them moves others in or out. */
function isQuietAtTheBound(text: string, { start, end, formerEnd }: Edit): boolean {
  if (start > WHOLE + WORD || text.length <= WHOLE - WORD) return true;
  const movedIn = Math.max(0, formerEnd - end);
  const from = Math.max(0, WHOLE - movedIn - WORD);
  return findEncoded(text.slice(from, WHOLE), null).length === 0;
}

function around(text: string, { start, end }: Edit, reach: number): string {
  return text.slice(Math.max(0, start - reach), end + reach);
}

function apartBefore(text: string, from: number): number | null {
  for (let at = from; at > 0; at--) {
    if (from - at > LONGEST) return null;
    if (PARTS_RUNS.test(text.charAt(at))) return at;
  }
  return 0;
}

function apartAfter(text: string, from: number): number | null {
  for (let at = from; at < text.length; at++) {
    if (at - from > LONGEST) return null;
    if (PARTS_RUNS.test(text.charAt(at))) return at + 1;
  }
  return text.length;
}
