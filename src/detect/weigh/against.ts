/** What speaks against a finding of the model: the words before it, or the kind of the whole text. */
import type { EntityType, Finding } from "../types";
import { genreOf } from "./genre";
import {
  PLACE_OF_A_JOURNEY,
  PLACE_OF_A_PERSON,
  PRICE_BEFORE,
  WAGE_AFTER,
  WAGE_BEFORE,
} from "./phrases";

const BEFORE = 60;
const AFTER = 24;
/** Names of networks, images and packages stand where logins and keys are expected. */
const NETWORK_BEFORE =
  /(?<!\p{L})(?:ssid|network(?: name)?(?: is)?|netz(?:werk)?|réseau|red|rete|netwerk|sieć)\s*[:=]?\s*["“„«]?$/iu;
const PACKAGE_BEFORE =
  /(?<!\p{L})(?:image|bump|from|package|module|import|require|vlan|branch)\s*[:=]?\s*["'(]?$/iu;
const NUMBER_SIGN = /[!#]$/u;

type Judge = (finding: Finding) => boolean;

/** Looks at the whole text once, then says of each finding whether it is to count less. */
export function againstIn(text: string, rules: readonly Finding[]): Judge {
  const genre = genreOf(text, rules);
  return ({ type, start, end }) => {
    if (genre.has(type)) return true;
    const before = text.slice(Math.max(0, start - BEFORE), start);
    const after = text.slice(end, end + AFTER);
    return speaksAgainst(type, before, after);
  };
}

function speaksAgainst(type: EntityType, before: string, after: string): boolean {
  switch (type) {
    case "SALARY":
      return PRICE_BEFORE.test(before) && !WAGE_BEFORE.test(before) && !WAGE_AFTER.test(after);
    case "LOCATION":
      return PLACE_OF_A_JOURNEY.test(before) && !PLACE_OF_A_PERSON.test(before);
    case "PASSWORD":
      return NETWORK_BEFORE.test(before) || NUMBER_SIGN.test(before);
    case "USERNAME":
      return PACKAGE_BEFORE.test(before);
    case "AGE":
      return /[\p{L}_]\($/u.test(before);
    default:
      return false;
  }
}
