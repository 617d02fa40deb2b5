/** What a text says in the disguises in which a person, or an assistant that was told so, passes a token on. */
import { LEET_DIGITS, rot13 } from "./letter-swaps";
import { createRewriting, type NormalisedText } from "./offset-map";
import { digitsHeard, NUMBER_WORDS } from "./spoken-digits";
import { LETTER_BY_WORD, SIGN_WORDS } from "./spoken-letters";

/** What a candidate, given by its pieces in lower case, may stand for: itself, rot13, and leet. */
export function spellings(pieces: readonly string[]): readonly string[] {
  const bare = pieces.join("");
  if (!LETTER.test(bare)) return [bare];
  return [bare, rot13(bare), ...leetSpellings(pieces).filter((one) => one !== bare)];
}

const LETTER = /[a-z]/u;

const LEET_SIGNS: Readonly<Record<string, string>> = { "@": "a", $: "s", "!": "i", "|": "l" };
const MIXED = /^(?=.*[013457])(?=.*\p{L})/u;
/** Twice as many spellings for each further piece in which digits may stand for letters. */
const MOST_MIXED = 4;

/** Signs that stand for letters amid letters and digits; as long as the text. */
export function withoutLeetSigns(text: string): string {
  return text.replace(
    /(?<=[\p{L}\p{N}@$])[@$!|](?=[\p{L}\p{N}@$])|(?<![^\s"'([<])[@$](?=[\p{L}\p{N}])/gu,
    (sign) => LEET_SIGNS[sign] ?? sign,
  );
}

/** A piece with letters in it means its digits, or letters by them: a token may have digits of its own. */
function leetSpellings(pieces: readonly string[]): readonly string[] {
  const mixed = pieces.filter((piece) => MIXED.test(piece)).length;
  if (mixed > MOST_MIXED) return [pieces.join("")];
  let spellings = [""];
  for (const piece of pieces) {
    const meant = MIXED.test(piece) ? meanings(piece) : [piece];
    spellings = spellings.flatMap((before) => meant.map((one) => before + one));
  }
  return spellings;
}

function meanings(piece: string): string[] {
  const plain = piece.replace(/[013457]/gu, (digit) => LEET_DIGITS[digit] ?? digit);
  return piece.includes("1")
    ? [
        piece,
        plain,
        piece.replace(/[013457]/gu, (digit) =>
          digit === "1" ? "l" : (LEET_DIGITS[digit] ?? digit),
        ),
      ]
    : [piece, plain];
}

const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu;
/** `o` and `y` are letters here. */
const NUMBERS: ReadonlySet<string> = new Set(NUMBER_WORDS.filter((word) => word.length > 1));
const JOINT = /^[ ,-]{1,2}$/u;
const FEWEST_SAID = 3;

/** The text with words for digits, letters and signs written as what they say; null when it has hardly any. */
export function readAloud(text: string): NormalisedText | null {
  const rewriting = createRewriting();
  let said = 0;
  let past = 0;
  const write = (start: number, end: number, written: string) => {
    const kept = text.slice(past, start);
    rewriting.add(kept, kept, past);
    rewriting.add(written, text.slice(start, end), start);
    past = end;
    said++;
  };
  let [from, to] = [-1, -1];
  const close = () => {
    if (from >= 0) write(from, to, digitsHeard(text.slice(from, to)));
    from = -1;
  };
  for (const { word, start, end } of wordsOf(text)) {
    if (NUMBERS.has(word)) {
      if (from >= 0 && !JOINT.test(text.slice(to, start))) close();
      if (from < 0) from = start;
      to = end;
      continue;
    }
    close();
    const letter = LETTER_BY_WORD.get(word) ?? (SIGN_WORDS.has(word) ? "-" : undefined);
    if (letter !== undefined) write(start, end, letter);
  }
  close();
  if (said < FEWEST_SAID) return null;
  const rest = text.slice(past);
  rewriting.add(rest, rest, past);
  return rewriting.done(text.length);
}

/** `double-u` and `dix-sept` are one word, `forty-Q` two. */
function* wordsOf(text: string): Generator<{ word: string; start: number; end: number }> {
  for (const { 0: whole, index } of text.matchAll(WORD)) {
    const word = whole.toLowerCase();
    if (!word.includes("-") || NUMBERS.has(word) || LETTER_BY_WORD.has(word)) {
      yield { word, start: index, end: index + whole.length };
      continue;
    }
    let at = index;
    for (const part of word.split("-")) {
      yield { word: part, start: at, end: at + part.length };
      at += part.length + 1;
    }
  }
}
