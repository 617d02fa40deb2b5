/**
 * Numbers of identity cards and residence permits, where they are not the person's own number. Forms: the register of
 * papers of the Council of the EU (PRADO) and the issuing offices. Poland's, Malta's, Portugal's and Germany's are in the
 * tables of numbers and in a detector of their own.
 */
import { byCountry, type CountryRow, type PlacedKind } from "../placed-rows";

const WORDS = "id card|identity card|national id card";
const list = (words: string): readonly string[] => words.split("|");

const ROWS: readonly CountryRow[] = [
  {
    code: "AT",
    country: "Austria",
    form: "A{1,2} 9{7}",
    shared: "personalausweis|ausweis",
    places: "österreich|austria",
    own: "pa9{7}",
  },
  {
    code: "BE",
    country: "Belgium",
    form: "9{3} 9{7} 99",
    names: "eid|identiteitskaart",
    shared: "carte d'identité|kaartnummer|numéro de carte|numéro de la carte",
    places: "belg",
    own: "9{3}-9{7}-99",
    check: isBelgianCard,
  },
  {
    code: "BG",
    country: "Bulgaria",
    form: "9{9}|AA9{7}",
    names: "лична карта|личната карта|лична карта №|л.к|документ за самоличност",
    places: "българ|bulgaria",
  },
  {
    code: "HR",
    country: "Croatia",
    form: "9{9}",
    names: "osobna iskaznica|osobne iskaznice|osobnu iskaznicu|osobnom iskaznicom|broj osobne",
    places: "hrvat|croatia",
  },
  {
    code: "CY",
    country: "Cyprus",
    form: "9{6,10}",
    names: "δελτίο ταυτότητας κύπρου",
    shared: "ταυτότητα|ταυτότητας",
    places: "κύπρο|κυπρια|cyprus|cypriot",
  },
  {
    code: "CZ",
    country: "Czechia",
    form: "9{9}|9{6}AA99",
    names: "občanský průkaz|občanského průkazu|občanským průkazem|občanka|č. op|číslo op|op č",
    places: "česk|czech",
  },
  {
    code: "DK",
    country: "Denmark",
    form: "9{8,9}",
    names: "legitimationskort|legitimationskortnummer",
    shared: "id-kort",
    places: "danmark|dansk|denmark",
  },
  {
    code: "EE",
    country: "Estonia",
    form: "AA 9{7}",
    names: "id-kaardi|isikutunnistus|isikutunnistuse|dokumendi number",
    shared: "id-kaart",
    places: "eesti|estonia",
  },
  {
    code: "FI",
    country: "Finland",
    form: "9{9}|AA9{7}|AX9{6}A",
    names: "henkilökortti|henkilökortin|henkilökorttinumero",
    places: "suom|finland|finnish",
  },
  {
    code: "FR",
    country: "France",
    form: "9{12}|A[A-Z0-9]{8}",
    names: "carte nationale d'identité|cni",
    shared: "carte d'identité",
    places: "franc",
    own: "9{4}[0-9AB]9{7}",
  },
  {
    code: "GR",
    country: "Greece",
    form: "[Α-ΩA-Z]{1,2} 9{6}",
    names:
      "αριθμός ταυτότητας|αριθμό ταυτότητας|αρ. ταυτότητας|δελτίο ταυτότητας|δελτίου ταυτότητας|ταυτότητα|αδτ|α.δ.τ",
    places: "ελλ|greece|greek",
  },
  {
    code: "HU",
    country: "Hungary",
    form: "9{6} AA|AA 9{6}",
    names:
      "személyi igazolvány|személyi igazolványszám|személyazonosító igazolvány|személyi ig|szem. ig|szig",
    places: "magyar|hungar",
  },
  {
    code: "IT",
    country: "Italy",
    form: "cA9{5}AA|AA 9{7}",
    names: "carta d'identità|carta di identità|carta identità|c.i|cie|carta d'identità elettronica",
    places: "ital",
  },
  {
    code: "LV",
    country: "Latvia",
    form: "AA9{7}",
    names: "personas apliecība|personas apliecības|personas apliecību",
    places: "latvi",
  },
  {
    code: "LT",
    country: "Lithuania",
    form: "9{8}",
    names:
      "asmens tapatybės kortelė|asmens tapatybės kortelės|tapatybės kortelė|tapatybės kortelės",
    places: "lietuv|lithuania",
  },
  {
    code: "NL",
    country: "Netherlands",
    form: "[A-NP-Z]{2}[A-NP-Z0-9]{6}9",
    names: "id-kaart|identiteitskaart|id-bewijs|identiteitsbewijs|verblijfsdocument",
    places: "nederland|dutch",
  },
  {
    code: "NO",
    country: "Norway",
    form: "AAA9{6}|9{9}",
    names: "nasjonalt id-kort|id-kortnummer",
    shared: "id-kort",
    places: "norge|norsk|norway",
  },
  {
    code: "RO",
    country: "Romania",
    form: /[A-Z]{2},? ?(?:nr\.? ?)?\d{6}/,
    names:
      "carte de identitate|cartea de identitate|cărții de identitate|act de identitate|c.i. seria|ci seria|b.i. seria|buletin|buletinul",
    places: "român|romania",
  },
  {
    code: "SK",
    country: "Slovakia",
    form: "AA 9{6}",
    names: "občiansky preukaz|občianskeho preukazu|občianskym preukazom|číslo op|č. op|op č",
    places: "slovensk|slovak",
  },
  {
    code: "SI",
    country: "Slovenia",
    form: "9{9}|iaX{7}",
    names: "osebna izkaznica|osebne izkaznice|osebno izkaznico",
    places: "sloveni",
  },
  {
    code: "ES",
    country: "Spain",
    form: "A{3}9{6}|e9{8}",
    names: "soporte dni|soporte tie|número de soporte|nº soporte|n.º soporte|num soporte|idesp",
    shared: "soporte|tie",
    places: "dni|nie|españ|spain|extranjer",
  },
  {
    code: "SE",
    country: "Sweden",
    form: "9{8,9}|AA9{7}",
    names: "nationellt id-kort|identitetskort|legitimation",
    shared: "id-kort",
    places: "sverige|svensk|sweden",
  },
  {
    code: "CH",
    country: "Switzerland",
    form: "A9{7}|[CES]X{7}",
    names: "identitätskarte|schweizer id|ausländerausweis",
    shared: "carte d'identité|carta d'identità|id-karte",
    places: "schweiz|suisse|svizzer|swiss|switzerland",
  },
  {
    code: "MA",
    country: "Morocco",
    form: "A{1,2} 9{5,6}",
    names: "cin marocaine|cnie|cine",
    shared: "cin|carte d'identité nationale|carte nationale",
    places: "maroc|morocc",
  },
  {
    code: "TN",
    country: "Tunisia",
    form: "9{8}",
    names: "cin tunisienne",
    shared: "cin|carte d'identité nationale|carte nationale",
    places: "tunis",
  },
  {
    // Philippine Statistics Authority: a card number of sixteen digits; UMID's common reference number of twelve.
    code: "PH",
    country: "Philippines",
    form: "9{4} 9{4} 9{4} 9{4}|9{4} 9{7} 9|9{4} 9{4} 9{4}",
    names: "philsys|philsys card|philid|philsys id|pcn|psn|umid|umid id|umid crn|crn|ephilid",
    places: "philippine|pilipin",
  },
];

