/** A text as its reader takes it in: lines that were broken for width are whole again, and its sentences known. */
import { lowerCase } from "../lower-case";
import { afterBoth, createRewriting, type NormalisedText } from "../offset-map";
import { firstFrom } from "../places";

export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Sentences of one line, or paragraph, have one number. */
  readonly line: number;
}

export interface Flow {
  /** In lower case. */
  readonly text: string;
  /** The same as it was written, place for place. */
  readonly cased: string;
  readonly sentences: readonly Sentence[];
  toOriginal(start: number, end: number): { start: number; end: number };
}

/** A break with what comment and mail programs put before the next line. */
const BREAK = /(?<![ \t])[ \t]*\r?\n[ \t]*(?:(?:\/{2,}|#+|\*+|-{2,}|>+|;+|\+)[ \t]*)*/gu;
/** Before such, the line goes on: it is of some length and ends without a stop. */
const LONG_ENOUGH = 45;
const STOPPED = /[.!?:;|}\])>"”»。]$/u;
const SMALL_LETTER = /^[\p{Ll}(…]/u;
const LETTER = /^[\p{L}\d(„"“«]/u;
/** Full-width signs were made ordinary ones before; between letters of a wide script they end a sentence, too. */
const BETWEEN =
  /(?<=[.!?])["”»)'’]?\s+(?=["“„«¿¡([]?[\p{Lu}\p{N}#@])|(?<=。)|(?<=[!?])(?=\p{Lo})|\n+/gu;
const RULED = "#*-";
const LONGEST_SENTENCE = 700;

/** Index of the sentence at a place, or of the last one before it; 0 where there is none. */
export function sentenceAt(sentences: readonly Sentence[], place: number): number {
  return Math.max(0, firstFrom(sentences, place + 1) - 1);
}

/** Linear. `read` is the text as it was made readable. */
export function flowOf(read: NormalisedText): Flow {
  const joined = join(read);
  return {
    text: lowerCase(joined.text),
    cased: joined.text,
    sentences: sentencesOf(joined.text),
    toOriginal: (start, end) => joined.toOriginal(start, end),
  };
}

function join(read: NormalisedText): NormalisedText {
  const { text } = read;
  const rewriting = createRewriting();
  let past = 0;
  let lineStart = 0;
  let joinedAny = false;
  for (const { 0: gap, index } of text.matchAll(BREAK)) {
    const next = index + gap.length;
    const before = text.slice(lineStart, index);
    lineStart = next;
    if (!goesOn(before, text.slice(next, next + 2), gap) || isRuled(text, next, gap)) continue;
    const kept = text.slice(past, index);
    rewriting.add(kept, kept, past);
    rewriting.add(" ", gap, index);
    past = next;
    joinedAny = true;
  }
  if (!joinedAny) return read;
  const rest = text.slice(past);
  rewriting.add(rest, rest, past);
  return afterBoth(read, rewriting.done(text.length));
}

function goesOn(before: string, after: string, gap: string): boolean {
  if (before === "" || gap.indexOf("\n") !== gap.lastIndexOf("\n")) return false;
  if (SMALL_LETTER.test(after)) return before.length > 12 && !/[|;]$/u.test(before);
  return before.length >= LONG_ENOUGH && !STOPPED.test(before) && LETTER.test(after);
}

/** Is the next line a heading between signs, as in `### end of text ###`? What stands before it is no comment mark. */
function isRuled(text: string, next: number, gap: string): boolean {
  const sign = gap.slice(-2).trim().slice(-1);
  if (sign === "" || !RULED.includes(sign)) return false;
  const end = text.indexOf("\n", next);
  return text
    .slice(next, end < 0 ? undefined : end)
    .trimEnd()
    .endsWith(sign.repeat(2));
}

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let line = 0;
  const add = (end: number) => {
    for (let from = start; from < end; from += LONGEST_SENTENCE)
      if (text.slice(from, Math.min(end, from + LONGEST_SENTENCE)).trim() !== "")
        sentences.push({ start: from, end: Math.min(end, from + LONGEST_SENTENCE), line });
  };
  for (const { 0: gap, index } of text.matchAll(BETWEEN)) {
    add(index);
    start = index + gap.length;
    if (gap.includes("\n")) line++;
  }
  add(text.length);
  return sentences;
}
