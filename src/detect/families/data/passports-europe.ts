/**
 * Passports of Europe. Forms: the register of travel papers of the Council of the EU (PRADO) and the issuing offices; the
 * nine places for a number are ICAO Doc 9303's. Russia's is in the table of numbers.
 */
import { isPolishPassport } from "../check-digits";
import { byCountry, PASSPORT_WORDS, type CountryRow, type PlacedKind } from "../placed-rows";

const GERMAN = "reisepass|reisepassnummer|reisepassnr|passnummer|passnr|pass nr";
const FRENCH = "passeport";
const PORTUGUESE = "passaporte";
const DUTCH = "paspoort|paspoortnummer|paspoortnr";
const GREEK = "διαβατήριο|διαβατηρίου";
const NORDIC = "pass|passnummer|passnr";

const ROWS: readonly CountryRow[] = [
  { code: "AT", country: "Austria", form: "A 9{7}", shared: GERMAN, places: "austria|österreich" },
  {
    code: "BE",
    country: "Belgium",
    form: "AA 9{6}",
    shared: `${DUTCH}|${FRENCH}|${GERMAN}`,
    places: "belg",
  },
  {
    code: "BG",
    country: "Bulgaria",
    form: "9{9}",
    names: "задграничен паспорт|международен паспорт|българския паспорт",
    shared: "паспорт",
    places: "bulgaria|българ",
  },
  {
    code: "HR",
    country: "Croatia",
    form: "9{9}",
    names: "putovnica|putovnice|broj putovnice",
    places: "croatia|hrvat",
  },
  {
    code: "CY",
    country: "Cyprus",
    form: "A 9{6,8}",
    shared: GREEK,
    places: "cyprus|cypriot|κύπρο|κυπρια",
  },
  {
    code: "CZ",
    country: "Czechia",
    form: "9{8}",
    names: "cestovní pas|cestovního pasu|číslo pasu|č. pasu",
    places: "czech|česk",
  },
  {
    code: "DK",
    country: "Denmark",
    form: "9{9}",
    names: "pasnummer|pasnr",
    shared: "pas|rejsepas",
    places: "danmark|dansk|denmark|danish",
  },
  {
    code: "EE",
    country: "Estonia",
    form: "A{1,2} 9{7}",
    names: "passi number|reisidokumendi number",
    shared: "pass|passi",
    places: "estonia|eesti",
  },
  {
    code: "FI",
    country: "Finland",
    form: "AA 9{7}",
    names: "passinumero|passin numero|passi",
    places: "finland|finnish|suom",
  },
  {
    code: "FR",
    country: "France",
    form: "99AA9{5}",
    shared: FRENCH,
    places: "franc|french",
    own: "99AA9{5}",
  },
  {
    code: "DE",
    country: "Germany",
    form: "[CFGHJK][CFGHJKLMNPRTVWXYZ0-9]{8}9?",
    shared: GERMAN,
    places: "german|deutsch|bundesrepublik|allemand|alemán|tedesc",
  },
  {
    code: "GR",
    country: "Greece",
    form: "AA 9{7}",
    names: GREEK,
    places: "greece|greek|hellenic|ελλ",
  },
  {
    code: "HU",
    country: "Hungary",
    form: "AA 9{6,7}",
    names: "útlevél|útlevélszám|útlevele|útlevelem|útlevél száma",
    places: "hungar|magyar",
  },
  {
    code: "IE",
    country: "Ireland",
    form: "[A-Z0-9]{2}9{7}",
    places: "ireland|irish|éire",
    codes: "IRL",
  },
  {
    code: "IT",
    country: "Italy",
    form: "AA 9{7}",
    shared: "passaporto",
    places: "ital",
    own: "yA9{7}",
  },
  {
    code: "LV",
    country: "Latvia",
    form: "[A-Z0-9]{2}9{7}",
    names: "pases numurs|pases nr|pases nummurs",
    shared: "pase",
    places: "latvi",
  },
  {
    code: "LT",
    country: "Lithuania",
    form: "9{8}",
    names: "paso numeris|paso nr|pasas|pase nr",
    places: "lithuania|lietuv",
  },
  {
    code: "LU",
    country: "Luxembourg",
    form: "jX{7}|X{8}",
    shared: `${FRENCH}|${GERMAN}`,
    places: "lux|lëtz",
  },
  { code: "MT", country: "Malta", form: "9{7}", names: "passaport", places: "malt" },
  {
    code: "NL",
    country: "Netherlands",
    form: "[A-NP-Z]{2}[A-NP-Z0-9]{6}9",
    shared: DUTCH,
    places: "netherlands|nederland|dutch",
    own: "[BN][A-NP-Z][A-NP-Z0-9]{6}9",
  },
  {
    code: "PL",
    country: "Poland",
    form: "AA 9{7}",
    shared: "paszport|paszportu",
    places: "pol",
    own: "AA9{7}|AA 9{7}",
    check: isPolishPassport,
  },
  {
    code: "PT",
    country: "Portugal",
    form: "A{1,2} 9{6}",
    shared: PORTUGUESE,
    places: "portug|lisboa",
  },
  {
    code: "RO",
    country: "Romania",
    form: "9{8,9}",
    names: "pașaport|pașaportul|pașaportului|paşaport",
    places: "român|romania",
  },
  {
    code: "SK",
    country: "Slovakia",
    form: "AA?9{7}",
    names: "cestovný pas|cestovného pasu",
    shared: "číslo pasu|č. pasu",
    places: "slovak|slovensk",
  },
  {
    code: "SI",
    country: "Slovenia",
    form: "pA 9{7}",
    names: "potni list|potnega lista|potnem listu",
    places: "sloveni",
  },
  {
    code: "ES",
    country: "Spain",
    form: "A{2,3}9{6}",
    shared: "pasaporte",
    places: "españ|spain|spanish",
    codes: "ESP",
  },
  {
    code: "SE",
    country: "Sweden",
    form: "9{8}|AA9{7}",
    names: "svenskt pass",
    shared: NORDIC,
    places: "sweden|swedish|sverige|svensk",
  },
  {
    code: "UK",
    country: "United Kingdom",
    form: "9{9}",
    places: "british|united kingdom|hm passport|hmpo|england|scotland|wales",
    codes: "UK|GB|GBR",
  },
  {
    code: "CH",
    country: "Switzerland",
    form: "AX9{6}",
    shared: `${GERMAN}|schweizer pass|${FRENCH}|passaporto`,
    places: "swiss|switzerland|schweiz|suisse|svizzer",
  },
  {
    code: "NO",
    country: "Norway",
    form: "9{8}|AAA9{6}",
    shared: NORDIC,
    places: "norway|norwegian|norge|norsk",
  },
];

export const PASSPORTS_EUROPE: readonly PlacedKind[] = byCountry(
  "PASSPORT",
  "PASSPORT",
  PASSPORT_WORDS,
  ROWS,
);
