/**
 * What an address says besides where it leads: words and values in its path, query, user and host. Pure and quick, since
 * it is asked of everything that a page loads; the fragment is never sent and never read.
 */
import { holdsProse, startsReadable } from "./disguise";
import { SHORTEST, SPEAKING } from "./words";

/**
 * `words`: several, as people write them, also in base64 or hex. `value`: a single one under a name that speaks of text.
 * `token`: a single one anywhere else, where servers put what they have given out themselves.
 */
export type AddressTextKind = "words" | "value" | "token";

export interface AddressText {
  readonly text: string;
  readonly kind: AddressTextKind;
  /** The field or path it stands in, as the page's guard reads it. */
  readonly given: string;
}

/** Without any of these there is nothing to read: a blank or sign in code, a user, a long run, a name of text. */
const MAY_SAY =
  /[%+@]|[\w-]{15}|[?&](?:q|query|prompt|text|message|input|question|search|content|draft|part|s)s?\d*=/iu;
/** Shorter values are settings, whatever their name. */
const LEAST = 4;
/** Deeper nobody looks: an address in an address in an address. */
const DEEPEST = 3;
const MOST = 400;
/** Of a bank account, with its check digits; or a card in groups. */
const ACCOUNT = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]){11}/u;
const GROUPS = /(?<!\d)\d{4}[ -]\d{4,6}[ -]\d{4,5}/u;
const CODED = /[\w+/-]{20}/u;

/** Everything in an address that may be worth a look; mostly nothing. Never throws. */
export function addressTexts(address: string): readonly AddressText[] {
  const end = address.indexOf("#");
  const sent = end < 0 ? address : address.slice(0, end);
  if (!MAY_SAY.test(sent)) return [];
  const found: AddressText[] = [];
  if (URL.canParse(sent)) readAddress(new URL(sent), null, 0, found);
  return found;
}

/** The same in what a browser reports of itself: JSON with addresses in it. */
export function reportTexts(report: string): readonly AddressText[] {
  const found: AddressText[] = [];
  const said = withoutPolicy(report);
  if (said !== "" && !readJson(said, said, 0, found)) readPiece("", said, said, 0, found);
  return found;
}

/** The policy that was broken is the site's own, hashes and all. */
function withoutPolicy(report: string): string {
  try {
    const own = (key: string) => /^original-?policy$/iu.test(key);
    const said: unknown = JSON.parse(report, (key, value: unknown) => (own(key) ? "" : value));
    return JSON.stringify(said);
  } catch {
    return report; // it is read as it stands
  }
}

function readAddress(url: URL, given: string | null, depth: number, found: AddressText[]): void {
  for (const text of [decoded(url.username), decoded(url.password)])
    readPiece("", text, given ?? text, depth, found);
  if (MAY_SAY.test(url.hostname))
    for (const label of url.hostname.split("."))
      readPiece("", label.toUpperCase(), given ?? label, depth, found);
  readPath(decoded(url.pathname), given, depth, found);
  for (const [name, value] of url.searchParams) {
    readPiece(name, value, given ?? value, depth, found);
    readPiece("", name, given ?? name, depth, found);
  }
}

function readPath(path: string, given: string | null, depth: number, found: AddressText[]): void {
  if (!MAY_SAY.test(path) && !/\s/u.test(path)) return;
  const stretches = path.split("/");
  const whole = given ?? stretches.join(" / ");
  // Apart, since a slash may be a sign of base64.
  if (holdsProse(path.slice(1))) found.push({ text: path.slice(1), kind: "words", given: whole });
  for (const stretch of stretches) readPiece("", stretch, whole, depth, found);
}

function readPiece(
  name: string,
  piece: string,
  given: string,
  depth: number,
  found: AddressText[],
): void {
  if (piece.length < LEAST || found.length >= MOST) return;
  const text = undone(piece);
  if (
    depth < DEEPEST &&
    (readInner(text, given, depth, found) || readJson(text, given, depth, found))
  )
    return;
  const kind = kindOf(name, text);
  if (kind) found.push({ text, kind, given });
}

function kindOf(name: string, text: string): AddressTextKind | null {
  if ((text.length >= SHORTEST && /\S\s+\S/u.test(text)) || saysProse(text)) return "words";
  if (SPEAKING.test(name)) return "value";
  if (ACCOUNT.test(text) || GROUPS.test(text)) return "token";
  return CODED.test(text) && text.split(".").some((part) => startsReadable(part)) ? "token" : null;
}

/** Also between dots, as in the name of a file; the parts of a signed token are no words. */
function saysProse(text: string): boolean {
  return holdsProse(text) || (!text.startsWith("eyJ") && text.split(".").some(holdsProse));
}

/** An address inside an address is read as one: signatures and tokens stand there as well. */
function readInner(text: string, given: string, depth: number, found: AddressText[]): boolean {
  const whole = /^[a-z][\w+.-]*:\/\//iu.test(text);
  if (!whole && !/^\/[^\s?]*\?[^\s=]+=/u.test(text)) return false;
  const address = whole ? text : `https://a.invalid${text}`;
  if (!URL.canParse(address)) return false;
  readAddress(new URL(address), given, depth + 1, found);
  return true;
}

function readJson(text: string, given: string, depth: number, found: AddressText[]): boolean {
  if (!/^\s*[[{"]/u.test(text)) return false;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return false; // it is read as it stands
  }
  const walk = (name: string, one: unknown, level: number): void => {
    if (found.length >= MOST || level > 20) return;
    if (typeof one === "string") readPiece(name, one, given, depth + 1, found);
    if (typeof one !== "object" || one === null) return;
    for (const [key, inner] of Object.entries(one)) {
      readPiece("", key, given, depth + 1, found);
      walk(Array.isArray(one) ? name : key, inner, level + 1);
    }
  };
  walk("", value, 0);
  return true;
}

/** Percent signs undone until none are left, and plus signs between words. */
function undone(piece: string): string {
  let text = piece;
  for (let times = 0; times < DEEPEST && /%[0-9a-f]{2}/iu.test(text); times++) {
    const next = decoded(text);
    if (next === text) break;
    text = next;
  }
  return /^[^\s+]{1,40}(?:\+[^\s+]{1,40}){3,}$/u.test(text) ? text.replaceAll("+", " ") : text;
}

/** Sign by sign where the whole is no valid code: what can be read is read. */
function decoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/(?:%[0-9a-f]{2})+/giu, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run; // no text
      }
    });
  }
}
