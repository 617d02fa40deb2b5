/**
 * VAT numbers: the country's prefix and its form (Council Directive 2006/112/EC, art. 215; Switzerland, Norway). Each
 * needs a word of its country beside it, since two letters and digits are also article numbers. Checks by `stdnum`.
 */
import { bare, stdnum, type NumberKind } from "../national";

const WORDS = [
  "vat",
  "vat no",
  "vat id",
  "tax id",
  "tax number",
  "ust-id",
  "ust-idnr",
  "ustid",
  "umsatzsteuer",
  "uid",
  "tva",
  "iva",
  "btw",
  "moms",
  "mva",
  "alv",
  "nip",
  "dph",
  "dič",
  "áfa",
  "adószám",
  "ddv",
  "pvn",
  "pvm",
  "kmkr",
  "ддс",
  "φπα",
  "cui",
  "cif",
  "oib",
];

const FORMS: readonly (readonly [
  prefix: string,
  country: string,
  form: RegExp,
  from: string,
  scheme: string,
])[] = [
  ["ATU", "Austria", /ATU ?\d{8}/, "AT", "uid"],
  ["BE", "Belgium", /BE ?[01]\d{3}\.?\d{3}\.?\d{3}/, "BE", "vat"],
  ["BG", "Bulgaria", /BG ?\d{9}/, "BG", "vat"],
  ["CY", "Cyprus", /CY ?\d{8}[A-Z]/, "CY", "vat"],
  ["CZ", "Czechia", /CZ ?\d{8,10}/, "CZ", "dic"],
  ["DE", "Germany", /DE ?\d{3} ?\d{3} ?\d{3}/, "DE", "vat"],
  ["DK", "Denmark", /DK ?\d{2} ?\d{2} ?\d{2} ?\d{2}/, "DK", "cvr"],
  ["EE", "Estonia", /EE ?\d{9}/, "EE", "kmkr"],
  ["EL", "Greece", /(?:EL|GR) ?\d{9}/, "GR", "vat"],
  ["ES", "Spain", /ES ?[A-Z\d]\d{7}[A-Z\d]/, "ES", "nif"],
  ["FI", "Finland", /FI ?\d{8}/, "FI", "alv"],
  ["FR", "France", /FR ?[A-HJ-NP-Z\d]{2} ?\d{3} ?\d{3} ?\d{3}/, "FR", "tva"],
  ["HR", "Croatia", /HR ?\d{11}/, "HR", "oib"],
  ["HU", "Hungary", /HU ?\d{8}/, "HU", "anum"],
  ["IE", "Ireland", /IE ?\d[A-Z\d+*]\d{5}[A-Z]{1,2}/, "IE", "vat"],
  ["IT", "Italy", /IT ?\d{11}/, "IT", "iva"],
  ["LT", "Lithuania", /LT ?(?:\d{12}|\d{9})/, "LT", "pvm"],
  ["LU", "Luxembourg", /LU ?\d{8}/, "LU", "tva"],
  ["LV", "Latvia", /LV ?\d{11}/, "LV", "pvn"],
  ["MT", "Malta", /MT ?\d{8}/, "MT", "vat"],
  ["NL", "Netherlands", /NL ?\d{9}B\d{2}/, "NL", "btw"],
  ["PL", "Poland", /PL ?\d{10}/, "PL", "nip"],
  ["PT", "Portugal", /PT ?\d{9}/, "PT", "nif"],
  ["RO", "Romania", /RO ?\d{2,10}/, "RO", "cui"],
  ["SE", "Sweden", /SE ?\d{10}01/, "SE", "vat"],
  ["SI", "Slovenia", /SI ?\d{8}/, "SI", "ddv"],
  ["SK", "Slovakia", /SK ?\d{10}/, "SK", "dph"],
  ["GB", "United Kingdom", /GB ?\d{3} ?\d{4} ?\d{2}/, "GB", "vat"],
  ["CHE", "Switzerland", /CHE[- ]?\d{3}\.?\d{3}\.?\d{3}(?: ?(?:MWST|TVA|IVA))?/, "CH", "uid"],
  ["NO", "Norway", /NO ?\d{3} ?\d{3} ?\d{3} ?MVA/, "NO", "mva"],
];

export const VAT: readonly NumberKind[] = FORMS.map(([prefix, country, form, from, scheme]) => ({
  subtype: `${prefix}_VAT`,
  type: "TAX_ID",
  country,
  form,
  names: WORDS,
  ...stdnum(from, scheme, (value) => withoutPrefix(bare(value), prefix)),
}));

/** Some schemes of the library take the number with its prefix, some without; all take it without. */
function withoutPrefix(value: string, prefix: string): string {
  if (prefix === "CHE") return value.replace(/(?:MWST|TVA|IVA)$/u, "");
  return value.startsWith(prefix) ? value.slice(prefix === "ATU" ? 2 : prefix.length) : value;
}
