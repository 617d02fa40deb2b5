/** Detectors for postal addresses by their pattern, made from rows of data. */
import type { Detector } from "../detector";
import { idOf, type Family } from "./family";

export interface AddressKind {
  readonly subtype: string;
  readonly country: string;
  readonly form: RegExp;
  /** Found in the form: the address is complete. */
  readonly postcode: RegExp;
  /** Lower-case words, one of which every such address has; left out: looked for wherever digits stand together. */
  readonly keywords?: readonly string[];
  /** Counts without a postcode as well; the street word is then of a kind that nothing else ends or begins with. */
  readonly street?: RegExp;
}

const LONGEST = 110;

/** Signs of East Asia have no capitals. */
function mayBeCapital(lower: string, start: number): boolean {
  const unit = lower.charCodeAt(start);
  return !((unit >= 0x2e80 && unit < 0xa000) || (unit >= 0xac00 && unit < 0xd800));
}
const COMPLETE = 0.88;
const STREET = 0.7;

export function addressFamily(id: string, title: string, kinds: readonly AddressKind[]): Family {
  return {
    id,
    title,
    detectors: kinds.map(({ subtype, country, form, postcode, keywords, street }): Detector => ({
      id: idOf(subtype),
      family: id,
      type: "STREET_ADDRESS",
      subtype,
      about: { owner: country, evidence: "form" },
      pattern: new RegExp(
        `(?<![\\p{Ll}\\p{Lu}\\d])(?:${form.source})(?![\\p{Ll}\\p{Lu}\\d])`,
        "gu",
      ),
      score: STREET,
      ...(keywords === undefined
        ? { shape: "digits" as const, first: "\\p{Lu}", isStart: mayBeCapital }
        : { keywords, reach: LONGEST }),
      validate: (value) =>
        postcode.test(value) ? COMPLETE : street?.test(value) === true ? STREET : false,
    })),
  };
}
