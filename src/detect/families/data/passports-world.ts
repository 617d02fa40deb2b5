/**
 * Passports of the Americas, Asia, Africa and Oceania. Forms: what the issuing offices print in the number's field, nine
 * places at most (ICAO Doc 9303, part 4). Japan's is in the table of numbers.
 */
import { byCountry, PASSPORT_WORDS, type CountryRow, type PlacedKind } from "../placed-rows";

const SPANISH = "pasaporte";
const ARABIC = "جواز السفر|جواز سفر|رقم الجواز";

const ROWS: readonly CountryRow[] = [
  {
    code: "US",
    country: "United States",
    form: "[AXZY]9{8}|c9{8}|9{9}",
    shared: "passport card|passport book",
    places: "american|united states|u.s.|us passport|state department",
    codes: "US|USA",
  },
  {
    code: "CA",
    country: "Canada",
    form: "AA 9{6}|A9{6}AA",
    shared: "passeport",
    places: "canad",
    own: "A9{6}AA",
  },
  {
    code: "MX",
    country: "Mexico",
    form: "[A-Z]9{8}",
    shared: SPANISH,
    places: "méxic|mexic",
    codes: "MEX",
  },
  { code: "BR", country: "Brazil", form: "AA 9{6}", shared: "passaporte", places: "brasil|brazil" },
  {
    code: "AR",
    country: "Argentina",
    form: "AAA 9{6}",
    shared: SPANISH,
    places: "argentin",
    codes: "ARG",
  },
  {
    code: "CL",
    country: "Chile",
    form: "[A-Z]9{7,8}",
    shared: SPANISH,
    places: "chile",
    codes: "CHL",
  },
  {
    code: "CO",
    country: "Colombia",
    form: "AA 9{6}",
    shared: SPANISH,
    places: "colombia",
    codes: "COL",
  },
  {
    code: "AU",
    country: "Australia",
    form: "[A-Z]9{7}|p[A-Z]9{7}",
    places: "australia|aussie",
    codes: "AU|AUS",
  },
  {
    code: "NZ",
    country: "New Zealand",
    form: "AA 9{6}",
    places: "new zealand|aotearoa|kiwi",
    codes: "NZ|NZL",
  },
  {
    code: "IN",
    country: "India",
    form: "[A-PR-WY][1-9]9 9{4}[1-9]",
    names: "पासपोर्ट|पासपोर्ट नंबर",
    places: "india",
    codes: "IND",
  },
  {
    code: "CN",
    country: "China",
    form: "[EG]9{8}|e[A-HJ-NP-Z]9{7}|[DPS]e?9{7,8}",
    names: "护照|护照号|护照号码",
    places: "china|chinese|中国",
    codes: "CHN|PRC",
  },
  {
    code: "KR",
    country: "South Korea",
    form: "[MSROD]9{8}|[MSROD]9{3}A9{4}",
    names: "여권|여권번호",
    places: "korea|한국",
    codes: "ROK|KOR",
  },
  {
    code: "SG",
    country: "Singapore",
    form: "[EKS]9{7}A",
    places: "singapore|新加坡",
    codes: "SGP",
    own: "k9{7}A",
  },
  {
    code: "HK",
    country: "Hong Kong",
    form: "[HK]9{8}|[HK][A-Z]9{7}",
    names: "護照|護照號碼|特區護照",
    places: "hong kong|hksar|香港",
    codes: "HK",
  },
  {
    code: "TH",
    country: "Thailand",
    form: "A{1,2}9{6,7}",
    names: "หนังสือเดินทาง|หนังสือเดินทางเลขที่|พาสปอร์ต",
    places: "thai",
  },
  {
    code: "ID",
    country: "Indonesia",
    form: "[A-Z]9{7}|xA?9{6}",
    names: "paspor|nomor paspor",
    places: "indonesia",
  },
  {
    code: "PH",
    country: "Philippines",
    form: "[A-Z]9{7}[A-Z]|AA9{7}",
    shared: SPANISH,
    places: "philippine|pilipin|filipin",
    own: "p9{7}[A-Z]",
  },
  {
    code: "MY",
    country: "Malaysia",
    form: "[AHK]9{8}",
    names: "pasport|nombor pasport|no. pasport",
    places: "malaysia",
  },
  {
    code: "ZA",
    country: "South Africa",
    form: "[ADMT]9{8}",
    shared: "paspoort|paspoortnommer",
    places: "south africa|suid-afrika",
    codes: "RSA|ZA|SA",
  },
  { code: "NG", country: "Nigeria", form: "[ABD]9{8}", places: "nigeria", codes: "NGA" },
  {
    code: "KE",
    country: "Kenya",
    form: "[ABC]9{6,7}|[ABCD]k9{6,7}",
    names: "pasipoti",
    places: "kenya",
    codes: "KEN",
  },
  {
    code: "IL",
    country: "Israel",
    form: "9{7,8}",
    names: "דרכון|מספר דרכון",
    places: "israel|ישראל",
  },
  {
    code: "TR",
    country: "Türkiye",
    form: "[USPZ] 9{8}",
    names: "pasaport|pasaport no|pasaport numarası",
    places: "turk|türk",
  },
  {
    code: "SA",
    country: "Saudi Arabia",
    form: "A9{8}",
    names: ARABIC,
    places: "saudi|السعودي",
    codes: "KSA",
  },
  {
    code: "AE",
    country: "United Arab Emirates",
    form: "A{1,2}9{7}",
    names: ARABIC,
    places: "emirat|dubai|abu dhabi|الإمارات|إماراتي",
    codes: "UAE",
  },
];

/** Papers that a form calls a document, beside a word for a passport. */
const DOCUMENT: PlacedKind = {
  subtype: "TRAVEL_DOCUMENT",
  type: "PASSPORT",
  country: "any",
  form: "A{1,3} 9{6,8}A?|9{8,9}|99AA9{5}|[CFGHJK][CFGHJ-NPRTV-Z0-9]{8}9?|N[A-NP-Z][A-NP-Z0-9]{6}9",
  shared:
    "document no|document number|document|doc no|doc number|dokumentennummer|dokumentnummer|dokument nr|documentnummer|document nr|n° document|numéro de document|número de documento|nº documento|numero documento|numero del documento|n. documento|nr dokumentu|numer dokumentu|travel doc|travel document type p".split(
      "|",
    ),
  places:
    "passport|reisepass|reisepaß|passeport|pasaporte|passaporto|passaporte|paspoort|paszport|type p|旅券".split(
      "|",
    ),
  near: 90,
};

export const PASSPORTS_WORLD: readonly PlacedKind[] = [
  ...byCountry("PASSPORT", "PASSPORT", PASSPORT_WORDS, ROWS),
  DOCUMENT,
];
