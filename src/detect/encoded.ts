/**
 * Text that was written in another code: base64, base32, hex, packed, percent signs, spaced out, leet, rot13,
 * backwards. What it says is looked through as well, so that a key does not leave in disguise and an instruction does
 * not come in so. Refuses to guess: only what decodes to readable text counts.
 */
import { fromBase32, fromBase64, fromHex } from "./encoded-bytes";
import { readSubstituted, type Substituted } from "./substituted";
import { inClass, longRuns, spacedRuns } from "./long-runs";
import type { Span } from "./shapes";
import { wholeReadings } from "./whole-readings";

export interface EncodedRun {
  /** UTF-16 code units of the text; the whole run, as a part of it cannot be taken out. */
  readonly start: number;
  readonly end: number;
  /** What the run says; never logged. */
  readonly text: string;
  /** Values are looked for in it, not only instructions. */
  readonly mayHoldValues: boolean;
}

/** What no run in any code has in it; instructions in leet, rot13 or backwards are short. */
export const PARTS_RUNS = /[^\w+/=\r\n.~%\\&#;: -]/iu;

/**
 * Bounds of what one text may cost. Only what is packed says more than it has characters: a run is unpacked to this many
 * times its length whatever came before it, so that bombs leave room for others, and beyond that out of one room for all.
 */
const EXPANSION = 3;
const ROOM = 20_000;
/** How much of a text is read as leet, rot13 and backwards. */
export const WHOLE = 20_000;
const LEAST_BASE64 = 20;
const LEAST_BASE32 = 16;
/** A key in base64 in a packed file in base64; deeper nobody looks. */
const DEEPEST = 3;

/** The last line of a block may be short. */
const BASE64 =
  /(?<![\w+/=-])[\w+/-]{20,}(?:\r?\n[\w+/-]{20,})*(?:\r?\n[\w+/-]{2,19})?={0,2}(?![\w+/-])/uy;
/** One case throughout; words are shorter, and none decodes to text. */
const BASE32 =
  /(?<![\w+/=-])(?:[A-Z2-7]{16,}(?:\r?\n[A-Z2-7]{16,})*(?:\r?\n[A-Z2-7]{2,15})?|[a-z2-7]{16,}(?:\r?\n[a-z2-7]{16,})*(?:\r?\n[a-z2-7]{2,15})?)={0,6}(?![\w+/=-])/uy;
const HEX =
  /(?:(?<![0-9a-z])|(?<=(?<![0-9a-z])0x))(?:[0-9a-f]{2}[ :]?){11,}[0-9a-f]{2}(?![0-9a-z])/giu;
const PERCENT = /(?:[\w.~+-]|%[0-9a-f]{2}){8,}/giu;
/** As programs write characters: `\u0034`, `\x34`. */
const ESCAPED = /(?:[\w.+-]|\\(?:u[0-9a-f]{4}|x[0-9a-f]{2})){10,}/giu;
/** Character references and bytes of quoted-printable that make up a whole passage. */
const REFERENCES = /(?:&#(?:\d{1,7}|x[0-9a-f]{1,6});[\w.-]{0,3}){8,}/iuy;
const QUOTED = /(?:=[0-9A-F]{2}(?:=\r?\n)?){10,}/uy;
const SPACED = /(?<![a-z])(?:[a-z] {1,3}){7,}[a-z](?![a-z])/giu;
interface Code {
  readonly decode: (run: string, most: number) => string;
  readonly mayHoldValues: boolean;
}

/** A code whose runs lie in long runs of one class of characters. */
interface RunCode extends Code {
  readonly pattern: RegExp;
  /** Code units that a match has at least; all of them are in a run of the class. */
  readonly least: number;
  readonly runs: (text: string, least: number) => Span[];
  /** Without it in the text there is nothing to decode. */
  readonly sign?: string;
}

const IN_BASE64 = inClass(/[\w+/-]/u);
const LETTERS = inClass(/[a-z]/iu);
const CODES: readonly RunCode[] = [
  {
    pattern: HEX,
    decode: fromHex,
    mayHoldValues: true,
    least: 24,
    runs: ofClass(/[0-9a-f :]/iu),
  },
  {
    pattern: PERCENT,
    decode: fromPercent,
    mayHoldValues: true,
    least: 8,
    runs: ofClass(/[\w.~+%-]/iu),
    sign: "%",
  },
  {
    pattern: ESCAPED,
    decode: fromEscapes,
    mayHoldValues: true,
    least: 10,
    runs: ofClass(/[\w.+\\-]/iu),
    sign: "\\",
  },
];
const BY_NUMBER = inClass(/[0-9a-fx;]/iu);
const OF_MAIL: Code = { decode: fromCodes, mayHoldValues: false };
const IN_64: Code = { decode: fromBase64, mayHoldValues: true };
const IN_32: Code = { decode: fromBase32, mayHoldValues: true };
const SPACED_OUT: RunCode = {
  pattern: SPACED,
  decode: fromSpaced,
  mayHoldValues: false,
  least: 15,
  runs: (text, least) => spacedRuns(text, least, LETTERS),
};

/**
 * Runs in the order of the text, each with what it says down to three codes deep; linear, and together they say no more
 * than some ten times as much as the text. `view`: the text with single characters decoded, by whoever has it already.
 */
export function findEncoded(
  text: string,
  view: Substituted | null = readSubstituted(text),
): EncodedRun[] {
  const room = { characters: ROOM };
  let layer = runsOf(text, room, { expansion: EXPANSION, whole: true });
  const undone = view
    ? runsOf(view.text, room, { expansion: EXPANSION, isWanted: view.touched })
    : [];
  for (const run of undone) layer.push({ ...run, ...view?.toOriginal(run.start, run.end) });
  const runs = [...layer];
  for (let depth = 1; depth < DEEPEST; depth++) {
    layer = layer
      .filter(({ mayHoldValues }) => mayHoldValues)
      .flatMap(({ text: outer, start, end }) =>
        runsOf(outer, room, { expansion: 1 }).map((inner) => ({ ...inner, start, end })),
      );
    for (const run of layer) runs.push(run);
  }
  return runs.sort((a, b) => a.start - b.start);
}

interface HowToRead {
  /** How many times its own length a run may say, whatever is left of the room. */
  readonly expansion: number;
  /** What makes a passage of prose strange is looked at too. */
  readonly whole?: boolean;
  /** Runs that nobody wants are not decoded. */
  readonly isWanted?: (start: number, end: number) => boolean;
}

/** The runs of one text. */
function runsOf(
  text: string,
  room: { characters: number },
  { expansion, whole = false, isWanted = () => true }: HowToRead,
): EncodedRun[] {
  const runs: EncodedRun[] = [];
  const take = (start: number, run: string, { decode, mayHoldValues }: Code) => {
    const end = start + run.length;
    if (!isWanted(start, end)) return;
    const free = expansion * run.length;
    const decoded = decode(run, free + room.characters);
    room.characters -= Math.max(0, decoded.length - free);
    if (decoded !== "") runs.push({ start, end, text: decoded, mayHoldValues });
  };
  const words = longRuns(text, LEAST_BASE32, IN_BASE64);
  takeLines(text, BASE64, words, LEAST_BASE64, (start, run) => take(start, run, IN_64));
  takeLines(text, BASE32, words, LEAST_BASE32, (start, run) => take(start, run, IN_32));
  for (const code of whole ? [...CODES, SPACED_OUT] : CODES) {
    if (code.sign !== undefined && !text.includes(code.sign)) continue;
    for (const [from, to] of code.runs(text, code.least)) {
      // Two characters more on each side, for the expression to see what the run ends at.
      const before = Math.max(0, from - 2);
      const stretch = text.slice(before, to + 2);
      code.pattern.lastIndex = 0;
      for (let match = code.pattern.exec(stretch); match; match = code.pattern.exec(stretch))
        take(before + match.index, match[0], code);
    }
  }
  takeSigned(text, "&#", REFERENCES, (start, run) => take(start, run, OF_MAIL));
  takeSigned(text, "=", QUOTED, (start, run) => take(start, run, OF_MAIL));
  if (whole) {
    const first = text.slice(0, WHOLE);
    for (const said of wholeReadings(first))
      runs.push({ start: 0, end: first.length, text: said, mayHoldValues: false });
  }
  return runs;
}

function ofClass(one: RegExp): RunCode["runs"] {
  const units = inClass(one);
  return (text, least) => longRuns(text, least, units);
}

/** A run starts where a word of the class does, and may go on over the lines after it. */
function takeLines(
  text: string,
  pattern: RegExp,
  words: readonly Span[],
  least: number,
  take: (start: number, run: string) => void,
): void {
  let past = 0;
  for (const [start, end] of words) {
    if (start < past || end - start < least) continue;
    pattern.lastIndex = start;
    const run = pattern.exec(text)?.[0];
    if (run === undefined) continue;
    past = start + run.length;
    take(start, run);
  }
}

/** Runs that begin with a sign. */
function takeSigned(
  text: string,
  sign: string,
  pattern: RegExp,
  take: (start: number, run: string) => void,
): void {
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at)) {
    pattern.lastIndex = at;
    const run = isByNumber(text, at + sign.length) ? pattern.exec(text)?.[0] : undefined;
    if (run !== undefined) take(at, run);
    at += run?.length ?? sign.length;
  }
}

/** A digit, or a letter that is one or says that digits follow: what no name after an equals sign begins with twice. */
function isByNumber(text: string, at: number): boolean {
  return BY_NUMBER[text.charCodeAt(at)] === 1 && BY_NUMBER[text.charCodeAt(at + 1)] === 1;
}

/** Values in it are looked for where its surroundings still stand: `readSubstituted`. */
function fromCodes(run: string): string {
  return readSubstituted(run)?.text ?? "";
}

function fromPercent(run: string): string {
  if (!/%[2-7c-f]/iu.test(run)) return "";
  try {
    return decodeURIComponent(run.replaceAll("+", " "));
  } catch {
    return ""; // not UTF-8, so not text
  }
}

function fromEscapes(run: string): string {
  if (!run.includes("\\")) return "";
  return run.replace(/\\[ux]([0-9a-f]{2,4})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** One space between letters, more between words. */
function fromSpaced(run: string): string {
  return run
    .split(/ {2,}/u)
    .map((word) => word.replaceAll(" ", ""))
    .join(" ");
}
