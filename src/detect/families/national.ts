/** Detectors for numbers of countries and schemes, made from rows of data. */
import { once } from "../../lib/once";
import type { Detector } from "../detector";
import { passes } from "../national-check";
import { isNamedOtherwise } from "../other-numbers";
import type { ShapeName } from "../shapes";
import type { EntityType } from "../types";
import type { Check } from "./check-digits";
import { idOf, type Family } from "./family";

export interface NumberKind {
  readonly subtype: string;
  readonly type: EntityType;
  readonly country: string;
  /** Characters of the number, without anchors or flags other than `i`. */
  readonly form: RegExp;
  /** Words of the country for exactly this number. Right before it they make even a mistyped one count. */
  readonly names: readonly string[];
  /** Further words beside which a number with a right checksum counts. */
  readonly words?: readonly string[];
  readonly check?: Check;
  /** Nothing else of that form has such a name, so that the two prove it. */
  readonly provedByName?: true;
  readonly library?: string;
  /** Score without any word; left out: a word is needed. Only for forms that nothing else has. */
  readonly alone?: number;
  /** Lower-case characters that every such number has, for the keyword index, if it may stand alone. */
  readonly literal?: string;
  /** What the index looks for otherwise; six digits near each other when left out. */
  readonly shape?: ShapeName;
}

/** A check of the kept library `stdnum`, as the fields a row takes. */
export function stdnum(
  country: string,
  scheme: string,
  prepare: (value: string) => string = bare,
): Pick<NumberKind, "check" | "library"> {
  return { library: "stdnum", check: (value) => passes(country, scheme, prepare(value)) };
}

export function bare(value: string): string {
  return value.replace(/[ ./()-]/gu, "").toUpperCase();
}

const LONGEST = 40;
/** Of a number that its name stands before, whatever its checksum says. */
const NAMED = 0.85;
const PROVED_BY_NAME = 0.92;
/** No letter, digit or joint right around the number, and no decimal point. Scripts without blanks may touch it. */
const BEFORE = "(?<![\\p{Ll}\\p{Lu}\\d_/+-]|\\d[.,])";
const AFTER = "(?![\\p{Ll}\\p{Lu}\\d_-]|/\\d|\\.\\d|,\\d{1,2}(?!\\d))";
/** What may stand between a name and its number: `IČO č.: `, `CPR-nr. is "`. */
const BETWEEN =
  /^\.?(?:[ _-]?(?:no|nr|num|number|nummer|n[°º]|núm|număr|číslo|číslo|numer|numero|número|numéro|#|id|code|kod)\.?)?\s{0,2}[はが는은이가为是]?(?: (?:is|ist|est|es|è|é|jest|är|er|on|of|de|for|van|von))?["')\]]?\s{0,2}[:：=#|,]?\s{0,3}["']?$/iu;

export function numberFamily(id: string, title: string, kinds: readonly NumberKind[]): Family {
  return { id, title, detectors: kinds.map((kind) => detectorOf(id, kind)) };
}

function detectorOf(family: string, kind: NumberKind): Detector {
  const { alone, check, literal } = kind;
  const names = kind.names.map((name) => name.normalize("NFKC"));
  const words = [...names, ...(kind.words ?? [])];
  const boost = alone === undefined ? 0.4 : 0.15;
  const pattern = once(
    () =>
      new RegExp(`${BEFORE}(?:${kind.form.source})${AFTER}`, kind.form.ignoreCase ? "giu" : "gu"),
  );
  return {
    id: idOf(kind.subtype),
    family,
    type: kind.type,
    subtype: kind.subtype,
    about: {
      owner: kind.country,
      evidence: evidenceOf(kind),
      ...(kind.library === undefined ? {} : { library: kind.library }),
    },
    get pattern() {
      return pattern();
    },
    first: firstOf(kind.form),
    score: alone ?? 0.5,
    ...(alone !== undefined && literal === undefined
      ? { shape: kind.shape ?? ("digits" as const) }
      : {
          ...(literal === undefined
            ? { keywords: words, wholeWords: true as const }
            : { keywords: [literal] }),
          reach: LONGEST + 60,
          ...(/\\d\{/u.test(kind.form.source) ? { shape: "digit" as const } : {}),
        }),
    context: { words, boost, required: alone === undefined },
    validate: (value, match) => {
      if (/^\D*(\d)(?:\D*\1){4,}\D*$/u.test(value)) return false;
      const named = isNamed(names, match);
      if (!named && isNamedOtherwise(textBefore(match))) return false;
      const right = check ? check(value) : alone !== undefined;
      if (right) return check && (alone ?? 1) >= 0.85 ? true : undefined;
      return named ? (kind.provedByName ? PROVED_BY_NAME : NAMED) - boost : false;
    },
  };
}

/** No form starts with anything but a digit, a letter or one of the signs of a Mexican tax number. */
function firstOf({ source }: RegExp): string {
  return source.startsWith("\\d") && !source.includes("|") ? "\\d" : "[A-Za-zÑ&\\d]";
}

function evidenceOf({ check, alone }: NumberKind): string {
  if (alone !== undefined) return check ? "checksum" : "form";
  return check ? "checksum, word" : "form, word right before";
}

/** Does one of the names stand right before the number? */
function isNamed(names: readonly string[], match: RegExpMatchArray): boolean {
  const before = textBefore(match).toLowerCase();
  return names.some((name) => {
    const found = before.lastIndexOf(name);
    if (found === -1 || /[\p{Ll}\p{Lu}\d]/u.test(before[found - 1] ?? " ")) return false;
    return BETWEEN.test(before.slice(found + name.length));
  });
}

function textBefore(match: RegExpMatchArray): string {
  const at = match.index ?? 0;
  return (match.input ?? "").slice(Math.max(0, at - LONGEST - 20), at);
}
