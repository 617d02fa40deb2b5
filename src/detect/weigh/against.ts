/** What speaks against a finding of the model: the words before it, or the kind of the whole text. */
import type { EntityType, Finding } from "../types";
import { genreOf, isOfRealPeople } from "./genre";
import { isNobody } from "./no-names";
import {
  PLACE_OF_A_JOURNEY,
  PLACE_OF_A_PERSON,
  PRICE_AFTER,
  PRICE_BEFORE,
  WAGE_AFTER,
  WAGE_BEFORE,
} from "./phrases";

const BEFORE = 60;
const AFTER = 32;
/** Names of networks, images and packages stand where logins and keys are expected. */
const NETWORK_BEFORE =
  /(?<!\p{L})(?:ssid|network(?: name)?(?: is)?|netz(?:werk)?|réseau|red|rete|netwerk|sieć)\s*(?:[:=]\s*)?["“„«]?$/iu;
const PACKAGE_BEFORE =
  /(?<!\p{L})(?:image|bump|from|package|module|import|require|vlan|branch)\s*(?:[:=]\s*)?["'(]?$/iu;
/** The network's name in quotes, before its key. */
const KEY_AFTER =
  /^["”“»]? ?,? ?(?:key|pw|pass\p{L}*|kennwort|schlüssel|mdp|clave|contraseña|chiave|senha|wachtwoord|hasło)(?!\p{L})/iu;
/** A wireless network without quotes: its name is no key when the key follows. */
const WIRELESS_BEFORE = /(?<!\p{L})(?:wi-?fi|wlan)\s*(?:[:=]\s*)?$/iu;
const THEN_KEY_AFTER =
  /^ ?[,;/|–-] ?(?:key|pw|ww|pass\p{L}*|kennwort|schlüssel|mdp|clave|contraseña|chiave|senha|wachtwoord|hasło)(?!\p{L})/iu;
/** What is read off a meter, and the name of a key that is not the key. */
const READ_OFF_BEFORE =
  /(?<!\p{L})(?:key id|(?:meter|counter) reading(?: is)?|zählerstand(?: ist)?|relevé|lectura|lettura|leitura|meterstand|stan licznika)\s*(?:[:=]\s*)?$/iu;
/** How something stands, in a log. */
const STATE_BEFORE = /(?<!\p{L})(?:status|state|result|level)\s*[:=]\s*["']?$/iu;
/** Numbers of telephones within a house, of bookings and parcels. */
const EXTENSION_BEFORE =
  /(?<!\p{L})(?:ext|extension|durchwahl|dw|app|apparat|poste|interno|int|ramal|toestel|tst|wew|anexo)\.?:? ?$|内線 ?$/iu;
const BOOKING_BEFORE =
  /(?<!\p{L})(?:booking|reservation|ref(?:erence)?|pnr|confirmation|tracking|parcel|order|ticket|case|claim|buchungs\p{L}*|sendungs\p{L}*|bestell\p{L}*|auftrags\p{L}*|dossier|réservation|commande|colis|suivi|localizador|reserva|pedido|prenotazione|ordine|spedizione|encomenda|boeking\p{L}*|bestel\p{L}*|zaak|rezerwacj\p{L}|zamówieni\p{L}|przesyłk\p{L})(?: (?:n[o°º.]{0,2}|nr|number|code|nummer|#))?\.?\s*(?:[:#]\s*)?$/iu;
/** Keys and contracts of software, which nobody drives with. */
const SOFTWARE_LICENCE_BEFORE =
  /(?<!\p{L})(?:(?:software|product|site|seats?|volume|oem|enterprise|server|trial|user|windows|office|activation|produkt|programm|logiciel|programa|programma|oprogramowania)[- ]?(?:licen[cs]es?|lizenz\p{L}*|licencias?|licenz[ae]|licenças?|licenties?|licencj\p{L}*)|licen[cs]e key|lizenzschlüssel|lizenz(?:code|nummer)?|(?:clé|code) de (?:la )?licence|(?:clave|código) de (?:la )?licencia|chiave di licenza|chave de licença|licentiesleutel|klucz licencyjny)(?: (?:n[o°º.]{0,2}|nr|number|key|id|code|nummer|#))?\.?\s*(?:is |ist |[:#=]\s*)?["'`]?$|ライセンスキー[は:：]?\s*$/iu;
/** Codes of firms and papers at the exchange. */
const MARKET_CODE_BEFORE = /(?<!\p{L})(?:LEI|ISIN|CUSIP|SEDOL|WKN|FIGI)(?!\p{L})[^.!?\n]{0,40}$/u;
/** Who the assistant is to be, and whose style it is to copy. */
const PERSONA_BEFORE =
  /(?<!\p{L})(?:you(?:['’]re| are| will be) [^.!?\n]{0,40}(?:named|called)|your name is|act as|du bist [^.!?\n]{0,40}(?:namens|heißt)|du heißt|tu es [^.!?\n]{0,40}(?:nommée?|appelée?)|tu t['’]appelles|eres [^.!?\n]{0,40}llamad[oa]|te llamas|sei [^.!?\n]{0,40}di nome|ti chiami|você é [^.!?\n]{0,40}chamad[oa]|je bent [^.!?\n]{0,40}genaamd|jesteś [^.!?\n]{0,40}imieniem|in the (?:style|voice|spirit) of|(?:yes, )?like|im stil von|à la manière de|dans le style de|al estilo de|nello stile di|no estilo de|in de stijl van|w stylu)\s*["“„«]?$/iu;
/** What is done and given is no condition. */
const TREATED_WITH =
  /(?:^|[\n.;]\s*|\s)(?:tto|tratamiento|procedere|therapie|therapy|treatment|rx|meds?|medications?|medikation|medikamente|dh|conduta|cd|terapia|traitements?|ttt|behandeling|medicatie|leki|leczenie|zalecenia|処方|治療)\s*[:：]\s*[^\n;]{0,60}$/iu;
/** Accounts that every system has; nobody's, unless their password stands beside them. */
const SYSTEM_ACCOUNT =
  /^(?:root|www-data|nobody|daemon|systemd?|syslog|sshd?|nginx|apache2?|httpd|postgres|mysql|mariadb|redis|mongo(?:db)?|rabbitmq|kafka|elastic|git|gitlab-runner|jenkins|docker|kubelet|node|ubuntu|debian|ec2-user|localhost|administrator|nt authority\\system)$/iu;
const SECRET_NEAR = /^[^\n]{0,16}(?:pass|pw|hasło|senha|clave|mdp|wachtwoord|[:/]\S{4,}@)/iu;
const NUMBER_SIGN = /[!#]$/u;
/** The machine that a line of a system log begins with. */
const LOGGED_AT = /(?:^|\n)\p{L}{3} {1,2}\d{1,2} \d{2}:\d{2}:\d{2} (?:[\w.]+-)?$/u;
/** `Client.new(`, `Client::new`: a class or module of a program. */
const CALLED_AFTER = /^(?:\.\w{1,24}\(|::\w)/u;
/** Years somewhere are no age: `12 años de contabilidad`, but `12 años de edad`. */
const YEARS_OF_AFTER =
  /^(?: ?(?:years?|yrs|jahren?|ans|años|anni|anos|jaar|lat))? (?:of (?!age)|experience|erfahrung|berufserfahrung|ervaring|doświadczenia|expérience|(?:de |di |d['’])(?!edad|idade|età|âge|vida|vie|vita))/iu;
/** Whom labels leave out: banks, insurers, hospitals, schools, courts and offices. */
const PUBLIC_BODY =
  /(?<!\p{L})(?:bank|banque|banco|banca|sparkasse|volksbank|raiffeisen\p{L}*|credit union|insurance|assurances?|versicherung\p{L}*|seguros|assicurazion\p{L}+|verzekering\p{L}*|ubezpiecze\p{L}+|krankenkasse|mutuelle|hospital|hôpital|klinik|klinikum|clinic|clinique|clínica|ospedale|ziekenhuis|szpital|universit\p{L}+|uniwersytet\p{L}*|college|minist\p{L}+|council|\p{L}*gericht|finanzamt|jobcenter|court|tribunal\p{L}*|police|polizei|policía|polizia|politie|policja|préfecture|mairie|ayuntamiento|gemeente|urząd|nhs|hmrc|irs|school|schule|gymnasium|école|lycée|colegio|scuola|escola|szkoł\p{L}+)(?!\p{L})|銀行|病院|大学|役所|保険|学校|警察/iu;
/** Things with names of their own, in front of what looks like a login. */
const THING_BEFORE =
  /(?<!\p{L})(?:service|container|pod|host(?:name)?|server|node|cluster|namespace|table|tabelle|tabla|tabella|database|datenbank|schema|queue|topic|bucket|repo(?:sitory)?|job|unit|process|class|function|method|variable|column|field|plugin|library)s?\s*(?:[:=]\s*)?["'`(]?$/iu;

/** `2014–2019`, `seit 2019`: the years of a curriculum vitae. */
const YEAR = /^(?:19|20)\d{2}$/u;
const SPAN_BEFORE =
  /(?:\d ?[-–—] ?|(?<!\p{L})(?:seit|since|from|until|ab|bis|depuis|desde|hasta|dal|fino al|até|sinds|tot|od|do) )$/iu;
const SPAN_AFTER = /^ ?[-–—]/u;

type Judge = (finding: Finding) => boolean;

/** Looks at the whole text once, then says of each finding whether it is to count less. */
export function againstIn(text: string, rules: readonly Finding[]): Judge {
  const genre = genreOf(text, rules);
  const real = isOfRealPeople(rules);
  return ({ type, start, end }) => {
    if (genre.has(type)) return true;
    // `i. A.`, `Dz. U.`: the rest of an abbreviation.
    if (
      type === "PERSON" &&
      end - start === 1 &&
      /\p{L}\. ?$/u.test(text.slice(0, start).slice(-4))
    )
      return true;
    if (type === "PERSON" && !real && isNobody(text.slice(start, end))) return true;
    const before = text.slice(Math.max(0, start - BEFORE), start);
    const after = text.slice(end, end + AFTER);
    return speaksAgainst(type, text.slice(start, end), before, after);
  };
}

function speaksAgainst(type: EntityType, value: string, before: string, after: string): boolean {
  switch (type) {
    case "SALARY":
      return (
        (PRICE_BEFORE.test(before) || PRICE_AFTER.test(after)) &&
        !WAGE_BEFORE.test(before) &&
        !WAGE_AFTER.test(after)
      );
    case "ORGANIZATION":
      return PUBLIC_BODY.test(value);
    case "LOCATION":
      return PLACE_OF_A_JOURNEY.test(before) && !PLACE_OF_A_PERSON.test(before);
    case "PERSON":
      return PERSONA_BEFORE.test(before);
    case "MEDICAL_CONDITION":
      return TREATED_WITH.test(before);
    case "PASSWORD":
      return (
        NETWORK_BEFORE.test(before) ||
        NUMBER_SIGN.test(before) ||
        KEY_AFTER.test(after) ||
        READ_OFF_BEFORE.test(before) ||
        isNetwork(before, after)
      );
    case "DRIVER_LICENSE":
      return SOFTWARE_LICENCE_BEFORE.test(before);
    case "VEHICLE_ID":
      return BOOKING_BEFORE.test(before) || MARKET_CODE_BEFORE.test(before);
    case "EMPLOYEE_ID":
    case "CUSTOMER_ID":
      return EXTENSION_BEFORE.test(before) || isYearOfSpan(value, before, after);
    case "PHONE":
      return EXTENSION_BEFORE.test(before);
    case "USERNAME":
      return (
        PACKAGE_BEFORE.test(before) ||
        THING_BEFORE.test(before) ||
        STATE_BEFORE.test(before) ||
        isNetwork(before, after) ||
        LOGGED_AT.test(before) ||
        CALLED_AFTER.test(after) ||
        (SYSTEM_ACCOUNT.test(value) && !SECRET_NEAR.test(after))
      );
    case "AGE":
      return /[\p{L}_]\($/u.test(before) || YEARS_OF_AFTER.test(after);
    default:
      return false;
  }
}

function isNetwork(before: string, after: string): boolean {
  return WIRELESS_BEFORE.test(before) && THEN_KEY_AFTER.test(after);
}

function isYearOfSpan(value: string, before: string, after: string): boolean {
  return YEAR.test(value) && (SPAN_BEFORE.test(before) || SPAN_AFTER.test(after));
}
