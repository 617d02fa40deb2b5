/** Small rules about words that more than one kind of value needs. */
import type { EntityType } from "../../detect/types";
import type { NumberRules } from "../../detect/valid-number";
import { CITIES, FAMILY, GIVEN, LOCALES, type Gender, type Locale } from "./data/names";

/** How the synthetic value of one finding comes about; all of it follows from key, value and surroundings. */
export interface Making {
  readonly key: Uint8Array;
  readonly type: EntityType;
  readonly subtype: string | null;
  readonly value: string;
  /** Counts up while a choice is no good: it stands in the text, or means something else already. */
  readonly attempt: number;
  /** What a name's part became in this conversation. */
  readonly nameParts: ReadonlyMap<string, string>;
  readonly locale: Locale;
  /** Form and checksum of the subtype; null: none are known. */
  readonly rules: NumberRules | null;
}

/** Purpose of a choice, apart for each attempt; the first one is independent of the attempt's number. */
export function purpose(what: string, attempt: number): string {
  return attempt === 0 ? what : `${what}/${attempt}`;
}

export function folded(word: string): string {
  return word.normalize("NFKC").toLowerCase();
}

/** `model` tells the case: ANNA, anna, Anna. */
export function inCaseOf(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase())
    return word.toUpperCase();
  return model === model.toLowerCase() ? word.toLowerCase() : word;
}

export interface KnownName {
  readonly gender: Gender;
  readonly locale: Locale;
}

const GIVEN_NAMES = new Map<string, KnownName>(
  LOCALES.flatMap((locale) =>
    (["f", "m"] as const).flatMap((gender) =>
      GIVEN[locale][gender].map((name) => [folded(name), { gender, locale }] as const),
    ),
  ),
);
const FAMILY_NAMES = new Map(
  LOCALES.flatMap((locale) => FAMILY[locale].map((name) => [folded(name), locale] as const)),
);

export function knownGiven(word: string): KnownName | null {
  return GIVEN_NAMES.get(folded(word)) ?? null;
}

export function familyLocale(word: string): Locale | null {
  return FAMILY_NAMES.get(folded(word)) ?? null;
}

const HINTS: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:the|and|is|of|to|with|for|please)\b/giu,
  de: /\b(?:der|die|das|und|ist|nicht|mit|für|bitte|herr|frau)\b/giu,
  fr: /\b(?:le|la|les|et|est|une|pour|avec|monsieur|madame)\b/giu,
  es: /\b(?:el|los|las|y|es|una|para|con|señora?)\b/giu,
  it: /\b(?:il|gli|della|che|è|per|con|signora?)\b/giu,
  pt: /\b(?:o|os|da|do|não|uma|para|com|senhora?)\b/giu,
  nl: /\b(?:het|een|en|niet|met|voor|van|mevrouw|meneer)\b/giu,
  pl: /\b(?:jest|nie|się|oraz|dla|przez|pani|pan|z)\b/giu,
};
const READ = 2_000;

/** The language whose small words occur most at the text's head; English when none does. */
export function localeOf(text: string): Locale {
  const head = text.slice(0, READ);
  let best: Locale = "en";
  let most = 0;
  for (const locale of LOCALES) {
    const count = head.match(HINTS[locale])?.length ?? 0;
    if (count > most) [best, most] = [locale, count];
  }
  return best;
}

export function citiesOf(locale: Locale): readonly string[] {
  return CITIES[locale];
}
