/** Texts written as a whole in leet, rot13 or backwards: what they say, if it is an instruction. */
import { LEET_DIGITS, rot13 } from "./letter-swaps";
import { inClass } from "./long-runs";

const LEET_WORD =
  /(?<![\w@$+/=])(?=[a-z@$]*[013457@$])(?=[0-9@$]*[a-z])[a-z0-9@$]{2,14}(?![\w@$+/=])/giu;
const LEET_AT = new RegExp(LEET_WORD, "iuy");
const LEET_SIGN = /[013457@$]/gu;
const IN_LEET = inClass(/[a-z0-9@$]/iu);
/** No word of instructions is shorter. */
const LEAST_COMMAND = 6;
/** Words of instructions; without one of them nobody decodes a whole text. */
const COMMANDS =
  /^(?:ignore|disregard|forget|instructions?|system|prompts?|assistant|previous|override|reveal|secret)$/iu;
const ROT13 = /\b(?:vtaber|qvfertneq|sbetrg|vafgehpgvbaf?|flfgrz|cebzcg|nffvfgnag|cerivbhf)\b/iu;
const REVERSED = /\b(?:erongi|dragersid|tegrof|s?noitcurtsni|metsys|tpmorp|tnatsissa|suoiverp)\b/iu;
/** A look for their stems in lower case is a hundred times as fast as one for the words. */
const STEMS =
  /vtaber|qvfertneq|sbetrg|vafgehpgvba|flfgrz|cebzcg|nffvfgnag|cerivbhf|erongi|dragersid|tegrof|noitcurtsni|metsys|tpmorp|tnatsissa|suoiverp/u;
const LEET: Readonly<Record<string, string>> = { ...LEET_DIGITS, "@": "a", $: "s" };

/** What a text says when it is read in each of these ways; nothing where no word of an instruction comes out. */
export function wholeReadings(text: string): string[] {
  const said: string[] = [];
  if (speaksLeet(text)) said.push(fromLeet(text));
  if (!STEMS.test(text.toLowerCase().replaceAll("ſ", "s"))) return said;
  if (ROT13.test(text)) said.push(rot13(text));
  if (REVERSED.test(text)) said.push([...text].reverse().join(""));
  return said;
}

/** Only words with a sign in them are tried. */
function speaksLeet(text: string): boolean {
  LEET_SIGN.lastIndex = 0;
  while (LEET_SIGN.test(text)) {
    let at = LEET_SIGN.lastIndex - 1;
    let start = at;
    while (start > 0 && IN_LEET[text.charCodeAt(start - 1)] === 1) start--;
    while (IN_LEET[text.charCodeAt(at)] === 1) at++;
    LEET_SIGN.lastIndex = at;
    if (at - start < LEAST_COMMAND) continue;
    LEET_AT.lastIndex = start;
    const word = LEET_AT.exec(text)?.[0];
    if (word !== undefined && COMMANDS.test(plainWord(word))) return true;
  }
  return false;
}

function fromLeet(text: string): string {
  return text.replace(LEET_WORD, plainWord);
}

function plainWord(word: string): string {
  return word.replace(/[013457@$]/gu, (sign) => LEET[sign] ?? sign);
}
