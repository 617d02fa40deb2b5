/**
 * Driving licences of Latin America, Asia, Africa and New Zealand. Forms: the issuing offices; in Argentina, Chile,
 * Colombia, Malaysia, Singapore, Hong Kong, China, Israel and Saudi Arabia the number is the holder's identity number.
 * Japan's and Brazil's are in the table of numbers.
 */
import { isLuhn, isNric } from "../check-digits";
import { stdnum } from "../national";
import { byCountry, LICENCE_WORDS, type CountryRow, type PlacedKind } from "../placed-rows";

const SPANISH =
  "licencia de conducir|licencia de conducción|licencia de manejo|licencia de tránsito";
const ARABIC = "رخصة القيادة|رخصة قيادة|رخصة السياقة";
/** Two letters of a state, an office, the year and seven digits (Ministry of Road Transport, Sarathi). */
const INDIAN =
  "(?:A[NPRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[ADH]|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[NRSG]|U[AKP]|WB)";

/** The last line of the Japanese card. */
const JAPANESE_CARD: PlacedKind = {
  subtype: "JP_DRIVING_LICENCE_CARD",
  type: "DRIVER_LICENSE",
  country: "Japan",
  form: /\d{12}(?=[ \u3000]?号)/,
  names: ["第"],
};

const ROWS: readonly CountryRow[] = [
  {
    code: "MX",
    country: "Mexico",
    form: "A{1,4}9{5,10}|9{8,12}",
    shared: SPANISH,
    places:
      "méxic|mexic|cdmx|jalisco|nuevo león|edomex|puebla|guanajuato|veracruz|chihuahua|sonora",
  },
  {
    code: "AR",
    country: "Argentina",
    form: "9{2}.?9{3}.?9{3}",
    shared: SPANISH,
    places: "argentin|buenos aires|córdoba|rosario",
  },
  {
    code: "CL",
    country: "Chile",
    form: "9{1,2}.?9{3}.?9{3}-[0-9K]",
    shared: SPANISH,
    places: "chile|municipalidad",
    ...stdnum("CL", "rut"),
  },
  {
    code: "CO",
    country: "Colombia",
    form: "9{8,10}",
    shared: SPANISH,
    places: "colombia|bogotá|medellín|runt",
  },
  {
    code: "NZ",
    country: "New Zealand",
    form: "AA 9{6}",
    places: "new zealand|nzta|waka kotahi",
    codes: "NZ|NZL",
  },
  {
    code: "IN",
    country: "India",
    form: "AA99 [12]9{3} 9{7}|AA-99-[12]9{3}-9{7}|AA99 9{11}",
    names: "ड्राइविंग लाइसेंस",
    shared: "dl no|dl number",
    places: "india|rto",
    own: "AA99 [12]9{3} 9{7}|AA99 9{11}|AA-99-[12]9{3}-9{7}",
    check: (value) => new RegExp(`^${INDIAN}`, "u").test(value),
  },
  {
    code: "CN",
    country: "China",
    form: "9{17}[0-9X]|9{12}",
    names: "驾驶证号|驾驶证|驾驶证号码|驾照号|驾照|机动车驾驶证",
    places: "china|chinese|中国",
  },
  {
    code: "KR",
    country: "South Korea",
    form: "99 99 9{6} 99",
    names: "운전면허번호|운전면허증|운전면허|면허번호",
    places: "korea|한국",
    own: "99-99-9{6}-99",
  },
  { code: "SG", country: "Singapore", form: "[STFGM]9{7}A", places: "singapore", check: isNric },
  {
    code: "HK",
    country: "Hong Kong",
    form: "A{1,2}9{6} [(][0-9A][)]|A{1,2}9{6}[0-9A]",
    names: "駕駛執照|駕駛執照號碼",
    places: "hong kong|香港",
    codes: "HK",
    ...stdnum("HK", "hkid"),
  },
  {
    code: "TH",
    country: "Thailand",
    form: "9{8}",
    names: "ใบขับขี่|ใบขับขี่เลขที่|ใบอนุญาตขับรถ|ใบอนุญาตขับขี่",
    places: "thai",
  },
  {
    code: "ID",
    country: "Indonesia",
    form: "9{4} 9{4} 9{4,8}",
    names: "surat izin mengemudi|nomor sim|no. sim|no sim a|no sim c",
    places: "indonesia|polri|satlantas",
  },
  {
    code: "PH",
    country: "Philippines",
    form: "A99-99-9{6}",
    names: "lisensya sa pagmamaneho",
    places: "philippine|pilipin|lto",
    own: "A99-99-9{6}",
  },
  {
    code: "MY",
    country: "Malaysia",
    form: "9{6}-?99-?9{4}",
    names: "lesen memandu|no. lesen memandu",
    places: "malaysia|jpj",
    ...stdnum("MY", "nric"),
  },
  {
    code: "ZA",
    country: "South Africa",
    form: "9{8}X{4}|9{10}AA",
    names: "bestuurslisensie|rybewys",
    places: "south africa|suid-afrika|natis",
    codes: "RSA|ZA|SA",
  },
  {
    code: "NG",
    country: "Nigeria",
    form: "A{3} 9{5} AA 99",
    places: "nigeria|frsc",
    codes: "NGA",
    own: "A{3}9{5}AA99",
  },
  {
    code: "KE",
    country: "Kenya",
    form: "dl[-/]?9{6,8}|A{2,3}9{6,7}|9{6,8}",
    names: "leseni ya udereva",
    places: "kenya|ntsa",
  },
  {
    code: "IL",
    country: "Israel",
    form: "9{7,9}",
    names: "רישיון נהיגה|רשיון נהיגה|רישיון הנהיגה",
    places: "israel|ישראל",
  },
  {
    code: "TR",
    country: "Türkiye",
    form: "9{6}|9{8}",
    names: "ehliyet|ehliyet no|ehliyet belge no|sürücü belgesi|sürücü belge no",
    places: "turk|türk",
  },
  {
    code: "SA",
    country: "Saudi Arabia",
    form: "[12]9{9}",
    names: ARABIC,
    places: "saudi|السعودي",
    codes: "KSA",
    check: isLuhn,
  },
  {
    code: "AE",
    country: "United Arab Emirates",
    form: "9{6,8}",
    names: ARABIC,
    places: "emirat|dubai|abu dhabi|sharjah|دبي|الإمارات|أبوظبي",
    codes: "UAE",
  },
];

export const LICENCES_WORLD: readonly PlacedKind[] = [
  ...byCountry("DRIVER_LICENSE", "DRIVING_LICENCE", LICENCE_WORDS, ROWS),
  JAPANESE_CARD,
];
