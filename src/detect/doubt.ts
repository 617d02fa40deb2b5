/** Words around a value that speak against it: it is an example, or it belongs to an authority or a shop. */
import { anyCase, lowerCased } from "./any-case";
import { isPlateOfNothing } from "./plate-doubt";
import type { EntityType } from "./types";

const BEFORE = 56;
const AFTER = 40;
/** How much of it says that the value is public. */
const NEXT = 24;

/** Words for "made up, only to show", in nine languages; stems, so that their forms count too. */
const EXAMPLE = anyCase(
  /(?<![\p{Ll}\p{Lu}\d.@-])(?:examples?|sample|samples|dummy|fake(?! (?:page|site|website|login|mail|e-?mail|invoice|shop|profile|account|call))|fictional|fictitious|made-up|made up|placeholder|textbook|fixture|fixtures|test (?:card|number|data|user|strings?|vectors?|value|plate|iban|account)|seed data|for instance|such as|beispiel\p{L}*|muster\p{L}*|platzhalter|fiktiv\p{L}*|erfunden\p{L}*|lehrbuch|testdaten|testnummer|testnr|testkarte|(?:d'|par )?exemples?|fictif|fictive|factices?|bidon|de test|d'essai|ejemplos?|de prueba|ficticio|ficticia|ficticios|inventado|esempio|esempi|segnaposto|fittizio|fittizia|finto|finta|di prova|exemplo|exemplos|fictício|fictícia|de teste|de mentira|voorbeeld\p{L}*|fictief|fictieve|verzonnen|testset|testnummer|testkaart|przykład\p{L}*|fikcyjn\p{L}*|testow\p{L}*|zmyślon\p{L}*|à remplacer|da sostituire|te vervangen|zu ersetzen|to be replaced|atrapa|hoax|regex|regexp|elfproef ok|test@|foo bar|lorem)(?![\p{Ll}\p{Lu}])|例[）):：えは]|例え|記入例|見本|サンプル|ダミー|テスト用/iu,
);
/** `not the example plate`, `nicht die Muster-IBAN`, `pas un exemple`. */
const DENIED = anyCase(
  /(?<!\p{L})(?:not|isn't|no|nicht|kein\p{L}*|statt|pas|plus|non|niet|geen|nie|não|sondern|instead of|but the real|rather than)(?: \p{L}{1,6}){0,2} ?$/iu,
);
/** What separates an example from the next value that is real. */
const TURNED = anyCase(
  /(?<!\p{L})(?:but|sondern|aber|mais|pero|ma|mas|maar|ale|real|echt\p{L}*|vrai|verdader\p{L}*|prawdziw\p{L}*|wirklich|actual|actually)(?!\p{L})|本物|実際/iu,
);
/** Numbers that everyone may call, and who answers them. */
const PUBLIC = anyCase(
  /(?<![\p{Ll}\p{Lu}])(?:helplines?|help line|hotlines?|infolines?|info line|press office|press contact|switchboard|customer services?|box office|opening hours?|museum|servicetelefon|service-hotline|telefonseelsorge|zentrale|beratungsstelle|notruf|bürgertelefon|pressestelle|numéro vert|standard|accueil|service client|teléfono de atención|atención al cliente|centralita|centralino|numero verde|ufficio stampa|linha de apoio|atendimento|belastingtelefoon|klantenservice|zelfmoordpreventie|infolinia|infolinii|centrala|agencia española|garante per|deutsche rentenversicherung|information commissioner|datenschutzbeauftragte\p{L}*|prezes uodo|uodo|cnil|aepd|météo-france|ombudsman\p{L}*|comissão nacional|comisión nacional|commission nationale|national commission|ministry of|ministeri[aou]\p{L}*|ministère|ministério|ministerstwo|bundes(?:amt|ministerium|anstalt|agentur)|botschaft|embassy|ambassade|embajada|ambasciata|embaixada|ambasada|h[oô]tel|museo|musée|muzeum|samaritans|reservierung|reservations?|réservations?|ingresso|eintritt|admission|adults|info(?! (?:minus|dash|hyphen|underscore|bindestrich|unterstrich|punkt|tiret|point|guion|guión|punto|trattino|ponto|traço|streepje|punt|kropka|myślnik|ドット|at|ät|dot|arobase|arroba|chiocciola|apenstaartje|małpa|アット)))(?![\p{Ll}\p{Lu}@])|相談ダイヤル|代表電話|フリーダイヤル|委員会/iu,
);
/** What only people carry, between the name of a house and the number. */
const OWN_PHONE = anyCase(
  /(?<!\p{L})(?:mobile|mob|cell|handy|mobil|portable|gsm|móvil|cel|celular|cell|cellulare|telemóvel|tlm|mobiel|komórk\p{L}*|kom)(?!\p{L})[^\n\d]{0,16}$|携帯[^\n\d]{0,8}$/iu,
);
/** Offices and clubs by their letters, right before a number that everybody may call. */
const AGENCY =
  /(?<![\p{L}\d])(?:INPS|INAIL|ACI|ZUS|KAS|NFZ|KRUS|URSSAF|CAF|CPAM|SEPE|DGT|SAT|IMSS|INSS|DETRAN|SUS|UWV|SVB|DUO|ANWB|ADAC|ÖAMTC|HMRC|DVLA|IRS|SSA|USCIS|DMV)[ :,(-]{1,3}(?:\d{2,3}[ \d]{3,12}(?: lub | o |, | or | oder | ou )?(?:da (?:mobile|cellulare|rete mobile)|mobil|from abroad|depuis l['’]étranger|desde (?:el )?móvil|z komórki)? ?)?$/u;
/** Numbers of parcels, parts and papers that are grouped like telephones. */
const PARCEL = anyCase(
  /(?<!\p{L})(?:tracking|parcel|consignment|sendung\p{L}*|paket\p{L}*|colis|suivi|envío|seguimiento|spedizione|encomenda|rastreio|zending\p{L}*|przesyłk\p{L}|isbn|part no|serial)(?!\p{L})[^\n]{0,28}$/iu,
);
/** A range of pay that anybody may apply for. */
const ADVERTISED = anyCase(
  /^ ?(?:[–\-àa]|to|bis|tot|do) ?[^\n]{0,18}(?:depending on|doe|plus benefits|je nach|selon|según|a seconda|consoante|afhankelijk|w zależności)/iu,
);
/** A dot after a longer word or a number; `geb. `, `No. `, `Tel. ` are abbreviations. */
const ENDS_SENTENCE = /[!?;]\s|(?:[\p{L}\d]{5}|\d)\.\s/u;
/** A number that is given to a check of its form, as a test of that check does. */
const VALIDATED = anyCase(/\b(?:is_?valid\w*|validate\w*)\([^\n]{0,48}$/iu);
/** A real one of these in a test is a leak all the same. */
const LEAKS_IN_TESTS: ReadonlySet<EntityType> = new Set<EntityType>([
  "CREDIT_CARD",
  "USERNAME",
  "PASSWORD",
]);
const FREEPHONE =
  /^(?:\+?1[- ]?)?\(?8(?:00|88|77|66|55|44|33)\)?[- ]|^0?800|^0300|^0303|^116 ?\d{3}$|^900 ?\d{3}|^803 \d/u;
/** Nobody's mailbox: it is printed to be written to. */
const MAILBOX = anyCase(
  /^(?:jobs?|careers?|press|presse|prensa|stampa|bewerbung(?:en)?|karriere|recrutement|recruitment|empleo|rrhh\.empleo|lavoro|vacatures?|praca|rekrutacja|saiyo|newsletter|unsubscribe|semantic-release-bot|dependabot|renovate|\w+\[bot\]|actions|github-actions|git|mailer-daemon|notifications?)@/iu,
);
/** Whatever is longer is no plate but the number of a chassis. */
const SHORTEST_VIN = 15;
const EXAMPLE_TYPES: ReadonlySet<EntityType> = new Set<EntityType>([
  "PHONE",
  "CREDIT_CARD",
  "IBAN",
  "BANK_ACCOUNT",
  "SWIFT_BIC",
  "NATIONAL_ID",
  "TAX_ID",
  "PASSPORT",
  "DRIVER_LICENSE",
  "MEDICAL_RECORD",
  "EMPLOYEE_ID",
  "CUSTOMER_ID",
  "VEHICLE_ID",
  "DATE_OF_BIRTH",
  "USERNAME",
  "PASSWORD",
  "STREET_ADDRESS",
  "IP_ADDRESS",
]);

/** Is the value at [start, end) only shown as an example, or published by its owner? Looks no further than its line. */
export function isDoubtful(type: EntityType, text: string, start: number, end: number): boolean {
  const value = text.slice(start, end);
  if (type === "EMAIL") return MAILBOX.test(value);
  if (type === "PHONE" && FREEPHONE.test(value)) return true;
  if (type === "VEHICLE_ID" && value.length < SHORTEST_VIN && isPlateOfNothing(text, start, end))
    return true;
  const before = lineBefore(text, start);
  const after = lineAfter(text, end);
  const lower = lowerCased(before);
  if (type === "PHONE" && (PARCEL.test(before, lower) || AGENCY.test(before))) return true;
  if (type === "SALARY") return ADVERTISED.test(after);
  if (
    (type === "PHONE" || type === "STREET_ADDRESS" || type === "LOCATION") &&
    isPublished(before, after, lower)
  )
    return true;
  if (!EXAMPLE_TYPES.has(type)) return false;
  return (
    (!LEAKS_IN_TESTS.has(type) && before.includes("(") && VALIDATED.test(before, lower)) ||
    isExample(before, after, lower)
  );
}

/** How grave a line of a log is; nobody's information. */
const LEVEL = /(?<![\p{L}\d])INFO(?=\]?(?: {2}| ?[:-]? ?(?:[[(]|\w+[.:=\]-])))/gu;

/** A public office stands beside the value, in its sentence, and nobody says that it is another's. */
function isPublished(before: string, after: string, lower: string | null): boolean {
  const said = before.includes("INFO") ? before.replace(LEVEL, "") : before;
  const found = PUBLIC.first(said, said === before ? lower : lowerCased(said));
  if (found && !DENIED.test(said.slice(0, found.start)) && !OWN_PHONE.test(said.slice(found.end)))
    return true;
  return PUBLIC.test(after.slice(0, NEXT).replace(/[.!?;]\s.*$/su, ""));
}

/** `lower` is what stands before it, in lower case, or null. */
function isExample(before: string, after: string, lower: string | null): boolean {
  const found = EXAMPLE.last(before, lower);
  if (found) {
    const between = before.slice(found.end);
    return (
      !DENIED.test(before.slice(0, found.start)) &&
      !TURNED.test(between) &&
      !ENDS_SENTENCE.test(between)
    );
  }
  const next = EXAMPLE.first(after);
  return (
    next !== null &&
    !/[.!?;\n]/u.test(after.slice(0, next.start)) &&
    !DENIED.test(after.slice(0, next.start))
  );
}

function lineBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  return before.slice(before.lastIndexOf("\n") + 1);
}

function lineAfter(text: string, end: number): string {
  const after = text.slice(end, end + AFTER);
  const line = after.indexOf("\n");
  return line === -1 ? after : after.slice(0, line);
}
