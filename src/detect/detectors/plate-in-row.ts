import type { Detector } from "../detector";

/**
 * Number plates in a row or a list, under a word for places to park or a fleet that may stand some lines above: `permits:
 * KB19OVD, MF23LZX`. Each has a neighbour of the same letters and digits; countries as in `plate-near-vehicle`.
 */
export const plateInRow: Detector = {
  id: "plate-in-row",
  type: "VEHICLE_ID",
  subtype: "PLATE",
  pattern:
    /(?<![\p{Ll}\p{Lu}\d/_.-])(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4} ?[EH]?|\d{4} ?[BCDFGHJ-NPRSTV-Z]{3}|[A-Z]{2}-\d{2}-[A-Z]{2}|\d{2}-[A-Z]{2}-\d{2}|[A-Z]{1,3}-\d{2,3}-[A-Z]{1,2}|\d{1,2}-[A-Z]{2,3}-\d{1,3}|\d-[A-Z]{3}-\d{3}|[A-Z]{3}-?\d{4}|[A-Z]{3}\d[A-Z]\d{2}|[A-Z]{2,3} (?=\w{0,3}\d)[A-Z\d]{4,5})(?![\p{Ll}\p{Lu}\d/_-]|\.\d)/gu,
  first: "[A-ZÄÖÜ\\d]",
  score: 0.72,
  keywords: [
    "plates",
    "regs",
    "permit",
    "parks",
    "parking",
    "parked",
    "fleet",
    "vans",
    "lorries",
    "vehicles",
    "fuhrpark",
    "parkplatz",
    "parkplätze",
    "stellplatz",
    "stellplätze",
    "fahrzeuge",
    "kennzeichen",
    "besucherparkplatz",
    "flotte",
    "véhicules",
    "immatriculations",
    "stationnement",
    "flota",
    "plazas",
    "matrículas",
    "vehículos",
    "parcheggi",
    "posti auto",
    "targhe",
    "veicoli",
    "flotta",
    "vagas",
    "placas",
    "veículos",
    "viaturas",
    "frota",
    "estacionamento",
    "parkeerplaats",
    "kentekens",
    "voertuigen",
    "bezoekers",
    "wagenpark",
    "miejsca",
    "miejsc",
    "tablice",
    "rejestracje",
    "pojazdy",
    "pojazdów",
    "parkuje",
    "stoi",
  ],
  wholeWords: true,
  reach: 150,
  shape: "digit",
  validate: (value, match) => {
    if (NOT_A_PLATE.test(value) || DATED.test(value) || !/\d/u.test(value)) return false;
    const text = match.input ?? "";
    const at = match.index ?? 0;
    const before = text.slice(Math.max(0, at - AROUND), at);
    const after = text.slice(at + value.length, at + value.length + AROUND);
    if (CALLED.test(before)) return false;
    const alike = new RegExp(`(?<![\\p{L}\\d/_.-])${signature(value)}(?![\\p{L}\\d/_-])`, "u");
    return alike.test(before) || alike.test(after) ? undefined : false;
  },
};

/** A neighbour stands in the same line or the next one. */
const AROUND = 64;

/** Letters for letters, digits for digits; plates with either in their second half count as alike. */
function signature(value: string): string {
  if (/^[A-Z]{2,3} (?=\w{0,3}\d)[A-Z\d]{4,5}$/u.test(value))
    return "[A-Z]{2,3} (?=\\w{0,3}\\d)[A-Z\\d]{4,5}";
  if (/^[A-Z]{3}-?\d[A-Z\d]\d{2}$/u.test(value)) return "[A-Z]{3}-?\\d[A-Z\\d]\\d{2}";
  if (/^[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}/u.test(value))
    return "[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\\d{1,4}";
  if (/^[A-Z\d]{1,4}(?:-[A-Z\d]{1,4}){2}$/u.test(value))
    return "(?=[\\d-]{0,4}[A-Z])[A-Z\\d]{1,4}(?:-[A-Z\\d]{1,4}){2}";
  return value.replace(/[A-ZÄÖÜ]/gu, "[A-Z]").replace(/\d/gu, "\\d");
}

/** Standards, currencies, trains and flights. */
const NOT_A_PLATE =
  /^(?:ICE?|EC|TGV|TER|AVE|ISO|DIN|EN|IEC|RFC|USB|SKU|INV|EUR|USD|GBP|CHF|JPY|PLN|TICKET|REF|ABC|INC|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[ -]?\d/u;
const DATED = /^\d{1,2}-(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)-/u;
/** What calls the value something else. */
const CALLED =
  /(?:order|invoice|ref|ticket|part|article|artikel|item|sku|batch|lot|flight|flug|vol|asset|serial|model|code|rechnung|bestellung|commande|pedido|ordine)[.:#]?\s{0,2}$/iu;
