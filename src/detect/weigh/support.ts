/** What stands beside a value and speaks for its type: a title, a greeting, who lives there, per month. In nine languages. */
import type { EntityType, Finding } from "../types";
import type { LocalNames } from "./local-names";
import { CONDITION_LABEL, namesCondition, SUFFERS } from "./conditions";
import { PLACE_OF_A_PERSON, WAGE_AFTER, WAGE_BEFORE } from "./phrases";

/** A span in its text. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const BEFORE = 70;
const AFTER = 48;

const TITLE =
  /(?<![\p{L}\p{N}])(?:mr|mrs|ms|miss|mx|dr|prof|professor|sister|nurse|herrn?|frau|fr|hr|koll|kollegin|schwester|dipl\.?-?ing|ing|mme|mlle|madame|monsieur|maître|me|m|señora?|sra?|don|doña|dña|dott|dottoressa|dottssa|dr\.?ssa|signora?|sig|sig\.?ra|senhora?|dona|dhr|mevr|mw|mevrouw|meneer|juf|meester|pan|pani|panu|panią|panem|państwo|p|inż|mgr)\.?\s+$/iu;
const HONORIFIC = /^ ?(?:さん|[様氏君殿]|さま|くん|ちゃん|先生|部長|課長|係長|主任|店長|社長)/u;
const GREETING =
  /(?:^|\n)[\s>*"“«„-]*(?:hi|hey|hello|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen)|moin|servus|grüß(?: dich| gott)?|bonjour|bonsoir|salut|cher|chère|coucou|hola|estimad[oa]|querid[oa]|buenos días|buenas(?: tardes)?|ciao|car[oa]|gentile|egregio|buongiorno|olá|oi|prezad[oa]|bom dia|boa tarde|beste|geachte|hoi|ha|dag|lieve|cześć|hej|drogi|droga|szanown[yai]|witaj|dzień dobry)\s+$/iu;
const CLOSING =
  /(?:^|\n)[\s>*]*(?:(?:kind|best|warm|many) (?:regards|wishes)|regards|best|cheers|thanks(?: a lot| so much)?|thank you|thx|many thanks|sincerely|yours(?: \p{L}+)?|love|xx?|ta|vg|lg|mfg|gruß|grüße|danke|(?:viele|beste|liebe|herzliche|schöne|mit freundlichen) grüßen?|freundliche grüsse|cordialement|bien à (?:vous|toi)|merci|bises|amitiés|salutations|un saludo|saludos|gracias|atentamente|un abrazo|cordiali saluti|saluti|distinti saluti|grazie|un abbraccio|obrigad[oa]|att|atenciosamente|cumprimentos|abraços?|com os melhores cumprimentos|groet(?:en|jes)?|met vriendelijke groet(?:en)?|mvg|gr|bedankt|dank|hoogachtend|pozdrawiam|pozdr|dziękuję|dzięki|z poważaniem|z wyrazami szacunku)[ ,.!–-]*(?:\n[ \t>]*)+$/iu;
const KIN =
  /(?<!\p{L})(?:husband|wife|partner|son|daughter|brother|sister|mum|mom|dad|mother|father|friend|colleague|boss|neighbour|neighbor|cousin|aunt|uncle|nan|mann|ehemann|ehefrau|sohn|tochter|bruder|schwester|mutter|vater|freundin|freund|kollegin|kollegen?|tante|onkel|oma|opa|nachbarin|nachbar|mari|femme|fils|fille|frère|sœur|mère|père|collègue|amie?|voisine?|oncle|marido|mujer|esposa|esposo|hij[oa]|herman[oa]|madre|padre|compañer[oa]|amig[oa]|vecin[oa]|jef[ea]|moglie|marito|figli[oa]|fratello|sorella|mamma|papà|collega|amic[oa]|vicin[oa]|filh[oa]|irmão?|mãe|pai|colega|vizinh[oa]|man|vrouw|zoon|dochter|broer|zus|moeder|vader|vriendin|vriend|buurman|buurvrouw|żona|mąż|męża|żony|syn|syna|córka|córki|brat|siostra|mama|tata|kolega|koleżanka|szef|sąsiad(?:ka)?)\s*(?:[,:(]\s*)?$/iu;
const NAMED =
  /(?<!\p{L})(?:(?:full |first |last |sur)?name|named|called|patient(?:in)?|pt|employee|tenant|contact|emergency|assignee|reporter|author|owner|signed|attn|cc|from|to|von|an|nom|prénom|de|à|nombre|apellidos|paciente|nome|cognome|paziente|naam|patiënt|imię|nazwisko|pacjent(?:ka)?|ansprechpartner(?:in)?|mitarbeiter(?:in)?|氏名|名前|担当|患者)\s*[:=：]\s*$/iu;
/** `[09:14] ana:`, `Ana 11:02:`, `ana:` at the start of a line. */
const SPEAKER_BEFORE = /(?:^|\n)[\s>*-]*(?:[[(]?\d{1,2}[:.]\d{2}(?::\d{2})?[\])]?[\s,–-]*)?$/u;
const SPEAKER_AFTER = /^(?: \(?\d{1,2}[:.]\d{2}\)?)?\s?:(?!\/)\s?/u;
const AGE_AFTER =
  /^(?:, | ?\(|、| (?=\d+ ?\p{L}))(?:aged? )?\d{1,3}(?: ?(?:[yj]|yo|yrs?|years old|jahre|ans|años|anni|anos|jaar|lat|[lamfw歳才])\.?)?(?=[),;.:\n]|$| –)/iu;
