import { diceFor } from "../dice";
import { GIVEN, FAMILY, ORGANISATIONS } from "./data/names";
import { partKey } from "./person";
import { folded, purpose, type Making } from "./words";

const SEPARATORS = /([._-])/u;

/**
 * `mia.brandt@oakhaven.example`: under the reserved top-level domain of RFC 2606. Names that were replaced in this
 * conversation are replaced alike here; the same domain always becomes the same one.
 */
export function syntheticEmail(making: Making): string | null {
  const { value, key, attempt, nameParts, locale } = making;
  const at = value.lastIndexOf("@");
  if (at <= 0 || !/^[\w.%+'-]+@[\w.-]+$/u.test(value)) return null;
  const domain = diceFor(key, purpose("domain", attempt), folded(value.slice(at + 1)));
  const local = value
    .slice(0, at)
    .split(SEPARATORS)
    .map((piece, index) => (index % 2 === 1 ? piece : localPiece(piece, index)))
    .join("");
  return `${local}@${domain.pick(ORGANISATIONS).toLowerCase()}.example`;

  function localPiece(piece: string, index: number): string {
    if (piece === "") return piece;
    const known = nameParts.get(partKey("given", piece)) ?? nameParts.get(partKey("family", piece));
    if (known !== undefined && attempt < 8) return ascii(known);
    const dice = diceFor(key, purpose("local part", attempt), folded(piece));
    if (/^\d+$/u.test(piece)) return dice.digits(piece.length);
    const { f, m } = GIVEN[locale];
    const list = index === 0 ? [...f, ...m] : FAMILY[locale];
    const name = ascii(dice.pick(list));
    const digits = /\d*$/u.exec(piece)?.[0].length ?? 0;
    return ([...piece].length === 1 ? name.slice(0, 1) : name) + dice.digits(digits);
  }
}

/** Letters that mail addresses are written with. */
function ascii(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .replaceAll("ł", "l")
    .normalize("NFD")
    .replace(/[^a-z]/gu, "");
}
