/**
 * Driving licences of Europe: field 5 of the card of directive 2006/126/EC, whose form each country sets. Forms: the
 * issuing offices and the EU's register of models. Great Britain's is in the table of numbers.
 */
import { isGermanLicence } from "../check-digits";
import { stdnum } from "../national";
import { byCountry, LICENCE_WORDS, type CountryRow, type PlacedKind } from "../placed-rows";

const GERMAN = "führerschein|führerscheinnummer|führerscheinnr|führerschein nr|fahrerlaubnis";
const FRENCH = "permis de conduire|permis b|permis";
const DUTCH = "rijbewijs|rijbewijsnummer|rijbewijsnr";
const GREEK = "άδεια οδήγησης|άδειας οδήγησης|δίπλωμα οδήγησης";

const ROWS: readonly CountryRow[] = [
  { code: "AT", country: "Austria", form: "9{8}", shared: GERMAN, places: "austria|österreich" },
  {
    code: "BE",
    country: "Belgium",
    form: "9{10}",
    shared: `${DUTCH}|${FRENCH}|${GERMAN}`,
    places: "belg",
  },
  {
    code: "BG",
    country: "Bulgaria",
    form: "9{9}",
    names: "свидетелство за управление|шофьорска книжка|сумпс",
    places: "bulgaria|българ",
  },
  {
    code: "HR",
    country: "Croatia",
    form: "9{8}",
    names: "vozačka dozvola|vozačke dozvole|vozačku dozvolu",
    places: "croatia|hrvat",
  },
  { code: "CY", country: "Cyprus", form: "9{8,12}", shared: GREEK, places: "cyprus|cypriot|κύπρο" },
  {
    code: "CZ",
    country: "Czechia",
    form: "eA 9{6}",
    names: "řidičský průkaz|řidičského průkazu|řidičák",
    places: "czech|česk",
  },
  {
    code: "DK",
    country: "Denmark",
    form: "9{8}",
    names: "kørekort|kørekortnummer|kørekortnr",
    places: "denmark|danish|danmark",
  },
  {
    code: "EE",
    country: "Estonia",
    form: "AA 9{6}",
    names: "juhiluba|juhiloa number|juhiloa|juhiload",
    places: "estonia|eesti",
  },
  {
    code: "FI",
    country: "Finland",
    form: "9{6}[-+A]9{3}[A-Z0-9]",
    names: "ajokortti|ajokortin numero|ajokortin",
    places: "finland|finnish|suom",
    ...stdnum("FI", "hetu", (value) => value.toUpperCase()),
  },
  {
    code: "FR",
    country: "France",
    form: "99AA9{5}|9{12}",
    shared: FRENCH,
    places: "franc|french|préfecture",
    own: "99AA9{5}",
  },
  {
    code: "DE",
    country: "Germany",
    form: "[A-Z0-9]99X{6}[0-9X]X",
    names: GERMAN,
    places: "german|deutsch",
    check: isGermanLicence,
  },
  { code: "GR", country: "Greece", form: "9{9}", names: GREEK, places: "greece|greek|ελλ" },
  {
    code: "HU",
    country: "Hungary",
    form: "AA 9{6}",
    names: "vezetői engedély|vezetői engedélye|vezetői engedély száma|jogosítvány|jogosítványom",
    places: "hungar|magyar",
  },
  { code: "IE", country: "Ireland", form: "9{9}", places: "ireland|irish|ndls", codes: "IRL" },
  {
    code: "IT",
    country: "Italy",
    form: "AA 9{7} ?A|u1X{7}A",
    names: "patente di guida|patente n.|patente nr|patente b",
    shared: "patente",
    places: "ital|motorizzazione|mctc",
    own: "[A-Z]{2}9{7}A|u1X{7}A",
  },
  {
    code: "LV",
    country: "Latvia",
    form: "A{2,3} 9{6}",
    names: "vadītāja apliecība|vadītāja apliecības|autovadītāja apliecība",
    places: "latvi",
  },
  {
    code: "LT",
    country: "Lithuania",
    form: "9{8}",
    names: "vairuotojo pažymėjimas|vairuotojo pažymėjimo|vairuotojo pažymėjimą",
    places: "lithuania|lietuv",
  },
  {
    code: "LU",
    country: "Luxembourg",
    form: "9{6}",
    shared: `${FRENCH}|${GERMAN}`,
    places: "luxemb|lëtz",
  },
  {
    code: "MT",
    country: "Malta",
    form: "XX 9{3} 9{3}",
    names: "liċenzja tas-sewqan",
    places: "malt",
  },
  {
    code: "NL",
    country: "Netherlands",
    form: "[3-6]9{9}",
    shared: DUTCH,
    places: "nederland|dutch|netherlands|rdw",
    own: "[3-6]9{9}",
  },
  {
    code: "PL",
    country: "Poland",
    form: "9{5}/9{2}/9{4}",
    names: "prawo jazdy|prawa jazdy|prawem jazdy",
    places: "poland|polish|polsk",
    own: "9{5}/9{2}/9{4}",
  },
  {
    code: "PT",
    country: "Portugal",
    form: "A{1,2}-?9{5,7} 9",
    names: "carta de condução|carta de condução n.º",
    places: "portug|imt",
    own: "A{1,2}-9{5,7} 9",
  },
  {
    code: "RO",
    country: "Romania",
    form: "A9{8}A?",
    names: "permis de conducere|permisul de conducere|permisului de conducere",
    places: "român|romania",
  },
  {
    code: "SK",
    country: "Slovakia",
    form: "X9{7}",
    names: "vodičský preukaz|vodičského preukazu",
    places: "slovak|slovensk",
  },
  {
    code: "SI",
    country: "Slovenia",
    form: "9{9}",
    names: "vozniško dovoljenje|vozniškega dovoljenja|vozniško",
    places: "sloveni",
  },
  {
    code: "ES",
    country: "Spain",
    form: "9{8} A|[XYZ]9{7} A",
    names: "permiso de conducir|carnet de conducir|carné de conducir|permiso de circulación",
    shared: "licencia de conducir",
    places: "españ|spain|spanish|dgt",
    ...stdnum("ES", "dni"),
  },
  {
    code: "SE",
    country: "Sweden",
    form: "9{6}-?9{4}",
    names: "körkort|körkortsnummer|körkortsnr",
    places: "sweden|swedish|sverige",
    ...stdnum("SE", "personnummer", (value) => value),
  },
  {
    code: "UK_NI",
    country: "United Kingdom",
    form: "9{8}",
    places: "northern ireland|northern irish|dva",
    codes: "NI",
  },
  {
    code: "CH",
    country: "Switzerland",
    form: "9{12}|9{9}",
    names: "führerausweis|führerausweisnummer|führerausweis-nr",
    shared: `${FRENCH}|licenza di condurre`,
    places: "swiss|switzerland|schweiz|suisse|svizzer",
  },
  {
    code: "NO",
    country: "Norway",
    form: "99 99 9{6} 9",
    names: "førerkort|førerkortnummer|førerkortnr",
    places: "norway|norwegian|norge|norsk",
  },
];

export const LICENCES_EUROPE: readonly PlacedKind[] = byCountry(
  "DRIVER_LICENSE",
  "DRIVING_LICENCE",
  LICENCE_WORDS,
  ROWS,
);
