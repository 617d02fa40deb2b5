/**
 * Text that was written in another code: base64, base32, hex, packed, percent signs, spaced out, leet, rot13, backwards. What it says
 * is looked through as well, so that a key does not leave in disguise and an instruction does not come in so.
 * Refuses to guess: only what decodes to readable text counts.
 */
import { fromBase32, fromBase64, fromHex, MOST_CHARACTERS } from "./encoded-bytes";
import { readSubstituted } from "./substituted";

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
/** A key in base64 in a packed file in base64; deeper nobody looks. */
const DEEPEST = 3;

/** The last line of a block may be short. */
const BASE64 =
  /(?<![\w+/=-])[\w+/-]{20,}(?:\r?\n[\w+/-]{20,})*(?:\r?\n[\w+/-]{2,19})?={0,2}(?![\w+/-])/gu;
/** One case throughout; words are shorter, and none decodes to text. */
const BASE32 =
  /(?<![\w+/=-])(?:[A-Z2-7]{16,}(?:\r?\n[A-Z2-7]{16,})*(?:\r?\n[A-Z2-7]{2,15})?|[a-z2-7]{16,}(?:\r?\n[a-z2-7]{16,})*(?:\r?\n[a-z2-7]{2,15})?)={0,6}(?![\w+/=-])/gu;
const HEX = /(?<![0-9a-z])(?:[0-9a-f]{2}[ :]?){11,}[0-9a-f]{2}(?![0-9a-z])/giu;
const PERCENT = /(?:[\w.~+-]|%[0-9a-f]{2}){8,}/giu;
/** As programs write characters: `\u0034`, `\x34`. */
const ESCAPED = /(?:[\w.+-]|\\(?:u[0-9a-f]{4}|x[0-9a-f]{2})){10,}/giu;
/** Character references and bytes of quoted-printable that make up a whole passage. */
const REFERENCES = /(?:&#(?:\d{1,7}|x[0-9a-f]{1,6});[\w.-]{0,3}){8,}/giu;
const QUOTED = /(?:=[0-9A-F]{2}(?:=\r?\n)?){10,}/gu;
const SPACED = /(?<![a-z])(?:[a-z] {1,3}){7,}[a-z](?![a-z])/giu;
const LEET_WORD =
  /(?<![\w@$+/=])(?=[a-z@$]*[013457@$])(?=[0-9@$]*[a-z])[a-z0-9@$]{2,14}(?![\w@$+/=])/giu;
/** Words of instructions; without one of them nobody decodes a whole text. */
const COMMANDS =
  /^(?:ignore|disregard|forget|instructions?|system|prompts?|assistant|previous|override|reveal|secret)$/iu;
const ROT13 = /\b(?:vtaber|qvfertneq|sbetrg|vafgehpgvbaf?|flfgrz|cebzcg|nffvfgnag|cerivbhf)\b/iu;
const REVERSED = /\b(?:erongi|dragersid|tegrof|s?noitcurtsni|metsys|tpmorp|tnatsissa|suoiverp)\b/iu;
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

/** Runs in the order of the text, each with what it says down to three codes deep; linear. */
export function findEncoded(text: string): EncodedRun[] {
  const runs: EncodedRun[] = [];
  const room = { runs: MOST_RUNS, characters: MOST_CHARACTERS };
  const take = (run: EncodedRun): boolean => {
    if (room.runs <= 0 || run.text.length > room.characters) return false;
    room.runs--;
    room.characters -= run.text.length;
    runs.push(run);
    return true;
  };
  let layer = runsOf(text, 0).filter(take);
  const view = readSubstituted(text);
  if (view)
    for (const run of runsOf(view.text, 1))
      if (view.touched(run.start, run.end)) {
        const placed = { ...run, ...view.toOriginal(run.start, run.end) };
        if (take(placed)) layer.push(placed);
      }
  for (let depth = 1; depth < DEEPEST; depth++)
    layer = layer
      .filter(({ mayHoldValues }) => mayHoldValues)
      .flatMap(({ text: outer, start, end }) =>
        runsOf(outer, depth).map((inner) => ({ ...inner, start, end })),
      )
      .filter(take);
  return runs.sort((a, b) => a.start - b.start);
}

/** The runs of one text. What makes a passage of prose strange is only looked at in the text itself. */
function runsOf(text: string, depth: number): EncodedRun[] {
  const runs: EncodedRun[] = [];
  const each = (pattern: RegExp, decode: (run: string) => string, mayHoldValues: boolean) => {
    for (const match of text.matchAll(pattern)) {
      const decoded = decode(match[0]);
      if (decoded !== "")
        runs.push({
          start: match.index,
          end: match.index + match[0].length,
          text: decoded,
          mayHoldValues,
        });
    }
  };
  each(BASE64, fromBase64, true);
  each(BASE32, fromBase32, true);
  each(HEX, fromHex, true);
  if (text.includes("%")) each(PERCENT, fromPercent, true);
  if (text.includes("\\")) each(ESCAPED, fromEscapes, true);
  if (text.includes("&#")) each(REFERENCES, fromCodes, false);
  if (text.includes("=")) each(QUOTED, fromCodes, false);
  if (depth > 0) return runs;
  each(SPACED, fromSpaced, false);
  const whole = text.slice(0, MOST_CHARACTERS);
  const add = (decoded: string) =>
    runs.push({ start: 0, end: whole.length, text: decoded, mayHoldValues: false });
  if (speaksLeet(whole)) add(fromLeet(whole));
  if (ROT13.test(whole)) add(fromRot13(whole));
  if (REVERSED.test(whole)) add([...whole].reverse().join(""));
  return runs;
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
