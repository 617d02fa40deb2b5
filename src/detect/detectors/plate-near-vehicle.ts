import type { Detector } from "../detector";
import { DISTRICTS } from "../german-districts";
import { isOfVehicle } from "../plate-doubt";
import { VEHICLE, VEHICLE_WORDS } from "../vehicle-words";

/**
 * A number plate by the pattern of its country beside a word for a vehicle, its driver or its place: Britain, France
 * and Italy, Germany, Austria, Switzerland, Spain, Portugal, the Netherlands, Poland, Brazil, India, South Africa,
 * Kenya, Japan.
 */
export const plateNearVehicle: Detector = {
  id: "plate-near-vehicle",
  type: "VEHICLE_ID",
  subtype: "PLATE",
  pattern:
    /(?<![\p{Ll}\p{Lu}\d/_.-])(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z] ?\d{1,3} ?[A-Z]{3}|[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4} ?[EH]?|[A-ZÄÖÜ]{2,3} [A-Z]{1,2} \d{1,4}(?: ?[EH])?|[B-HJ-NPRSVWZ] [A-Z]{2} \d{3,4}|[A-Z]{2,3}[- ]\d{2,3}[- ]?\d{3}|[A-Z]{3}[- ]?\d{3,4}[A-Z]?(?: [A-Z]{2})?|\d{4}[ -]?[BCDFGHJ-NPRSTV-Z]{3}|[A-Z]{1,2}-\d{4}-[A-Z]{1,2}|[A-Z]{2}-\d{2}-(?:[A-Z]{2}|\d{2})|\d{2}-(?:[A-Z]{2}-\d{2}|\d{2}-[A-Z]{2})|[A-Z]{1,3}-\d{2,3}-[A-Z]{1,2}|\d{1,2}-[A-Z]{2,3}-\d{1,3}|[A-Z]{2,3} (?=\w{0,3}\d)[A-Z\d]{4,5}|[A-Z]{3}-?\d[A-Z]\d{2}|[A-Z]{2} \d{2} [A-Z]{2}|[A-Z]{1,2}[ -]\d{2,5} ?[A-Z]{1,3}|[A-Z]-[A-Z]{2}-\d{3}|\d{3}-[A-Z]{2}-\d|[A-Z]{3}-\d{2}-[A-Z]|\d[A-Z]{3}\d{3}|[12]-[A-Z]{3}-\d{3}|\d{2,3}-(?:[CDGLTW]|CE|CN|CW|DL|K[EKY]|L[DHKMS]|M[HNO]|OY|RN|SO|T[NS]|W[DHXW])-\d{3,6}|[a-hj-pr-y]{2}(?:0[2-9]|1\d|2[0-6]|5[1-9]|6\d|7[0-6]) ?(?!car|van|and|the|for|was|has|are|but|not|you|day|per|min|max|mph|kmh|new|old)[a-hj-pr-z]{3}|[a-z]{2}-\d{3}-[a-z]{2}|[a-zäöü]{1,3}-[a-z]{1,2} ?\d{2,4}|(?:A[GIR]|B[ELS]|FR|G[ELR]|JU|LU|N[EW]|OW|S[GHOZ]|T[GI]|UR|V[DS]|Z[GH])[ -]?\d{4,6}|[A-Z]{2} ?\d{2} ?[A-Z]{1,2} ?\d{4}|[A-Z]{2,3} ?\d{2,3} ?[A-Z]{2} GP|\p{Script=Han}{2,4} ?\d{2,3} ?\p{Script=Hiragana} ?[\d・·-]{3,6})(?![\p{Ll}\p{Lu}\d/_-]|\.\d)/gu,
  first: "[A-ZÄÖÜa-z\\d\\p{Script=Han}]",
  score: 0.4,
  keywords: VEHICLE_WORDS,
  wholeWords: true,
  reach: 70,
  shape: "digit",
  validate: (value, match) => {
    const digits = value.match(/\d/gu)?.length ?? 0;
    if (digits < 2 || NOT_A_PLATE.test(value)) return false;
    const text = match.input ?? "";
    const at = match.index ?? 0;
    const before = text.slice(Math.max(0, at - 60), at);
    const after = text.slice(at + value.length, at + value.length + 30);
    if (CALLED.test(before.slice(-40))) return false;
    // A flight from or to an airport, or at a time.
    if (/^[A-Z]{2} \d{3,4}$/u.test(value) && /^ ?(?:[A-Z]{3}(?!\p{L})|→|\d{1,2}:\d\d)/u.test(after))
      return false;
    if (isGermanForm(value) ? !DISTRICTS.has(district(value)) : TWO_AND_FOUR.test(value))
      return false;
    if (/^\p{Ll}(?!\p{Ll}-\d{3}-\p{Ll}{2}$)|^[A-Z]{3}[ -]?\d{3,4}$/u.test(value))
      return isOfVehicle(before) ? 0.74 : false;
    return VEHICLE.test(before) || VEHICLE.test(after) ? 0.74 : false;
  },
};

