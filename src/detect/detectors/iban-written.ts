import { ibanRest } from "../../lib/iban-rest";
import { getCountrySpecifications, isValidIBAN } from "ibantools";
import type { Detector } from "../detector";
import { SCANNED_DIGIT, scannedDigit, scannedDigits } from "../scanned";

/** One account by country: its length, and for each place of the account whether it is a digit, a letter or either. */
interface Form {
  readonly length: number;
  readonly places: string;
}

const FORMS: ReadonlyMap<string, Form> = new Map(
  Object.entries(getCountrySpecifications()).flatMap(([country, { chars, bban_regexp }]) =>
    typeof chars === "number" && typeof bban_regexp === "string"
      ? [[country, { length: chars, places: placesOf(bban_regexp) }] as const]
      : [],
  ),
);

/**
 * An IBAN (ISO 13616) as it comes out of a scan or a broken line: look-alikes for digits and letters by the form of its
 * country, blanks and breaks anywhere. Length by country; what it stands for must pass mod 97-10 (`ibantools`).
 */
export const ibanWritten: Detector = {
  id: "iban-written",
  about: { owner: "", evidence: "checksum" },
  type: "IBAN",
  subtype: "SCANNED",
  pattern: written(),
  score: 0.6,
  shape: "digits",
  validate: (value) => {
    const signs = value.replace(/[\s.-]/gu, "").replace(/\|/gu, "l");
    const form = FORMS.get(signs.slice(0, 2));
    if (form?.length !== signs.length) return false;
    return readingsOf(signs, form.places).some(
      (reading) => (ibanRest(reading) ?? 1) === 1 && isValidIBAN(reading),
    );
  },
};

function written(): RegExp {
  const byLength = new Map<number, string[]>();
  for (const [country, { length }] of FORMS)
    byLength.set(length, [...(byLength.get(length) ?? []), country]);
  const forms = [...byLength].map(
    ([length, countries]) =>
      `(?:${countries.join("|")})[ ]?[${SCANNED_DIGIT}]{2}(?:[ .-]?\\r?\\n?[ ]?[\\dA-Zlo|]){${length - 4}}`,
  );
  return new RegExp(`(?<![\\p{L}\\d])(?:${forms.join("|")})(?![\\p{L}\\d])`, "gu");
}

/** `^[A-Z]{4}[0-9]{14}$` as `aaaadddddddddddddd`; `c` where a letter or a digit may stand. */
function placesOf(form: string): string {
  return [...form.matchAll(/\[([^\]]+)\](?:\{(\d+)\})?/gu)]
    .map(([, signs, count]) => {
      const kind = signs === "0-9" ? "d" : signs === "A-Z" ? "a" : "c";
      return kind.repeat(Number(count ?? 1));
    })
    .join("");
}

const LETTER_OF: Readonly<Record<string, string>> = {
  "0": "O",
  "1": "I",
  "5": "S",
  "8": "B",
  "2": "Z",
};

/** What the signs may stand for: where both kinds may stand, as they are and as digits. */
function readingsOf(signs: string, places: string): string[] {
  const read = (either: (sign: string) => string) =>
    signs.slice(0, 2) +
    scannedDigits(signs.slice(2, 4)) +
    [...signs.slice(4)]
      .map((sign, at) => {
        if (places[at] === "d") return scannedDigit(sign);
        return places[at] === "a" ? (LETTER_OF[sign] ?? sign.toUpperCase()) : either(sign);
      })
      .join("");
  return [...new Set([read((sign) => sign.toUpperCase()), read(scannedDigit)])];
}
