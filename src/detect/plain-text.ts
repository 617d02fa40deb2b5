/**
 * The text as the model is to read it. It learned ordinary writing: look-alike letters, unseen characters, shouting and
 * spaced letters blind it, although a person, and the assistant, read on.
 */
import { standIns } from "../lib/placeholder";
import { lowerCase } from "./lower-case";
import { normalise, type NormalisedText } from "./normalise";
import { afterBoth, createRewriting } from "./offset-map";

const LINE = /[^\n]+/gu;
const WORD = /(?<![\p{L}\p{N}_])\p{L}{2,}(?![\p{L}\p{N}_])/gu;
const LONG_WORD = 4;
const FEWEST_WORDS = 3;
/** Runs of four letters or more that stand alone, one space or dot between two. */
const APART =
  /(?<![\p{L}\p{N}])\p{Script=Latin}(?: \p{Script=Latin}){3,}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{Script=Latin}(?:\.\p{Script=Latin}){3,}(?![\p{L}\p{N}])/gu;
/** Cheap and wider than `APART`. */
const MAY_BE_APART = /\p{L}[ .]\p{L}[ .]\p{L}[ .]\p{L}/u;

/**
 * What the model reads of a text, best last: normalised; lines in capitals or in case at random in lower case, stand-ins
 * for values excepted; letters written apart joined. Where that took capitals from a line, a reading with them stands
 * before, since capitals also tell names. Linear. Ordinary text comes back as it is.
 */
export function readings(original: string): readonly NormalisedText[] {
  const normalised = normalise(original);
  const calm = readingOf(normalised, true);
  const loud = readingOf(normalised, false);
  return calm.text === loud.text ? [calm] : [loud, calm];
}

/** The best of the readings alone. */
export function plainText(original: string): NormalisedText {
  return readingOf(normalise(original), true);
}

function readingOf(normalised: NormalisedText, shoutsCalmed: boolean): NormalisedText {
  // As long as before: `lowerCase` keeps every place.
  const calm = normalised.text.replace(LINE, (line) => calmed(line, shoutsCalmed));
  const joined = join(calm);
  return joined ? afterBoth(normalised, joined) : { ...normalised, text: calm };
}

function calmed(line: string, shoutsToo: boolean): string {
  const words = line.match(WORD) ?? [];
  if (words.length < FEWEST_WORDS) return line;
  if (!(isJumbled(words) || (shoutsToo && isShouted(words)))) return line;
  let out = "";
  let last = 0;
  for (const { text, start, end } of standIns(line)) {
    out += lowerCase(line.slice(last, start)) + text;
    last = end;
  }
  return out + lowerCase(line.slice(last));
}

/** Most letters are capitals, and most words nothing else. */
function isShouted(words: readonly string[]): boolean {
  const shouted = words.filter((word) => /^\p{Lu}+$/u.test(word));
  return shouted.length >= FEWEST_WORDS && shouted.length >= 0.7 * words.length;
}

/** A capital follows a small letter far oftener than in camel case. */
function isJumbled(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length >= LONG_WORD);
  const jumbled = long.filter(
    (word) => 5 * (word.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0) >= word.length,
  );
  return jumbled.length >= 2 && jumbled.length >= 0.4 * long.length;
}

/** Letters written apart are joined; null when none are. */
function join(text: string): NormalisedText | null {
  if (!MAY_BE_APART.test(text)) return null;
  const rewriting = createRewriting();
  let past = 0;
  const keep = (to: number) => {
    const kept = text.slice(past, to);
    rewriting.add(kept, kept, past);
  };
  for (const { 0: run, index } of text.matchAll(APART))
    for (const gap of run.matchAll(/[ .]/gu)) {
      keep(index + gap.index);
      past = index + gap.index + 1;
    }
  if (past === 0) return null;
  keep(text.length);
  return rewriting.done(text.length);
}