export const IDENTITY_CARDS: readonly PlacedKind[] = [
  ...byCountry("NATIONAL_ID", "IDENTITY_CARD", WORDS, ROWS),
  {
    // Cards of the states for those who do not drive: their forms are the licences'.
    subtype: "US_STATE_ID",
    type: "NATIONAL_ID",
    country: "United States",
    form: "A{0,3}9{6,13}A?|A9{2,4} 9{2,4} 9{2,5}",
    names: list(
      "state id|state id card|state id no|state identification|state identification card|state-issued id|state issued id|non-driver id|nondriver id",
    ),
  },
  {
    // Immigration and Nationality Act: seven to nine digits, given once to every immigrant.
    subtype: "US_A_NUMBER",
    type: "NATIONAL_ID",
    country: "United States",
    form: "a? 9{3} 9{3} 9{3}|a? 99 9{3} 9{3}|a9{7,9}",
    names: list(
      "a-number|alien number|alien no|alien registration|alien registration no|alien reg|uscis no|uscis number|uscis#|a#|a-no",
    ),
  },
  {
    // Three letters of the office that made it, ten digits: cards of residents and workers.
    subtype: "US_USCIS_CARD",
    type: "NATIONAL_ID",
    country: "United States",
    form: "A{3}9{10}",
    names: list(
      "green card|work permit|work permit card|ead|ead card|permanent resident card|employment authorization|document|document no|card no|receipt no|uscis receipt|i-551|i-766",
    ),
  },
];

/** Ten digits and their rest by 97. Source: the card's own specification (Fedict). */
function isBelgianCard(value: string): boolean {
  const digits = value.replace(/\D/gu, "");
  const rest = Number(digits.slice(0, 10)) % 97;
  return digits.length === 12 && (rest === 0 ? 97 : rest) === Number(digits.slice(10));
}
