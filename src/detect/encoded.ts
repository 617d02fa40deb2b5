/**
 * Text that was written in another code: base64, hex, percent signs, spaced out, leet, rot13, backwards. What it says
 * is looked through as well, so that a key does not leave in disguise and an instruction does not come in so.
 * Refuses to guess: only what decodes to readable text counts.
 */

import { inClass, longRuns, type InRun } from "./long-runs";

export interface EncodedRun {
  /** UTF-16 code units of the text; the whole run, as a part of it cannot be taken out. */
  readonly start: number;
  readonly end: number;
  /** What the run says; never logged. */
  readonly text: string;
  /** Values are looked for in it, not only instructions. */
  readonly mayHoldValues: boolean;
}

/** Bounds of what one text may cost; beyond them runs are left alone. */
const MOST_RUNS = 16;
const MOST_CHARACTERS = 20_000;
const LEAST_DECODED = 8;
const LEAST_BASE64 = 20;
const READABLE = 0.95;

/** The last line of a block may be short. */
const BASE64 =
  /(?<![\w+/=-])[\w+/-]{20,}(?:\r?\n[\w+/-]{20,})*(?:\r?\n[\w+/-]{2,19})?={0,2}(?![\w+/-])/uy;
const HEX = /(?<![0-9a-z])(?:[0-9a-f]{2}[ :]?){11,}[0-9a-f]{2}(?![0-9a-z])/giu;
const PERCENT = /(?:[\w.~+-]|%[0-9a-f]{2}){8,}/giu;
/** As programs write characters: `\u0034`, `\x34`. */
const ESCAPED = /(?:[\w.+-]|\\(?:u[0-9a-f]{4}|x[0-9a-f]{2})){10,}/giu;
const SPACED = /(?<![a-z])(?:[a-z] {1,3}){7,}[a-z](?![a-z])/giu;
const LEET_WORD =
  /(?<![\w@$+/=])(?=[a-z@$]*[013457@$])(?=[0-9@$]*[a-z])[a-z0-9@$]{2,14}(?![\w@$+/=])/giu;
/** Words of instructions; without one of them nobody decodes a whole text. */
const COMMANDS =
  /^(?:ignore|disregard|forget|instructions?|system|prompts?|assistant|previous|override|reveal|secret)$/iu;
const ROT13 = /\b(?:vtaber|qvfertneq|sbetrg|vafgehpgvbaf?|flfgrz|cebzcg|nffvfgnag|cerivbhf)\b/iu;
const REVERSED = /\b(?:erongi|dragersid|tegrof|s?noitcurtsni|metsys|tpmorp|tnatsissa|suoiverp)\b/iu;
/** A look for these is a hundred times as fast as one for the words. */
const ROT13_STEMS = "vtaber qvfertneq sbetrg vafgehpgvba flfgrz cebzcg nffvfgnag cerivbhf".split(
  " ",
);
const REVERSED_STEMS = "erongi dragersid tegrof noitcurtsni metsys tpmorp tnatsissa suoiverp".split(
  " ",
);
const LEET: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

interface Code {
  readonly decode: (run: string) => string;
  readonly mayHoldValues: boolean;
}

/** A code whose runs lie in long runs of one class of characters. */
interface RunCode extends Code {
  readonly pattern: RegExp;
  /** Code units that a match has at least; all of them are in a run of the class. */
  readonly least: number;
  readonly inRun: InRun;
  /** Without it in the text there is nothing to decode. */
  readonly sign?: string;
}

const BASE64_CODE: Code = { decode: fromBase64, mayHoldValues: true };
const isBase64 = inClass(/[\w+/-]/u);
const isLetter = inClass(/[a-z]/iu);
const CODES: readonly RunCode[] = [
  {
    pattern: HEX,
    decode: fromHex,
    mayHoldValues: true,
    least: 24,
    inRun: inClass(/[0-9a-f :]/iu),
  },
  {
    pattern: PERCENT,
    decode: fromPercent,
    mayHoldValues: true,
    least: 8,
    inRun: inClass(/[\w.~+%-]/iu),
    sign: "%",
  },
  {
    pattern: ESCAPED,
    decode: fromEscapes,
    mayHoldValues: true,
    least: 10,
    inRun: inClass(/[\w.+\\-]/iu),
    sign: "\\",
  },
  { pattern: SPACED, decode: fromSpaced, mayHoldValues: false, least: 15, inRun: isSpaced },
];