/** `HH-KW 4471`, `MTK AB 218`: no other country writes plates so. */
function isGermanForm(value: string): boolean {
  return /^\p{L}{1,3}(?:-\p{L}{1,2} ?| \p{Lu}{1,2} )\d{1,4}(?: ?[EH])?$/u.test(value);
}

/** One letter is a district, too. */
function district(value: string): string {
  const letters = /^\p{L}+/u.exec(value)?.[0].toUpperCase() ?? "";
  return letters.length === 1 ? (/[B-HJ-NPRSVWZ]/u.test(letters) ? "AA" : "") : letters;
}

/** Two letters and four digits are a flight, a bus or a part in most countries; in Switzerland the letters are a canton. */
const TWO_AND_FOUR =
  /^(?!A[GIR]|B[ELS]|FR|G[ELR]|JU|LU|N[EW]|OW|S[GHOZ]|T[GI]|UR|V[DS]|Z[GH])[A-Z]{2}[ -]\d{4}$/u;

/** Standards, currencies, months and postcodes in the shape of a plate. */
const NOT_A_PLATE =
  /^(?:BMW|DAF|MAN|TG[SX]|CB[RF]|YZF|GSX|KTM|XSR|AMG|CLS)[ -]?\d|^DAF |^(?:MT|ER|CB|XF|RS|VW)-\d{2,4}(?:-[A-Z])?$|(?:CDI|TDI|TSI|HDI|DCI|GTI|KW|PS|AMG|CC|HP)$|^(?:ICE?|EC|TGV|TER|AVE|RJX?|NJ|RB|IRE)[ -]?\d{1,5}$|^(?:SN|RMA|PC|TAG|ISO|DIN|EN|RFC|USB|LTE|SKU|REF|INC|PO|RE|INV|EUR|USD|GBP|CHF|JPY|PLN|CAD|AUD|ZAR|INR|MAC|SIM|UTC|GMT|CET|KM|KW|PS|CV|HP|AG|MWST|VAT|TEL|FAX|EXT|ROOM|BAY|GATE|TO|NR|NO|AND|THE|VON|ZUM|BIS|AB|AM|UM|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|MAI|OKT|DEZ|CR|LU|PV)[ -]?\d|^\d{1,2}-(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)-|^\d{4}[ -]?(?:KWH|KHZ|MHZ|GHZ|DPI|RPM|BTU|PLN|CHF|GBP|BRL)/u;
/** What calls the value something else. */
const CALLED =
  /(?:tags?|asset|serial|order|pedido|commande|ordine|bestellung|bestelling|zamówienie|invoice|ref|ticket|part|model|modell|article|artikel|item|sku|batch|lot|flight|vol|flug|vlucht|volo|vuelo|seal|cmr|policy|police|licence|license|passport|pass|postcode|plz|cap|room|bay|gate|badge|seat|platform|raum|code|forms?|formular|report|norm|standard|no|nr)["']?[.:#]?["']?\s{0,2}(?:[A-Z]{1,3}-?\d{3,6}, ){0,2}$/iu;
