/**
 * Detectors for numbers that a word right before them names and whose country a second word tells: passports, driving
 * licences, health cards. What names them without telling the country is left to the detectors of no country.
 */
import { once } from "../../lib/once";
import type { Detector } from "../detector";
import { isNamedOtherwise } from "../other-numbers";
import type { EntityType } from "../types";
import type { Check } from "./check-digits";
import { idOf, type Family } from "./family";
import { formSource, leastDigits } from "./form";
import { choice, folded, keywordsOf, spellings } from "./named";
import { digitsOf, isOrdinary } from "./named-values";

export interface PlacedKind {
  readonly subtype: string;
  readonly type: EntityType;
  readonly country: string;
  /** As `form.ts` writes it, or an expression. */
  readonly form: string | RegExp;
  /** Words that only this number has: one of them right before it is enough. */
  readonly names?: readonly string[];
  /** Words that others have as well: one of the places must stand near. */
  readonly shared?: readonly string[];
  /** Short words, `dl`: they count where a place stands right before or behind them, or a colon. */
  readonly led?: readonly string[];
  /** Beginnings of words that tell the country, lower case. */
  readonly places?: readonly string[];
  /** Codes that do; they count in capitals only. */
  readonly codes?: readonly string[];
  /** Forms that nobody else has, so that a shared word is enough. */
  readonly own?: string;
  /** How far around the number a place may stand; 60 when left out, at most 120. */
  readonly near?: number;
  readonly check?: Check;
  readonly library?: string;
}

const SCORE = 0.92;
/** Of a form that no other country has, without a place. */
const OWN = 0.91;
/** Named, and the checksum is wrong: somebody mistyped it, or it was made up. */
const MISTYPED = 0.85;
const NEAR = 60;
/** Letters that have cases, and digits, as ranges: classes by name take three times as long to compile. */
const WORDLY = "A-Za-z\\d\u00c0-\u024f\u0370-\u052f";
const BEFORE = `(?<![${WORDLY}])`;
const AFTER = `(?![${WORDLY}<]|[-./_][${WORDLY}])`;
/** Nothing is tried where no digit follows soon. */
const SOON = "(?=[^\\d]{0,52}\\d)";
const NUMBER =
  "(?:[ _.-]{0,2}(?:[Ii][Dd]|[Nn][Oo]s?|[Nn]r|NR|[Nn]um|[Nn]umbers?|NUMBERS?|[Nn]ummer|[Nn]\\.?[ºo°]|[Nn]úmero|[Nn]uméro|[Nn]umero|[Nn]umer[iu]?s?|[Nn]umărul|[Čč](?:íslo)?|[Ss]zám[aá]?|[Nn]umurs|[Nn]ümri|[Bb]r(?:oj)?|[Šš]t(?:evilka)?|[Αα]ρ(?:ιθμός)?|[Нн]омер|[Nn]omor|[Nn]umarası|#|№|号码|号|號碼|番号|번호|หมายเลข|เลขที่|מספר|رقم)\\.?)?";
const NOTE = "(?:[ ]?[(（][^()（）\\d\\n]{1,24}[)）])?";
const GAP = '(?:(?:[ ,]|: (?=[A-Z]))[^\\s\\d,;:=#()<>"|]{1,14}){0,3}?';
const LINK =
  "(?:[\"'`)\\]*|,]{0,3}[ \\t]{0,8}[:：=#|>]?[ \\t\\u3000]{0,8}[\"'`(«「|#]{0,2}[ ]?|[ \\t]?[:：]?[ \\t]{0,3}\\r?\\n[ \\t]{0,8}|[はが는은이가为是][ ]?)";
/** What a word for a paper also begins, or what lies between it and a number that is another's. */
const OTHERWISE =
  /(?<!\p{L})(?:keys?|plates?|fees?|server|activation|serial|js|photos?|office|version|renewal|application|appointment|booking|order|case|ticket|kit|software|product|costs?|price|page|since|until|expir\p{L}*|valid|schlüssel|kennzeichen|gebühr|gültig|seit|bis|construire|chasse|pêche)(?!\p{L})/iu;
/** How a number hangs together with its name here, for what asks it of numbers in prose. */
const NAMED = { label: "", strong: true, numbered: true, assigned: true, gap: "", link: "" };
const DATE =
  /^(?:(?:19|20)\d{2}[ -]?(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])[ -]?(?:0[1-9]|1[0-2])[ -]?(?:19|20)\d{2})$/u;

