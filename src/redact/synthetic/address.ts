import { diceFor, type Dice } from "../dice";
import { CITIES, STREETS } from "./data/names";
import { sameShape } from "./layout";
import { folded, inCaseOf, purpose, type Making } from "./words";

/** What kind of way it is, abbreviations and small words: they stay, so that the address stays one. */
const STAYS =
  /^(?:street|st|road|rd|avenue|ave?|lane|ln|drive|dr|court|ct|place|pl|square|sq|way|close|crescent|boulevard|blvd|terrace|highway|hwy|parkway|pkwy|row|mews|suite|ste|apt|apartment|unit|flat|floor|box|po|north|south|east|west|rue|chemin|impasse|allée|quai|route|cours|cedex|bis|calle|c|avda?|avenida|plaza|paseo|camino|piso|via|viale|piazza|corso|largo|vicolo|rua|praça|travessa|estrada|ul|ulica|al|aleja|plac|pl|os|osiedle|straße|strasse|str|weg|platz|gasse|straat|laan|plein|gracht|am|an|im|in|auf|der|die|das|dem|den|zum|zur|de|del|della|dei|la|le|les|los|las|du|des|do|da|dos|das|van|und|and|germany|deutschland|france|españa|italia|uk|usa|portugal|nederland|polska|österreich|schweiz)$/iu;
const WAY =
  /^(.{2,})(?:straße|strasse|str|weg|platz|gasse|allee|ring|damm|ufer|straat|laan|weg|plein|gracht|kade)$/iu;
const POSTCODE_UK = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gu;

/**
 * Another street, number, postcode and town of the same form. Numbers are thrown in their length, so a postcode may
 * exist; street and town together do not.
 */
export function syntheticAddress(making: Making): string {
  const { value, key, attempt } = making;
  const ways = Array.from(value.matchAll(/\p{L}[\p{L}\p{M}'’]*|\d+\p{L}?/gu));
  const firstTown = townAt(value);
  let out = "";
  let at = 0;
  for (const match of ways) {
    const piece = match[0];
    const dice = diceFor(key, purpose("address", attempt), folded(piece));
    out += value.slice(at, match.index) + other(piece, match.index >= firstTown, dice, making);
    at = match.index + piece.length;
  }
  return out + value.slice(at);
}

function other(piece: string, town: boolean, dice: Dice, making: Making): string {
  if (/^\d/u.test(piece))
    return piece.length < 4 ? houseNumber(piece, dice) : sameShape(piece, dice);
  if (STAYS.test(piece) || [...piece].length <= 2) return piece;
  const way = WAY.exec(piece);
  const streets = STREETS[making.locale];
  if (way) return inCaseOf(piece, capital(dice.pick(STREETS.de)) + (way[1] ?? "").toLowerCase());
  return inCaseOf(piece, dice.pick(town ? CITIES[making.locale] : streets));
}

function houseNumber(piece: string, dice: Dice): string {
  return piece.replace(/^\d+/u, (digits) =>
    String(10 ** (digits.length - 1) + dice.below(9 * 10 ** (digits.length - 1))),
  );
}

/** The town comes after the last comma, line or postcode. */
function townAt(value: string): number {
  const postcode = Array.from(value.matchAll(/\b\d{4,5}(?=[\s,]+\p{L})/gu)).at(-1);
  const uk = Array.from(value.matchAll(POSTCODE_UK)).at(-1);
  if (postcode && postcode.index > 0) return postcode.index;
  const joint = Math.max(value.indexOf(","), value.indexOf("\n"));
  return joint > 0 ? joint : (uk?.index ?? value.length);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
