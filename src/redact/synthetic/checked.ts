/**
 * Another number of the same kind, whose form and check digits are right: the original with one character after the
 * other thrown anew, each time with the check digits that go with it. So dates, regions and other parts that a check
 * looks at stay possible, and no kind needs a generator of its own.
 */
import type { NumberRules } from "../../detect/valid-number";
import type { Dice } from "../dice";

const DIGITS = [..."0123456789"];
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** Throws of one character before it stays as it is. */
const THROWS = 3;
const ROUNDS = 2;
/** Some throws leave too much as it was. */
const ATTEMPTS = 8;
/** Of all places for check digits, and of two at once. */
const MOST_SEARCHES = 6;
const MOST_PAIRS = 300;

/** Null where the original is none, or too little of it can be changed. */
export function checkedNumber(value: string, rules: NumberRules, dice: Dice): string | null {
  if (!rules.isValid(value)) return null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const made = thrownAnew(value, rules, dice);
    if (made !== null) return made;
  }
  return null;
}

function thrownAnew(value: string, rules: NumberRules, dice: Dice): string | null {
  const places = freePlaces(value, rules);
  const complete = createCompletion(places, rules);
  let made = value;
  for (let round = 0; round < ROUNDS; round++)
    for (const place of shuffled(places, dice)) {
      for (let thrown = 0; thrown < THROWS && isOld(place); thrown++) {
        const other = dice.pick(place.chars);
        if (other !== value.charAt(place.at))
          made = complete(withChar(made, place.at, other), place) ?? made;
      }
    }
  const changed = places.filter((place) => !isOld(place)).length;
  return 2 * changed >= places.length && changed > 0 ? made : null;

  function isOld({ at }: Place): boolean {
    return made.charAt(at) === value.charAt(at);
  }
}

interface Place {
  readonly at: number;
  /** What may stand there, as far as the form goes. */
  readonly chars: readonly string[];
}

/** Signs, and what every such number has, are no places. */
function freePlaces(value: string, { hasForm }: NumberRules): Place[] {
  return [...value].flatMap((char, at) => {
    const alphabet = alphabetOf(char);
    const chars = alphabet.filter((other) => hasForm(withChar(value, at, other)));
    return chars.length > 1 ? [{ at, chars }] : [];
  });
}

function alphabetOf(char: string): readonly string[] {
  if (/\d/u.test(char)) return DIGITS;
  if (/[A-Z]/u.test(char)) return LETTERS;
  return /[a-z]/u.test(char) ? LETTERS.map((letter) => letter.toLowerCase()) : [];
}

/**
 * Puts in check digits that fit: one of any place, from the end, or two next to each other; null when none fits. Which
 * places those are is soon known; a throw that no check digit makes right, such as a month 13, must not be looked at
 * for long.
 */
function createCompletion(places: readonly Place[], { isValid }: NumberRules) {
  const known: (readonly Place[])[] = [];
  let searches = 0;
  return (text: string, fixed: Place): string | null => {
    if (isValid(text)) return text;
    const near = filled(text, known, fixed);
    if (near !== null || searches >= MOST_SEARCHES) return near;
    searches += 1;
    const open = places.filter((place) => place !== fixed).reverse();
    return filled(text, groupsOf(open), fixed);
  };

  function filled(
    text: string,
    groups: readonly (readonly Place[])[],
    fixed: Place,
  ): string | null {
    for (const group of groups) {
      if (group.includes(fixed)) continue;
      const found = fillings(text, group).find(isValid);
      if (found === undefined) continue;
      if (!known.some((other) => isSame(other, group))) known.push(group);
      return found;
    }
    return null;
  }
}

function isSame(one: readonly Place[], other: readonly Place[]): boolean {
  return one.length === other.length && one.every((place, at) => place === other[at]);
}

function fillings(text: string, [place, ...others]: readonly Place[]): string[] {
  if (!place) return [text];
  return place.chars.flatMap((char) => fillings(withChar(text, place.at, char), others));
}

/** The last one; two check characters stand at the end or at the head, or before the one that was thrown; any other. */
function groupsOf(open: readonly Place[]): Place[][] {
  const pairs = [open.slice(0, 2), open.slice(-2), open.slice(1, 3)].filter(
    (pair) =>
      pair.length === 2 && pair.reduce((all, { chars }) => all * chars.length, 1) <= MOST_PAIRS,
  );
  const [last, ...others] = open.map((place) => [place]);
  return last ? [last, ...pairs, ...others] : [];
}

function withChar(text: string, at: number, char: string): string {
  return text.slice(0, at) + char + text.slice(at + 1);
}

function shuffled<T>(list: readonly T[], dice: Dice): T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(dice.below(left.length), 1));
}
