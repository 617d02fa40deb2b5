/** A made-up value that fits: none that stands in the text, means somebody else, or is not found as its type. */
import type { EntityType } from "../detect/types";
import type { NumberRules } from "../detect/valid-number";
import { nameWords } from "./synthetic/person";
import { syntheticValue } from "./synthetic/value";
import { folded, localeOf, type Making } from "./synthetic/words";
import type { Target } from "./targets";
import type { Vault } from "./vault";
import { createWordPlaces, type WordPlaces } from "./word-places";

/** Do the detectors find `[start, end)` of this text as this type? Lets checksums be tried that we do not compute. */
export type LooksRight = (type: EntityType, text: string, start: number, end: number) => boolean;

/** Form and checksum of a subtype's numbers. */
export type NumberRulesOf = (subtype: string) => NumberRules | null;

const TRIED: ReadonlySet<EntityType> = new Set<EntityType>([
  "NATIONAL_ID",
  "TAX_ID",
  "PASSPORT",
  "DRIVER_LICENSE",
  "BANK_ACCOUNT",
  "MEDICAL_RECORD",
  "IBAN",
  "SWIFT_BIC",
  "PHONE",
]);
/** Two check digits modulo 11 are met by one try in 121. */
const MOST_ATTEMPTS = 1_500;
/** Check digits are right each time: what the detectors do not know then, they know by nothing that is thrown. */
const MOST_CHECKED = 24;
/** A range for fiction may hold a hundred numbers only: then a placeholder stands for the rest. */
const MOST_TAKEN = 12;
const AROUND = 60;

/** What a text is looked at for once, however many of its values are made up. */
export interface Context {
  readonly locale: Making["locale"];
  readonly looksRight: LooksRight | undefined;
  readonly numberRules: NumberRulesOf | undefined;
  readonly words: WordPlaces;
  /** Of the text in lower case. */
  readonly foldedWords: WordPlaces;
}

export function contextOf(
  text: string,
  { looksRight, numberRules }: Partial<Pick<Context, "looksRight" | "numberRules">>,
): Context {
  const words = createWordPlaces(text);
  const foldedWords = createWordPlaces(folded(text));
  return { locale: localeOf(text), looksRight, numberRules, words, foldedWords };
}

/** Null when no made-up value of this form is known: then a placeholder stands for it. */
export function chooseSynthetic(
  text: string,
  target: Target,
  vault: Vault,
  context: Context,
): string | null {
  const value = text.slice(target.start, target.end);
  const known = vault.known("synthetic", target.type, value);
  if (known !== null) return known;
  const right = triesOf(text, target, context.looksRight);
  const { key, nameParts } = vault;
  const { type, subtype } = target;
  const rules = (subtype === null ? null : context.numberRules?.(subtype)) ?? null;
  const most = rules?.isValid(value) ? MOST_CHECKED : MOST_ATTEMPTS;
  let fallback: string | null = null;
  let taken = 0;
  for (let attempt = 0; attempt < most; attempt++) {
    const about = { key, type, subtype, value, nameParts, locale: context.locale, rules };
    const making = { ...about, attempt };
    const made = syntheticValue(making);
    if (made === null) break;
    if (!isFree(made, target, vault, context)) {
      taken += 1;
      if (taken >= MOST_TAKEN) break;
      continue;
    }
    if (right === null || right(made)) {
      fallback = made;
      break;
    }
    // Detectors that do not know the value itself have no say about what stands for it.
    if (fallback === null && !right(value)) {
      fallback = made;
      break;
    }
    fallback ??= made;
  }
  if (fallback !== null) vault.note("synthetic", type, value, fallback);
  return fallback;
}

/** Null when the detectors have no say about the type. */
function triesOf(text: string, target: Target, looksRight: LooksRight | undefined) {
  if (!looksRight || !TRIED.has(target.type)) return null;
  const before = text.slice(Math.max(0, target.start - AROUND), target.start);
  const after = text.slice(target.end, target.end + AROUND);
  return (value: string) =>
    looksRight(target.type, before + value + after, before.length, before.length + value.length);
}

function isFree(
  made: string,
  target: Target,
  vault: Vault,
  { words, foldedWords }: Context,
): boolean {
  if (vault.valueOf(made) !== null || vault.holds(made)) return false;
  if (target.type !== "PERSON") return !words.holds(made);
  const own = new Set(vault.nameParts.values());
  return nameWords(made).every(
    ({ text: word, role }) =>
      role === "initial" || own.has(word) || !foldedWords.holds(folded(word)),
  );
}
