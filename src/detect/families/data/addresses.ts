/**
 * Postal addresses as their countries write them (Universal Postal Union, S42 templates): street and number, with
 * postcode and town where they follow. A street alone scores modestly, and only with a word that means a street.
 */
import type { AddressKind } from "../address";
import { GAP, HOUSE, NAME, NO_TOWN, STREETLESS, TOWN } from "./address-parts";
import { ENGLISH_ADDRESSES } from "./addresses-english";

const words = (text: string): readonly string[] => text.split("|");
/** Before a number: a comma, a sign for number. */
const SIGN = ",? ?(?:n\\.?[ºo°]?\\.? ?|núm\\. ?|# ?)?";
const FRENCH_JOINTS = "(?:(?:de|du|des|la|le|les|et|aux?|en|sous|sur) |[dl]['’])";
const FRENCH_UNIT =
  "(?:,? (?:bât\\.?|bat\\.?|bâtiment|app\\.?|apt\\.?|appt\\.?|appartement|esc\\.?|escalier|étage|rés\\.?|résidence|bte\\.?|boîte|boite) ?[\\p{Lu}\\d][\\p{L}\\d]{0,12}){0,2}";
const IBERIAN_JOINTS = "(?:(?:de|del|da|do|das|dos|la|las|los|el|e|y) )";
const SPANISH_UNIT =
  '(?:,? ?(?:(?:esc|pta|bl|of|int|dpto|depto|puerta|escalera|portal|bloque|local|oficina|piso|planta|entlo|ático|dto)\\.? ?"?[\\dA-Z]{1,4}[ºª°]?"?|\\d{1,2} ?\\.?[ºª°oa](?!\\p{L}) ?\\.?(?:[A-Z]{1,2}(?!\\p{L})|izq\\w{0,6}\\.?|izda\\.?|dcha\\.?|der\\w{0,5}\\.?|ctro\\.?)?|bajo|ático|"?[A-Z]"?(?![\\p{L}\\d])|\\d{1,2}[A-Z](?![\\p{L}\\d]))){0,4}';
const STATES =
  "(?:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)";
const NORDIC_UNIT =
  "(?:,? ?(?:lgh\\.? \\d{3,4}|\\d{1,2}\\.? ?tr\\.?|(?:st|kl|\\d{1,2})\\.,? ?(?:tv|th|mf|dør \\d{1,2})\\.?|leil\\.? ?\\w{1,5}))?";
const JAPANESE_NUMBER = "(?:\\d{1,4}|[一二三四五六七八九十]{1,3}(?=丁目|番|号))";

