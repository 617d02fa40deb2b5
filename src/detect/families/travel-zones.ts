/**
 * The machine-readable zone of passports, cards and visas (ICAO Doc 9303, parts 3 to 7): two or three lines of capitals,
 * digits and `<`, with a check digit behind each field and one over all. The zone is one finding: name, number, birth
 * date and nationality are in it. Specimens of Utopia are nobody's.
 */
import type { Detector } from "../detector";
import type { EntityType } from "../types";
import { idOf, type Family } from "./family";

/** A stretch of the zone without line breaks: from, to. */
type Field = readonly [from: number, to: number];

export interface ZoneKind {
  readonly subtype: string;
  readonly type: EntityType;
  readonly title: string;
  /** One expression a line. */
  readonly lines: readonly string[];
  /** Fields whose check digit stands right behind them. */
  readonly checked: readonly Field[];
  /** What the last check digit is over, and where it stands; visas have none. */
  readonly whole?: { readonly over: readonly Field[]; readonly at: number };
}

const SCORE = 0.9;
/** Line breaks as they are, in a literal of a program, or as blanks where a form was copied. */
const BREAK = "(?:\\r?\\n|\\\\n|[ ]|[\"'],[ ]?[\"'])[ \\t]{0,4}";
const BEFORE = "(?<![A-Za-z\\d<])";
const AFTER = "(?![A-Za-z\\d<])";

export function zoneFamily(id: string, title: string, kinds: readonly ZoneKind[]): Family {
  return { id, title, detectors: kinds.map((kind) => detectorOf(id, kind)) };
}

function detectorOf(family: string, kind: ZoneKind): Detector {
  const lines = kind.lines.map((line) => `(?:${line})`);
  return {
    id: idOf(kind.subtype),
    family,
    type: kind.type,
    subtype: kind.subtype,
    about: { owner: "any", evidence: "form, checksum" },
    pattern: new RegExp(`${BEFORE}${lines.join(BREAK)}${AFTER}`, "gu"),
    first: "[A-Z\\d]",
    score: SCORE,
    keywords: ["<<"],
    reach: REACH,
    validate: (value) => {
      const zone = value.replace(/\\n|[^A-Z\d<]/gu, "");
      if (/uto|UTO/u.test(zone) && isUtopian(zone)) return false;
      return hasRightDigits(zone, kind) ? true : undefined;
    },
  };
}

/** Two lines of 44, their break, and what is around them. */
const REACH = 110;

function isUtopian(zone: string): boolean {
  return /^[A-Z][A-Z<]UTO|UTO\d{7}|\d[MFX<]\d{7}UTO/u.test(zone);
}

function hasRightDigits(zone: string, { checked, whole }: ZoneKind): boolean {
  const right = checked.every(([from, to]) => {
    const digit = zone[to];
    // A number too long for its field goes on elsewhere, and an empty field may have no digit.
    return digit === "<" || digit === String(checkDigit(zone.slice(from, to)));
  });
  if (!right) return false;
  if (whole === undefined) return true;
  const all = whole.over.map(([from, to]) => zone.slice(from, to)).join("");
  return zone[whole.at] === String(checkDigit(all));
}

/** Weights 7 3 1, letters as 10–35, `<` as 0, mod 10 (ICAO Doc 9303, part 3, 4.9). */
export function checkDigit(field: string): number {
  let sum = 0;
  for (let at = 0; at < field.length; at++) {
    const char = field[at] ?? "<";
    const value = char === "<" ? 0 : Number.parseInt(char, 36);
    sum += value * ([7, 3, 1][at % 3] ?? 0);
  }
  return sum % 10;
}
