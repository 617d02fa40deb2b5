/**
 * Codes that stand for single characters amid plain text: HTML character references and quoted-printable (RFC 2045,
 * 6.7). The text is read once more with them undone, so that words around a value still count.
 */
import { fromEntity, isTelling } from "./entities";
import { afterBoth, createRewriting, type NormalisedText } from "./offset-map";

export interface Substituted extends NormalisedText {
  /** Was one of the codes undone between these offsets of `text`? */
  touched(start: number, end: number): boolean;
}

/** `&amp;#64;` is written twice; beyond this nobody would undo it either. */
const DEEPEST = 3;

const ENTITY = "&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});|&#\\d{2,7}(?![\\d;])";
const SOFT_BREAK = "(?<=[^\\s=])=\\r?\\n";
const BYTES = "(?:=[0-9A-Fa-f]{2})+";
const CODES = new RegExp(`${ENTITY}|${SOFT_BREAK}`, "gu");
const CODES_OF_MAIL = new RegExp(`${ENTITY}|${SOFT_BREAK}|${BYTES}`, "gu");

/** An `=` before two hexadecimal digits is a code only where something else says that this is mail. */
const SAYS_MAIL = "quoted-printable";
const BYTES_OF_MAIL = /=3D|=C3=[89AB][0-9A-F]|=E2=80=|(?:=[0-9A-Fa-f]{2}){8}/uy;
/** Characters that a line has at least before it is broken by `=` at its end. */
const LEAST_LINE = 51;

/** The text with its codes undone, or null when it has none that says anything. Linear. */
export function readSubstituted(original: string): Substituted | null {
  let view: NormalisedText | null = null;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next: NormalisedText | null = undo(view?.text ?? original);
    if (!next) break;
    view = view ? afterBoth(view, next) : next;
  }
  return view && touchedIn(original, view);
}

/** Does something say that `=` and two hexadecimal digits are a code in this text? */
export function isMail(text: string): boolean {
  if (!text.includes("=")) return false;
  if (text.includes(SAYS_MAIL)) return true;
  for (let at = text.indexOf("="); at !== -1; at = text.indexOf("=", at + 1)) {
    BYTES_OF_MAIL.lastIndex = at;
    if (BYTES_OF_MAIL.test(text) || isSoftBreak(text, at)) return true;
  }
  return false;
}

/** Is the `=` at `at` the break of a long line? */
function isSoftBreak(text: string, at: number): boolean {
  if (!text.startsWith("\n", at + 1) && !text.startsWith("\r\n", at + 1)) return false;
  return at >= LEAST_LINE && LONG_LINE.test(text.slice(at - LEAST_LINE, at));
}

const LONG_LINE = /^[^\r\n]*[^\s=]$/u;

function touchedIn(original: string, { text, toOriginal }: NormalisedText): Substituted {
  return {
    text,
    toOriginal,
    touched(start, end) {
      const place = toOriginal(start, end);
      return original.slice(place.start, place.end) !== text.slice(start, end);
    },
  };
}

function undo(text: string): NormalisedText | null {
  if (!/&[#A-Za-z]|=[\r\n0-9A-Fa-f]/u.test(text)) return null;
  const codes = isMail(text) ? CODES_OF_MAIL : CODES;
  const rewriting = createRewriting();
  let past = 0;
  let telling = false;
  const keep = (to: number) => {
    const kept = text.slice(past, to);
    rewriting.add(kept, kept, past);
  };
  for (const { 0: code, index } of text.matchAll(codes)) {
    const written = decodedCode(code);
    if (written === null) continue;
    const end = index + code.length;
    telling ||= isTelling(written) ? tells(code, text, end) : joins(text, index, end);
    keep(index);
    rewriting.add(written, code, index);
    past = end;
  }
  if (!telling) return null;
  keep(text.length);
  return rewriting.done(text.length);
}

function decodedCode(code: string): string | null {
  if (code.startsWith("&")) return fromEntity(code);
  return /^=\r?\n$/u.test(code) ? "" : fromBytes(code);
}

/** A sign of markup says nothing, unless another reference follows: `&amp;#64;`. */
function tells(code: string, text: string, end: number): boolean {
  return code !== "=3D" || /[\w=]/u.test(text.charAt(end));
}

/** A blank, a break or nothing at all between letters or digits may hold a value together. */
function joins(text: string, start: number, end: number): boolean {
  if (text.slice(start, end) === "&amp;")
    return /^(?:#\w{1,7}|[a-z]{2,8});/iu.test(text.slice(end, end + 10));
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (text.charAt(start) === "=") return /[^\s=]/u.test(before) && /\S/u.test(after);
  return (
    (/\d/u.test(before) && /[\d&]/u.test(after)) || (/\d/u.test(after) && /[\d;]/u.test(before))
  );
}

function fromBytes(code: string): string | null {
  const bytes = code
    .split("=")
    .slice(1)
    .map((pair) => Number.parseInt(pair, 16));
  const text = new TextDecoder("utf-8").decode(Uint8Array.from(bytes));
  return text.includes("\ufffd") ? null : text;
}
