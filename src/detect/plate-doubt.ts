/**
 * What letters and digits in the shape of a plate are where people talk of vehicles all day: parts in a garage, goods on a
 * shelf, standards, lines of a timetable, exercises. In nine languages.
 */
import { anyCase } from "./any-case";
import { VEHICLE } from "./vehicle-words";

const BEFORE = 80;
const AFTER = 48;

/** Right before the value: it is called a plate, so it is one, whatever else the line holds. */
const CALLED_A_PLATE = anyCase(
  /(?<!\p{L})(?:(?:licen[cs]e|number|lic) ?plates?|plates?|reg(?:s|'s|istration)?|rego|vrm|vrn|(?:kfz-?)?kennz(?:eichen)?|kz|nummernschild|kontrollschild|immat\p{L}*|plaques?|matr[ií]culas?|placas?|targ(?:a|he|at[aoie])|tg|kent(?:ekens?)?|nummerpla(?:at|ten)|plaat|(?:nr |tablic\p{L}* )?rej(?:estr\p{L}*)?|tablic\p{L}*)(?: is| ist| (?:no|nr|n[°º]|number))?[.:#,=]*\s{0,2}["'(«„]?(?:[A-Z\d -]{4,10}, ?){0,6}$|(?:ナンバー|登録番号|車両番号)[は:：]?\s?$/iu,
);
/** Parts, goods, shelves, standards, papers of trade. */
const GOODS = anyCase(
  /(?<!\p{L})(?:(?:spare )?parts?(?! of)|kit|gasket|filters?|brake (?:disc|pad|shoe)s?|calipers?|spark plugs?|(?:timing|drive|fan) belt|bulbs?|wiper\p{L}*|clutch|bolts?|screws?|bearings?|shel(?:f|ves)|rack|aisle|pallets?|stock(?:ed)?|sku|skus|catalogue|part (?:no|number)|standards?|compliant|certified|\p{L}{0,10}teile?(?! der)|ersatzteil\p{L}*|(?:zahn|keil)riemen|brems(?:scheibe|belag|beläge|sattel)\p{L}?|\p{L}{0,6}filter|dichtung\p{L}*|zündkerze\p{L}?|schrauben?|regal\p{L}*|palette\p{L}?|motorcode|zurrgurt\p{L}?|plane|norm(?:en|as?|es|y)?|lagerort|pièces?(?! d['’]identité)|disques?|freins?|plaquettes?|courroies?|filtres?|joints?|bougies?|étagères?|entrepôt|réf|réfs?|références?|piezas?|recambios?|repuestos?|filtros?|juntas?|correas?|pastillas?|bujías?|tornillos?|estanter?ías?|almacén|ricamb\p{L}+|cinghi[ae]|filtri?|filtro|guarnizion[ei]|pastiglie|candel[ae]|pinz[ae] freno|scaffal\p{L}+|bancal[ei]|magazzino|bolla|collo|peças?|pastilhas?|retentor\p{L}*|correias?|parafusos?|prateleiras?|paletes?|estoque|armazém|onderde(?:el|len)|remblok\p{L}*|remschij\p{L}+|bout(?:en)?|schroef|schroeven|stelling|magazijn|voorraad|części|części[ąa]?|klock\p{L}+|tarcz[ae]\p{L}*|filtr\p{L}*|uszczelk\p{L}+|świec[ae]|śrub[ay]?|regał\p{L}*|palet[ay]?|magazyn\p{L}*|faktur[ay]|iso \d|din (?:en )?\d|nen(?:-en)?|une(?:-en)?|pn-en|uni en)(?!\p{L})|部品|フィルタ|ワイパー|オイル|型番|型式|在庫|伝票|規格|棚/iu,
);
/** Trains, lines and flights: what moves by a number that everybody may know. */
const TIMETABLE = anyCase(
  /(?<!\p{L})(?:platform|coach [a-z\d]{1,2}|timetable|departs?|dep\.?|arr\.?|gates?|terminal|line \d+|gleis|wg\.|platz|umstieg|abfahrt|ankunft|linie|haltestelle|quai [a-z\d]|voiture \d+|place \d+|correspondance|départ|arrivée|ligne \d+|andén|vía \d+|dársena|línea|salida|llegada|puerta|binario|carrozza|partenza|arrivo|linea|fermata|plataforma|cais|partida|chegada|linha|ponto|parada|spoor|halte|vertrek|aankomst|lijn|peron\p{L}{0,2}|wagon\p{L}{0,2}|miejsc[ea] \d+|przesiadk\p{L}*|odjazd|linia)(?!\p{L})|号車|番線|のりば|系統|乗り換え/iu,
);
const CLOCK = /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)/gu;
/** Letters and digits with no more form than a train or a flight has. */
const LINE_SHAPED = /^\p{Lu}{1,3}[ -]?\d{1,5}$/u;
/** Exercises about plates, and how they are made up. */
const LESSON = anyCase(
  /(?<!\p{L})(?:how many (?:\p{L}+ ){0,2}(?:plates|combinations|registrations)|worksheet|made up of|the format|kombinationen|möglichkeiten|wie viele (?:kennzeichen|kombinationen)|aufgabe|combien de (?:plaques|combinaisons)|combinaisons|cuántas (?:matrículas|combinaciones)|combinaciones|quante (?:targhe|combinazioni)|combinazioni|quantas (?:placas|combinações)|combinações|são possíveis|hoeveel (?:kentekens|combinaties|zijn er)|combinaties|ile (?:jest )?możliwych|kombinacji)(?!\p{L})|何通り/iu,
);
/** Between a vehicle and its plate: `white Corsa, `, `furgone bianco (`, `bay 3: `. */
const BETWEEN = /^[\s,(:"'„“«=–-]{0,3}(?:\p{L}{2,12}[\s,(:"'„“«–-]{1,3})?$/u;
const NEARBY = 34;
const VEHICLES = new RegExp(VEHICLE.source, "giu");

/** Has the plate-shaped value at [start, end) words about it that make it something else? Looks no further than its line. */
export function isPlateOfNothing(text: string, start: number, end: number): boolean {
  const before = lastLine(text.slice(Math.max(0, start - BEFORE), start));
  const after = firstLine(text.slice(end, end + AFTER));
  if (LESSON.test(after) || LESSON.test(before)) return true;
  if (CALLED_A_PLATE.test(before)) return false;
  const around = `${before} ${after}`;
  const scheduled = TIMETABLE.test(around) || (around.match(CLOCK)?.length ?? 0) > 1;
  if (scheduled && LINE_SHAPED.test(text.slice(start, end))) return true;
  return GOODS.test(around) && !isOfVehicle(before);
}

/** Is a vehicle named right before the value? `before` ends where it starts. */
export function isOfVehicle(before: string): boolean {
  const near = before.slice(-NEARBY);
  return [...near.matchAll(VEHICLES)].some((match) => {
    const between = near.slice(match.index + match[0].length);
    return BETWEEN.test(between) && !GOODS.test(between);
  });
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf("\n") + 1);
}

function firstLine(text: string): string {
  const line = text.indexOf("\n");
  return line === -1 ? text : text.slice(0, line);
}