export const ADDRESSES: readonly AddressKind[] = [
  ...ENGLISH_ADDRESSES,
  {
    subtype: "DE_ADDRESS",
    country: "Germany, Austria, Switzerland",
    form: new RegExp(
      `(?:(?:Am|An der|An den|Im|In der|Zum|Zur|Auf der|Auf dem|Unter den|Alte|Alter|Neue|Neuer|Obere|Untere|Große|Kleine) )?(?:(?:${NAME}[- ]){1,3}(?:Straße|Strasse|Str\\.|Weg|Platz|Allee|Gasse|Graben|Ring|Damm|Ufer|Markt|Hof|Wall|STRASSE|STRAßE|STR\\.|WEG|PLATZ|ALLEE|GASSE|RING)|(?:${NAME}[- ]){0,2}\\p{Lu}[\\p{Ll}-]{1,30}(?:stra(?:ß|ss)e|str\\.|weg|gasse|platz|allee|ring|damm|ufer|steig|chaussee|graben|berg|hof|park|markt|kamp|pfad|zeile|promenade|feld|tor|wall|stieg|winkel|bühl|halde|rain|strasse)|\\p{Lu}{3,24}(?:STRASSE|STRAßE|STR\\.|WEG|PLATZ|GASSE)) ${HOUSE}(?:${GAP}(?:[DA]-|CH-)?\\d{4,5} ${NO_TOWN}${TOWN})?`,
      "u",
    ),
    postcode: /\d{4,5} \p{Lu}\D*$/u,
    street: /(?:stra(?:ß|ss)e|str\.|gasse|allee|chaussee) \d/iu,
    keywords: words(
      "straße|strasse|str.|weg |gasse|platz|allee|ring |damm|ufer|steig|chaussee|graben|berg |hof |park |markt|kamp|pfad|zeile|promenade|feld |tor |wall |stieg|winkel|bühl |halde |rain ",
    ),
  },
  {
    subtype: "FR_ADDRESS",
    country: "France, Belgium, Luxembourg, Canada",
    form: new RegExp(
      `\\d{1,4}(?: ?(?:bis|ter|quater|BIS|TER|[A-D](?!\\p{L})))?,? (?:rue|avenue|av\\.|boulevard|boul\\.|bd|blvd|place|pl\\.|chemin|ch\\.|allée|allee|impasse|imp\\.|quai|route|rte|cours|square|passage|faubourg|ruelle|sentier|villa|Rue|Avenue|Av\\.|Boulevard|Boul\\.|Bd|Place|Chemin|Allée|Impasse|Quai|Route|Cours|Square|Passage|RUE|AVENUE|AV|BOULEVARD|BD|PLACE|CHEMIN|ALLEE|ALLÉE|IMPASSE|QUAI|ROUTE|COURS|SQUARE) ${FRENCH_JOINTS}{0,3}${NAME}(?:[ -]${FRENCH_JOINTS}{0,2}${NAME}){0,3}${FRENCH_UNIT}(?:${GAP}(?:[FBL]-)?\\d{4,5} ${TOWN}|${GAP}${TOWN},? ?\\(?(?:Québec|Quebec|QC|ON|NB)\\)?,? ?(?:Canada )?[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)?`,
      "u",
    ),
    postcode: /\d{4,5} \p{Lu}\D*$|[A-Z]\d[A-Z] ?\d[A-Z]\d$/u,
    street: /\d,? (?:bis,? |ter,? )?(?:rue|avenue|boulevard|bd|impasse|chemin|allée) /iu,
    keywords: words(
      " rue | avenue | av. | boulevard | boul. | bd | blvd | place | pl. | chemin | ch. | allée | allee | impasse | imp. | quai | route | rte | cours | square | passage | faubourg | ruelle | sentier | villa ",
    ),
  },
  {
    // The number behind the street.
    subtype: "BE_CH_ADDRESS",
    country: "Belgium, Switzerland",
    form: new RegExp(
      `(?:(?:[Rr]ue|[Aa]venue|[Aa]v\\.|[Cc]hemin|[Cc]h\\.|[Pp]lace|[Bb]oulevard|[Bb]d|[Rr]oute|[Rr]te|[Qq]uai|[Cc]haussée|[Ii]mpasse|[Aa]llée|[Ss]quare|[Rr]uelle|[Ss]entier|[Cc]los|[Dd]rève) ${FRENCH_JOINTS}{0,3}${NAME}(?:[ -]${FRENCH_JOINTS}{0,2}${NAME}){0,3}|${NAME}(?: ${NAME})?(?= \\d{1,4} bus )),? ?${HOUSE}(?:,? (?:bte|boîte|boite|bus|b)\\.? ?[\\dA-Z]{1,5})?${GAP}(?:B-|CH-)?\\d{4} ${NO_TOWN}${TOWN}`,
      "u",
    ),
    postcode: /\d{4} \p{Lu}\D*$/u,
    keywords: words(
      "rue |avenue |av. |chemin |ch. |place |boulevard |bd |route |rte |quai |chaussée |impasse |allée |square |ruelle |sentier |clos |drève | bus ",
    ),
  },
  {
    subtype: "ES_ADDRESS",
    country: "Spain, Latin America",
    form: new RegExp(
      `(?:C/|C\\.|c/|[Cc]alle|[Aa]vda\\.?|[Aa]v\\.|[Aa]venida|[Pp]laza|[Pp]za\\.?|[Pp]aseo|P[ºo]|Camino|Carretera|Ctra\\.?|Ronda|Travesía|Glorieta|Carrer|Rambla|Urbanización|Urb\\.|Pasaje|Jirón|Jr\\.|CALLE|AVDA\\.?|PLAZA|PASEO) ?${IBERIAN_JOINTS}{0,2}${NAME}(?: ${IBERIAN_JOINTS}{0,2}${NAME}){0,3}${SIGN}(?:\\d{1,5}(?:[ -]?[A-Z](?!\\p{L}))?|s/n|S/N)${SPANISH_UNIT}(?![\\d-])(?:${GAP}(?:Col\\.|Colonia|Barrio|B[°º]|Urb\\.?|Fracc\\.|Polígono) ${NAME}(?: ${IBERIAN_JOINTS}?${NAME}){0,3})?(?:${GAP}(?:C\\.?P\\.? ?|E-)?[A-Z]?\\d{4,5}(?:[A-Z]{3})? ${TOWN}(?:, ${NAME}\\.?)?)?`,
      "u",
    ),
    postcode: /[A-Z]?\d{4,5}(?:[A-Z]{3})? \p{Lu}\D*$/u,
    street: /^(?:C\/|Calle|Avda|Avenida|Paseo|Travesía|Ronda|Carrer).*\d/u,
    keywords: words(
      "c/|c. |calle|avda|av. |avenida|plaza|pza|paseo|po |camino|carretera|ctra|ronda|travesía|glorieta|carrer|rambla|urb|pasaje|jirón|jr.",
    ),
  },
  {
    subtype: "IT_ADDRESS",
    country: "Italy, Switzerland",
    form: new RegExp(
      `(?![Vv]ia (?:E-?)?(?:[Mm]ail|Telefon|Web|Chat|Post|Slack|App|SMS|Zoom|Teams|API|Internet|Link|VPN|USB|Fax|Git|Docker)\\b)(?:[Vv]ia|[Vv]iale|V\\.le|[Pp]iazza|P\\.zza|[Pp]iazzale|[Cc]orso|C\\.so|[Vv]icolo|[Ll]argo|[Ss]trada|Contrada|Contrà|Salita|Borgo|Lungomare|Fondamenta|Località|Loc\\.|Frazione|Fraz\\.|VIA|VIALE|PIAZZA|CORSO) (?:(?:della?|dei|degli|delle|del|di|da|dal|allo?|alla) |(?:dell|d|all)['’]){0,2}${NAME}(?: (?:(?:della?|dei|degli|delle|del|di|da|e) |(?:dell|d)['’]){0,2}${NAME}){0,3},? (?:n\\.? ?)?\\d{1,4}(?:[/ ]?[A-Za-z](?!\\p{L})|/\\d{1,3})?(?:,? (?:int|interno|scala|sc|piano|p)\\.? ?[\\dA-Z]{1,4})?(?:${GAP}(?:CH-|I-)?\\d{4,5} ${TOWN}(?: \\(?[A-Z]{2}\\)?)?)?`,
      "u",
    ),
    postcode: /\d{4,5} \p{Lu}\D*$/u,
    street: /^(?:Via|Viale|V\.le|Piazza|P\.zza|Corso|C\.so|Vicolo) /u,
    keywords: words(
      "via |viale|v.le|piazza|p.zza|corso|c.so|vicolo|largo|strada|contrada|contrà|salita|borgo |lungomare|fondamenta|località|loc.|frazione|fraz.",
    ),
  },
  {
    subtype: "PT_ADDRESS",
    country: "Portugal, Brazil",
    form: new RegExp(
      `(?:[Rr]ua|R\\.|[Aa]venida|[Aa]v\\.|Travessa|Tv\\.|Praça|Largo|Alameda|Al\\.|Estrada|Rodovia|Praceta|Beco|Calçada|RUA|AV\\.) ${IBERIAN_JOINTS}{0,2}${NAME}(?: ${IBERIAN_JOINTS}{0,2}${NAME}){0,4}${SIGN}\\d{1,5}[A-Z]?(?:,? ?-? ?(?:\\d{1,2}\\.?[ºo°] ?(?:[Ee]sq|[Dd]to|[Dd]ir|[Ff]rente|[Aa-z])?\\.?|ap(?:to|t|\\.)?\\.? ?\\d{1,4}[A-Z]?|(?:bloco|bl\\.?|casa|sala|cj\\.?|conj\\.?|lote|quadra) [A-Z\\d]{1,4}|fundos)){0,3}(?:(?:${GAP}(?:[-–] )?${TOWN}){0,2}(?: ?[-–/,] ?${STATES}(?!\\p{L}))?${GAP}(?:[-–] )?(?:CEP:? ?)?(?:\\d{4,5}-\\d{3}|\\d{8}(?!\\d))(?:,? ${TOWN}(?: ?[-/] ?${STATES}(?!\\p{L}))?)?|(?:${GAP}(?:[-–] )?${TOWN}){1,2} ?[-–/,] ?${STATES}(?!\\p{L}))?`,
      "u",
    ),
    postcode: new RegExp(`\\d{4,5}-?\\d{3}(?!\\d)|[-–/,] ?${STATES}$`, "u"),
    street: /^(?:Rua|Avenida|Travessa|Alameda|Praceta) /u,
    keywords: words(
      "rua |r. |avenida|av. |travessa|tv. |praça|largo|alameda|al. |estrada|rodovia|praceta|beco |calçada",
    ),
  },
  {
    subtype: "NL_ADDRESS",
    country: "Netherlands, Belgium",
    form: new RegExp(
      `(?:(?:${NAME} ){1,2}(?:Singel|Gracht|Kade|Plein|Weg|Laan|Dijk|Hof)|(?:${NAME} ){0,2}\\p{Lu}[\\p{Ll}-]{1,30}(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|steeg|dreef|pad|park|lei|baan|dijkje|laantje|straatje|steenweg|markt)) \\d{1,4}(?: ?[a-zA-Z](?!\\p{L})|-(?:\\d{1,4}|[IVXHhs]{1,3})|[IVX]{1,3}| (?:hs|huis|bis|II|III|IV))?(?:,? (?:bus|bte|b\\.) ?[\\dA-Z]{1,5})?(?:${GAP}(?:\\d{4} ?[A-Z]{2}|(?:B-)?\\d{4})(?:,? ${TOWN})?)?`,
      "u",
    ),
    postcode: /\d{4} ?[A-Z]{2}\b|\d{4} \p{Lu}\p{Ll}/u,
    street: /(?:straat|laan|gracht|singel|steeg) \d/u,
    keywords: words(
      "straat|laan|weg |plein|gracht|kade|singel|dijk|hof |steeg|dreef|pad |park |lei |baan |markt ",
    ),
  },
  {
    subtype: "PL_ADDRESS",
    country: "Poland",
    form: new RegExp(
      `(?:\\d{2}-\\d{3} ${TOWN}, ?)?(?:(?:ul\\.|Ul\\.|UL\\.|al\\.|Al\\.|AL\\.|pl\\.|Pl\\.|PL\\.|os\\.|Os\\.|OS\\.|ulica|aleja|plac|osiedle|Aleja|Plac|Osiedle) ?(?:(?:\\d{1,2}|gen\\.|im\\.|ks\\.|dr\\.|św\\.|prof\\.|bp\\.|mjr\\.|płk\\.|kard\\.) ){0,2}(?:${NAME} ){1,4}|(?:${NAME} ){0,2}Rynek )\\d{1,4}[a-zA-Z]?(?:(?:/| m\\.? ?| lok\\.? ?)\\d{1,4}[a-zA-Z]?)?(?:${GAP}\\d{2}-\\d{3} ${TOWN})?`,
      "u",
    ),
    postcode: /\d{2}-\d{3} \p{Lu}/u,
    street: /^(?:ul|al|pl|os)\.|^(?:ulica|aleja|osiedle) /iu,
    keywords: words("ul.|al.|pl.|os.|ulica|aleja|plac |osiedle|rynek"),
  },
  {
    subtype: "SE_ADDRESS",
    country: "Sweden, Norway, Denmark",
    form: new RegExp(
      `(?:${NAME} ){0,2}\\p{Lu}\\p{Ll}{1,24}(?:gatan|gata|vägen|väg|gränd|torget|backen|stigen|gate|gaten|veien|vei|vegen|bakken|vej|vejen|gade|gaden|allé|stræde|vænget|stien) \\d{1,4} ?(?:[A-Za-z](?!\\p{L}))?${NORDIC_UNIT}(?:${GAP}(?:SE?-|DK-|NO?-)?(?:\\d{3} ?\\d{2}|\\d{4}) ${TOWN})?`,
      "u",
    ),
    postcode: /(?:\d{3} ?\d{2}|\d{4}) \p{Lu}\p{Ll}/u,
    street: /(?:gatan|vägen|gränd|veien|vejen|gade|gaten) \d/u,
    keywords: words(
      "gatan |gata |väg|gränd|torget|backen |stigen |gate |gaten |vei|veg|bakken |vej|gade |gaden |allé|stræde|vænget|stien ",
    ),
  },
  {
    subtype: "JP_ADDRESS",
    country: "Japan",
    form: new RegExp(
      `(?:〒 ?\\d{3}-?\\d{4}\\s{0,2})?(?:(?:東京都|北海道|(?:大阪|京都)府|[\\u4e00-\\u9fff]{2,3}県)[\\u3041-\\u30ff\\u4e00-\\u9fff々]{2,24}?|(?!都市)[\\u4e00-\\u9fff]{1,4}市(?:[\\u4e00-\\u9fff]{1,3}区)?[\\u3041-\\u30ff\\u4e00-\\u9fff々]{1,14}?)${JAPANESE_NUMBER}(?:(?:丁目|番地?|[号\\-のー])(?:\\d{1,4}|[一二三四五六七八九十]{1,3}(?=[番号]))?){0,4}(?:[ \\u3000]?[\\u30a1-\\u30ff\\u4e00-\\u9fff]{0,12}(?:[荘館寮棟]|ハイツ|コーポ|マンション|ビル|アパート|レジデンス|ハウス|コート|ハイム|メゾン|パレス|タワー)[\\u30a1-\\u30ff\\u4e00-\\u9fff]{0,8}[ \\u3000]?\\d{1,4}(?:号室?)?|[ \\u3000]?[\\u30a1-\\u30ff\\u4e00-\\u9fff]{2,16}\\d{1,4}号室?)?`,
      "u",
    ),
    postcode: /〒/u,
    street:
      /[\d一二三四五六七八九十](?:丁目|[番\-の])|[都道府県].*[\u4e00-\u9fff](?:大字|字)\D{1,10}\d/u,
    keywords: ["都", "道", "府", "県", "市"],
  },
  STREETLESS,
];
