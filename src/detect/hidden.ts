/** Characters that a person does not see, and the messages people hide in them. */
import type { HiddenKind, HiddenText } from "./types";

export interface HiddenScan {
  readonly hidden: readonly HiddenText[];
  /** Messages decoded out of the runs, with their places; to be judged by the attack model, never logged. */
  readonly runs: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/* Single code points are meant, not what they combine to. */
/* eslint-disable no-misleading-character-class */
/** Nothing below is found without two characters nobody sees beside each other, or one that turns the direction. */
const ANY =
  /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u{e0000}-\u{e01ef}]{2}|[\u202d\u202e]/u;
/** Flags of England, Scotland and Wales: black flag, tag letters, cancel tag (Unicode TS 51, ED-14a). */
const FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f}/gu;
const TAGS = /[\u{e0001}\u{e0020}-\u{e007f}]{2,}/gu;
/** Bytes in variation selectors: 1–16 and 17–256, after any base character. */
const SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{3,}/gu;
const ZERO_WIDTH = /[\u200b-\u200d\u2060-\u2064\ufeff]{4,}/gu;
const BIDI_OVERRIDE = /[\u202d\u202e][^\u202c\n]{2,}\u202c?/gu;

/** May there be something hidden in the text? If not, `findHidden` finds nothing. */
export function mayHide(text: string): boolean {
  return ANY.test(text);
}

/** Linear. Emoji sequences, flags, soft hyphens and ordinary right-to-left text stay silent. */
export function findHidden(text: string): HiddenScan {
  if (!mayHide(text)) return { hidden: [], runs: [] };
  const hidden: HiddenText[] = [];
  const runs: { start: number; end: number; text: string }[] = [];
  const visible = text.replace(FLAG, (flag) => " ".repeat(flag.length));
  const report = (kind: HiddenKind, match: RegExpMatchArray, message: string) => {
    const start = match.index ?? 0;
    hidden.push({ kind, start, end: start + match[0].length, decodedLength: message.length });
    if (message !== "") runs.push({ start, end: start + match[0].length, text: message });
  };
  for (const match of visible.matchAll(TAGS)) report("tag-characters", match, fromTags(match[0]));
  for (const match of visible.matchAll(SELECTORS))
    report("variation-selectors", match, fromBytes([...match[0]].map(selectorByte)));
  for (const match of visible.matchAll(ZERO_WIDTH))
    report("zero-width", match, fromBits([...match[0]]));
  for (const match of visible.matchAll(BIDI_OVERRIDE)) report("bidi-control", match, "");
  hidden.sort((a, b) => a.start - b.start);
  return { hidden, runs };
}

function fromTags(run: string): string {
  return [...run]
    .map((char) => (char.codePointAt(0) ?? 0) - 0xe0000)
    .filter((code) => code >= 0x20 && code < 0x7f)
    .map((code) => String.fromCharCode(code))
    .join("");
}

function selectorByte(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code < 0xe0100 ? code - 0xfe00 : code - 0xe0100 + 16;
}

/** Two symbols as bits, eight a letter; the two commonest symbols may stand either way round. */
function fromBits(run: readonly string[]): string {
  const symbols = [...new Set(run)];
  const [zero, one] = symbols;
  if (symbols.length !== 2 || zero === undefined || one === undefined || run.length < 16) return "";
  const tries = [zero, one].map((low) => {
    const bits = run.map((char) => (char === low ? 0 : 1));
    const bytes: number[] = [];
    for (let at = 0; at + 8 <= bits.length; at += 8)
      bytes.push(bits.slice(at, at + 8).reduce<number>((byte, bit) => byte * 2 + bit, 0));
    return fromBytes(bytes);
  });
  return tries.find((message) => message !== "") ?? "";
}

/** Only if it reads as text: UTF-8 with hardly a control character. */
function fromBytes(bytes: readonly number[]): string {
  const message = new TextDecoder("utf-8").decode(Uint8Array.from(bytes));
  const readable = message.match(/[\p{L}\p{N}\p{P}\p{Zs}\n]/gu)?.length ?? 0;
  return message.length > 0 && !message.includes("\ufffd") && readable >= message.length * 0.9
    ? message
    : "";
}