export function placedFamily(id: string, title: string, kinds: readonly PlacedKind[]): Family {
  return { id, title, detectors: kinds.map((kind) => detectorOf(id, kind)) };
}

function detectorOf(family: string, kind: PlacedKind): Detector {
  const names = (kind.names ?? []).map(folded);
  const shared = (kind.shared ?? []).map(folded);
  const led = (kind.led ?? []).map(folded);
  const ahead = [...(kind.places ?? []), ...(kind.codes ?? []).map((code) => code.toLowerCase())];
  const source = typeof kind.form === "string" ? formSource(kind.form) : kind.form.source;
  const lead = led.length === 0 ? "" : `(?:(?:${choice(ahead)})(?:['’]?s)?[ ,-]{1,2})?`;
  const pattern = once(
    () =>
      new RegExp(
        `${BEFORE}${lead}(?:(?<name>${labels(names)})|(?<shared>${labels([...shared, ...led])}))\\.?${SOON}${NUMBER}${NOTE}${GAP}${LINK}(${source})${AFTER}`,
        "gu",
      ),
  );
  return {
    id: idOf(kind.subtype),
    family,
    type: kind.type,
    subtype: kind.subtype,
    about: {
      owner: kind.country,
      evidence: `${kind.check ? "checksum" : "form"}, word right before${shared.length > 0 && names.length === 0 ? ", place" : ""}`,
      ...(kind.library === undefined ? {} : { library: kind.library }),
    },
    get pattern() {
      return pattern();
    },
    group: VALUE,
    score: SCORE,
    keywords: [
      ...new Set([
        ...[...names, ...shared].flatMap(spellings).flatMap(firstOf),
        ...ledBy(led, ahead),
      ]),
    ],
    anchored: true,
    wholeWords: true,
    validate: judge(kind),
  };
}

/** The groups before it: name, shared. */
const VALUE = 3;

/** `driver's`, `drivers` and `driver’s` are one word. */
function labels(words: readonly string[]): string {
  return choice(words).replaceAll("'", "['’]?");
}

function firstOf(label: string): string[] {
  return keywordsOf(label.replace(/'.*$/u, ""));
}

function ledBy(labels: readonly string[], places: readonly string[]): string[] {
  const shortest = labels.filter(
    (label) => !labels.some((other) => other !== label && label.startsWith(other)),
  );
  return shortest.flatMap((label) => [
    ...[":", "#", " #", " no", " num"].map((sign) => label + sign),
    ...places.flatMap((place) => [`${place} ${label}`, `${label} ${place}`, `${label} (${place}`]),
  ]);
}

function judge(kind: PlacedKind): NonNullable<Detector["validate"]> {
  const { check, near = NEAR } = kind;
  const least = typeof kind.form === "string" ? Math.max(2, leastDigits(kind.form)) : 2;
  const own = once(() =>
    kind.own === undefined ? null : new RegExp(`^(?:${formSource(kind.own, true)})$`, "u"),
  );
  const placed = placeOf(kind);
  return (value, match) => {
    if (digitsOf(value) < least || DATE.test(value)) return false;
    const text = match.input ?? "";
    const at = match.index ?? 0;
    const start = at + match[0].length - value.length;
    const between = text.slice(at, start);
    if (OTHERWISE.test(between) || isNamedOtherwise(between.replace(/[#\s]{1,4}$/u, " ")))
      return false;
    const behind = text.slice(start + value.length, start + value.length + (near * 2) / 3);
    if (isOrdinary({ ...NAMED, value: value.replaceAll("-", ""), after: behind, before: between }))
      return false;
    const named = match.groups?.["name"] !== undefined;
    const right = check?.(value);
    if (right === false && !named) return false;
    if (named) return right === undefined ? undefined : right || MISTYPED;
    const around = `${text.slice(Math.max(0, at - near), start)}\n${behind}`;
    if (placed(around)) return right;
    return own()?.test(value) === true ? (right ?? OWN) : false;
  };
}

/** New Mexico is not Mexico. */
const NOT_NEW = "(?<![Nn][Ee][Ww][ -])";

/** Does the text name one of the places? */
function placeOf({ places = [], codes = [] }: PlacedKind): (around: string) => boolean {
  const words = once(() =>
    places.length === 0 ? null : new RegExp(`${BEFORE}${NOT_NEW}(?:${choice(places)})`, "u"),
  );
  const short = once(() =>
    codes.length === 0 ? null : new RegExp(`${BEFORE}(?:${codes.join("|")})(?![${WORDLY}])`, "u"),
  );
  return (around) => words()?.test(around) === true || short()?.test(around) === true;
}
