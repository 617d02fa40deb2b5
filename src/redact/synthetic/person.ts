/** Another person's name, word by word, so that a first name alone stays the one of the full name. */
import { diceFor } from "../dice";
import { FAMILY, GIVEN, type Gender, type Locale } from "./data/names";
import { familyLocale, folded, inCaseOf, knownGiven, purpose, type Making } from "./words";

const WORD = /\p{L}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*/gu;
/** Said of anyone: they stay. Particles stay as well, since they carry no one's name. */
const STAYS =
  /^(?:mr|mrs|ms|miss|mx|sir|dame|lord|lady|dr|prof|professor|dipl|ing|mag|herrn?|frau|fräulein|[myeo]|mme|mlle|monsieur|madame|sr|sra|srta|señora?|don|doña|sig|signora?|dott|dottssa|senhora?|dhr|mevr|mw|meneer|mevrouw|pan|pani|jr|sen|iii?|von|vom|van|der|den|de|del|della|di|da|do|dos|das|du|le|la|ten|ter|zu|zur|af|al|bin|ibn|and|und|et)$/iu;
const WOMAN =
  /\b(?:mrs|ms|miss|dame|lady|frau|mme|mlle|madame|sra|srta|señora|doña|signora|senhora|mevr|mw|mevrouw|pani)\b/iu;
const MAN = /\b(?:mr|sir|lord|herrn?|monsieur|señor|sr|don|signor|senhor|dhr|meneer|pan)\b/iu;

export interface NameWord {
  readonly text: string;
  readonly start: number;
  readonly role: "given" | "family" | "initial";
}

/** The words of a name that tell who it is, with what each is; titles and particles are left out. */
export function nameWords(
  value: string,
  parts: ReadonlyMap<string, string> = new Map(),
): NameWord[] {
  const all = Array.from(value.matchAll(WORD), (match) => ({
    text: match[0],
    start: match.index,
  }));
  const telling = all.filter(({ text }) => !STAYS.test(text));
  const titled = all.length > telling.length;
  const comma = value.indexOf(",");
  const [first] = telling;
  const turned = comma > 0 && first !== undefined && first.start < comma;
  return telling.map((word, at) => {
    if ([...word.text].length === 1) return { ...word, role: "initial" };
    if (telling.length === 1) return { ...word, role: loneRole(word.text, titled, parts) };
    const family = turned ? word.start < comma : at === telling.length - 1;
    return { ...word, role: family ? "family" : "given" };
  });
}

function loneRole(
  word: string,
  titled: boolean,
  parts: ReadonlyMap<string, string>,
): NameWord["role"] {
  if (parts.has(partKey("family", word))) return "family";
  if (parts.has(partKey("given", word))) return "given";
  if (knownGiven(word) && !titled) return "given";
  return titled || familyLocale(word) !== null ? "family" : "given";
}

export function partKey(role: NameWord["role"], word: string): string {
  return `${role} ${folded(word)}`;
}

/** Null for a name in a script we have no names for, or of no words. */
export function syntheticPerson(making: Making): string | null {
  const { value, nameParts } = making;
  const words = nameWords(value, nameParts);
  if (words.length === 0 || !/^[\p{Script=Latin}\p{M}\p{P}\s]+$/u.test(value)) return null;
  const { gender, locale } = kindOf(words, making);
  let out = "";
  let at = 0;
  for (const word of words) {
    out += value.slice(at, word.start) + replaced(word, gender, locale, making);
    at = word.start + word.text.length;
  }
  return out + value.slice(at);
}

/** What each telling word became, read off a name and its stand-in. */
export function pairsOf(value: string, standIn: string): [string, string][] {
  const [from, to] = [nameWords(value), nameWords(standIn)];
  return from.flatMap(({ role, text }, at): [string, string][] => {
    const other = to[at]?.text;
    return other === undefined || role === "initial" || from.length !== to.length
      ? []
      : [[partKey(role, text), other]];
  });
}

function replaced(word: NameWord, gender: Gender, locale: Locale, making: Making): string {
  const known = making.nameParts.get(partKey(word.role, word.text));
  // With every known part kept the name could not change: the later attempts choose anew.
  if (known !== undefined && making.attempt < 8) return inCaseOf(word.text, known);
  const dice = diceFor(making.key, purpose(`name ${word.role}`, making.attempt), folded(word.text));
  if (word.role === "initial") return inCaseOf(word.text, dice.pick([..."ABCDEFGHJKLMNPRSTW"]));
  const list = word.role === "given" ? GIVEN[locale][gender] : FAMILY[locale];
  const taken = new Set([...making.nameParts.values()].map(folded));
  const free = list.filter(
    (name) => folded(name) !== folded(word.text) && !taken.has(folded(name)),
  );
  return inCaseOf(word.text, dice.pick(free.length > 0 ? free : list));
}

function kindOf(words: readonly NameWord[], making: Making): { gender: Gender; locale: Locale } {
  const given = words.filter(({ role }) => role === "given").map(({ text }) => text);
  const known = given.map(knownGiven).find((name) => name !== null) ?? null;
  const family = words.find(({ role }) => role === "family");
  const locale = known?.locale ?? (family && familyLocale(family.text)) ?? making.locale;
  const gender = WOMAN.test(making.value)
    ? "f"
    : MAN.test(making.value)
      ? "m"
      : (known?.gender ?? (/(?:[aey]|ie|ine|elle)$/iu.test(given[0] ?? "") ? "f" : "m"));
  return { gender, locale };
}