/** Runs in the order of the text; linear. */
export function findEncoded(text: string): EncodedRun[] {
  const runs: EncodedRun[] = [];
  let characters = 0;
  const add = (start: number, end: number, decoded: string, mayHoldValues: boolean) => {
    if (runs.length >= MOST_RUNS || characters + decoded.length > MOST_CHARACTERS) return;
    characters += decoded.length;
    runs.push({ start, end, text: decoded, mayHoldValues });
  };
  const take = (start: number, run: string, { decode, mayHoldValues }: Code) => {
    const decoded = decode(run);
    if (decoded !== "") add(start, start + run.length, decoded, mayHoldValues);
  };
  for (const { start, run } of base64Runs(text)) take(start, run, BASE64_CODE);
  for (const code of CODES) {
    if (code.sign !== undefined && !text.includes(code.sign)) continue;
    for (const [from, to] of longRuns(text, code.least, code.inRun)) {
      // Two characters more on each side, for the expression to see what the run ends at.
      const before = Math.max(0, from - 2);
      for (const match of text.slice(before, to + 2).matchAll(code.pattern))
        take(before + match.index, match[0], code);
    }
  }
  const whole = text.slice(0, MOST_CHARACTERS);
  if (speaksLeet(whole)) add(0, whole.length, fromLeet(whole), false);
  const lower = whole.toLowerCase().replaceAll("ſ", "s");
  if (holds(lower, ROT13_STEMS) && ROT13.test(whole)) add(0, whole.length, fromRot13(whole), false);
  if (holds(lower, REVERSED_STEMS) && REVERSED.test(whole))
    add(0, whole.length, [...whole].reverse().join(""), false);
  return runs.sort((a, b) => a.start - b.start);
}

/** A run starts where its line's run of base64 does, and may go on over the lines after it. */
function* base64Runs(text: string): Generator<{ start: number; run: string }> {
  let past = 0;
  for (const [start] of longRuns(text, LEAST_BASE64, isBase64)) {
    if (start < past) continue;
    BASE64.lastIndex = start;
    const run = BASE64.exec(text)?.[0];
    if (run === undefined) continue;
    past = start + run.length;
    yield { start, run };
  }
}

/** A blank, or a letter that stands alone. */
function isSpaced(text: string, at: number): boolean {
  if (text.charCodeAt(at) === 32) return true;
  return isLetter(text, at) && !isLetter(text, at - 1) && !isLetter(text, at + 1);
}

function holds(lower: string, stems: readonly string[]): boolean {
  return stems.some((stem) => lower.includes(stem));
}

function fromBase64(run: string): string {
  const decoded = base64Text(run);
  if (decoded !== "" || !run.includes("\n")) return decoded;
  return base64Text(run.slice(0, run.lastIndexOf("\n"))); // the next line was a word of its own
}

function base64Text(run: string): string {
  const bare = run
    .replace(/[\r\n=]/gu, "")
    .replaceAll("-", "+")
    .replaceAll("_", "/");
  if (bare.length % 4 === 1 || bare.length > 2 * MOST_CHARACTERS) return "";
  return readable(bytesOf(atob(bare)));
}

function fromHex(run: string): string {
  const bare = run.replace(/[ :]/gu, "");
  if (bare.length > 2 * MOST_CHARACTERS) return "";
  const bytes = bare.match(/../gu)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return readable(Uint8Array.from(bytes));
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

function speaksLeet(text: string): boolean {
  return (text.match(LEET_WORD) ?? []).some((word) => COMMANDS.test(plainWord(word)));
}

function fromLeet(text: string): string {
  return text.replace(LEET_WORD, plainWord);
}

function plainWord(word: string): string {
  return word.replace(/[013457@$]/gu, (sign) => LEET[sign] ?? sign);
}

function fromRot13(text: string): string {
  return text.replace(/[a-z]/giu, (letter) => {
    const code = letter.charCodeAt(0);
    const base = code < 97 ? 65 : 97;
    return String.fromCharCode(((code - base + 13) % 26) + base);
  });
}

function bytesOf(binary: string): Uint8Array {
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

/** The bytes as UTF-8, or nothing when they are not plainly text. */
function readable(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-8").decode(bytes);
  if (text.length < LEAST_DECODED || text.includes("\ufffd")) return "";
  const good = text.match(/[\p{L}\p{N}\p{P}\p{S}\p{Zs}\n\r\t]/gu)?.length ?? 0;
  return good >= text.length * READABLE ? text : "";
}