const REACHED =
  /^[\s,(:–<-]{1,4}(?:(?:tel|mob|mobil|ph|phone|handy|cel|kom)\w*\.?:? ?)?(?:\+|\(?0)\d[\d\s()/.-]{6,}/iu;
const ALONE_AFTER = /^[.!]?[ \t]*(?=\n|$)/u;

/** An age with its unit. */
const AGED =
  /^(?:aged? )?\d{1,3}[ -]?(?:y(?:\/?o|rs?|ears?)?(?:[ -]old)?|j(?:ahre|\.)?(?: alt)?|jährige[rn]?|ans|años|anni|anos|jaar|jr|jarige|lat|letni[ae]?|aa|[a歳才])\.?$|^lat \d{1,3}$/iu;
const AGE_BEFORE =
  /(?<!\p{L})(?:aged?|im alter von|alter|âgée? de|âge|edad|età|età di|idade|leeftijd|wiek|w wieku|lat|年齢)\s*(?::\s*)?$/iu;
const FIRM =
  /(?<!\p{L})(?:ltd|llc|inc|plc|corp|gmbh|ag|kg|ohg|ug|se|sarl|sas|sasu|s\.?a\.?|s\.?l\.?u?|srl|s\.r\.l|spa|s\.p\.a|lda|ltda|bv|b\.v|nv|n\.v|vof|sp\. z o\.o|sp\.j|studios?|holdings?|group|gruppe|groupe|bakeries|brewery|logistics|logistik|systems|systeme|partners|consulting|solutions)\.?$|株式会社|有限会社|合同会社/iu;
/** `2019–2023 Rigger, `, as a curriculum vitae lists employers. */
const YEARS_BEFORE =
  /(?:19|20)\d{2} ?[-–—] ?(?:(?:19|20)\d{2}|now|present|today|heute|\p{L}{3,10})?:?[^\n\d]{0,40}[,:–@·|] ?$/u;

/** How strongly the surroundings speak for it: 0 nothing, 1 something, 2 hardly anything else is possible. */
export function supportOf(
  type: EntityType,
  place: Place,
  neighbours: readonly Finding[],
  local: LocalNames,
  score: number,
): 0 | 1 | 2 {
  const before = place.text.slice(Math.max(0, place.start - BEFORE), place.start);
  const after = place.text.slice(place.end, place.end + AFTER);
  const value = place.text.slice(place.start, place.end);
  const follows = (other: EntityType, gap: RegExp) =>
    neighbours.some(
      (one) =>
        one.type === other &&
        one.end <= place.start &&
        place.start - one.end <= 6 &&
        one.score >= 0.5 &&
        gap.test(place.text.slice(one.end, place.start)),
    );
  switch (type) {
    case "PERSON":
      return personSupport(place, before, after, local);
    case "AGE":
      return AGED.test(value) || AGE_BEFORE.test(before) || follows("PERSON", /^[\s,(]{1,3}$/u)
        ? 1
        : 0;
    case "SALARY":
      return WAGE_BEFORE.test(before) || WAGE_AFTER.test(after) ? 1 : 0;
    case "MEDICAL_CONDITION": {
      const labelled = CONDITION_LABEL.test(before) || SUFFERS.test(before);
      const listed = follows("MEDICAL_CONDITION", /^ ?[,;+/&、] ?$|^ (?:and|und|et|[yei]|en) $/u);
      // A word that names no illness must be more than half believed.
      if (!namesCondition(value) && score < 0.5) return 0;
      return namesCondition(value) ? (labelled || listed ? 2 : 1) : listed || labelled ? 1 : 0;
    }
    case "ORGANIZATION":
      return FIRM.test(value) || YEARS_BEFORE.test(before) ? 1 : 0;
    case "LOCATION":
      return PLACE_OF_A_PERSON.test(before) ? 1 : 0;
    default:
      return 0;
  }
}

function personSupport(place: Place, before: string, after: string, local: LocalNames): 0 | 1 | 2 {
  if (TITLE.test(before) || HONORIFIC.test(after)) return 2;
  if (GREETING.test(before) && /^\s*[,!.:–\n]|^$/u.test(after)) return 2;
  if (CLOSING.test(before) && ALONE_AFTER.test(after)) return 2;
  const named = local.naming(place);
  if (named === 2) return 2;
  if (KIN.test(before) || NAMED.test(before)) return 1;
  if (SPEAKER_BEFORE.test(before) && SPEAKER_AFTER.test(after)) return 1;
  if (AGE_AFTER.test(after) || REACHED.test(after)) return 1;
  return named;
}
