/**
 * Values that the model found in pieces, because it reads a text piece by piece: `29|.850 euro`, `BZ| 312`,
 * `svc|_ledger`. Pieces of one type are joined, and a piece is carried on to the end of its word, number or unit.
 */
import type { EntityType, Finding } from "../types";
import { namesCondition } from "./conditions";

/** What may stand between two pieces of one value, by type. */
const GAPS: Partial<Record<EntityType, RegExp>> = {
  PERSON: /^[ \u00a0]?$/u,
  ORGANIZATION: /^(?: ?(?:& ?)?|-)$/u,
  LOCATION: /^[ -]?$/u,
  MEDICAL_CONDITION: /^(?: ?|-| (?:his|her|my|the|der|die|das|des|du|della?|do|da|van|of|de) )$/u,
  SALARY: /^[ \u00a0.,'’]?$/u,
  PASSWORD: /^[-./_!#+*]?$/u,
  USERNAME: /^[-._]?$/u,
  BANK_ACCOUNT: /^[ -]?$/u,
  CUSTOMER_ID: /^[-./]?$/u,
  EMPLOYEE_ID: /^[-./]?$/u,
};
/** What the model must think of a piece that stands beside a surer one. */
const FAINT = 0.15;
const FAINTEST: Partial<Record<EntityType, number>> = { PERSON: 0.3, MEDICAL_CONDITION: 0.35 };
const BEGINS_HIGH = /\p{Lu}/u;
const SURE = 0.5;
/** Two values that are sure by themselves stay two. */
const APART = 0.8;
const WIDEST_GAP = 6;

/** How a value goes on to the left and to the right of what was found of it. */
const LONGEST = 40;
const WORD_BEFORE =
  /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{N}])+$/u;
const WORD_AFTER =
  /^(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{N}])+/u;
/** Japanese has no blanks, but a run of katakana is one word. */
const KATAKANA = /^[\p{Script=Katakana}ー]$/u;
const KATAKANA_BEFORE = /[\p{Script=Katakana}ー]+$/u;
const KATAKANA_AFTER = /^[\p{Script=Katakana}ー]+/u;
const LOGIN_BEFORE = /(?:\w+\\)?[\w-]*$/u;
const LOGIN_AFTER = /^[\w-]+/u;
const NUMBER_BEFORE = /\d[\d.,'’]*$/u;
const NUMBER_AFTER = /^(?:[.,'’]?\d)+/u;
const GROUPS_BEFORE = /(?:\d+[-./])+$/u;
const GROUPS_AFTER = /^(?:[-./]\d+)+/u;
const MONEY_BEFORE = /(?:[€$£¥₦]|R\$|EUR|CHF|USD|GBP|PLN) ?$/u;
const MONEY_AFTER =
  /^(?: ?(?:[€$£円]|zł|万円|EUR|CHF|USD|GBP|PLN|euros?|Euro)(?!\p{L})|[kK](?!\p{L}))/u;
/** How often and how it is paid stands outside of pay. */
const PERIOD =
  /(?: ?\/ ?\p{L}{1,6}|,? (?:per|an?|each|pro|par|al|por|im|je|na|all['’]) ?(?:month|year|annum|hour|week|monat|jahr|stunde|mois|an|heure|mes|año|hora|mese|anno|ora|mês|ano|maand|jaar|uur|miesiąc|rok|godzin\p{L})|,? (?:monthly|yearly|annually|monatlich|jährlich|mensuels?|annuels?|mensuales|anuales|mensual|anual|mensili|annui|lord[io]|nett[io]|mensais|anuais|brutos?|netos?|líquidos|bruts?|nets?|brutto|netto|bruto|miesięcznie|rocznie|p\.a\.|pa|pcm|gross|net)){1,2}$/iu;
const AGE_BEFORE = /(?<![\p{L}\p{N}])(?:lat|[al]\.|aged?) ?$/iu;
const AGE_AFTER =
  /^ ?-?(?:years? old|y(?:\/?o|rs?|ears?)?(?: old)?|jahre?(?: alt)?|jährige[rn]?|j\.?|ans|años|anni|anos|jaar|jr|lat|letni\p{L}{0,2}|aa|歳|才)(?![\p{L}\p{N}])/iu;
/** `sandrine_compta`, `jdoe2`: no name is written so. */
const LOGIN_FORM = /^[\p{L}\d]+(?:_[\p{L}\d]+)+$|^\p{Ll}+\d+$/u;

/** `sobrina Charo`, `Frau Beck`: what stands before a name is outside of it. */
const BEFORE_NAME =
  /^(?:mrs?|ms|miss|dr|prof|herrn?|frau|mme|mlle|monsieur|señora?|sra?|don|doña|dott|signora?|sig|senhora?|dona|dhr|mevr|mevrouw|meneer|pani?|my|mein[er]?|mon|ma|mi|su|seu|sua|mijn|husband|wife|son|daughter|brother|sister|mother|father|nephew|niece|cousin|mann|sohn|tochter|bruder|schwester|neffe|nichte|mari|fils|fille|frère|sœur|neveu|nièce|hij[oa]|herman[oa]|sobrin[oa]|espos[oa]|niet[oa]|prim[oa]|figli[oa]|fratello|sorella|nipote|moglie|marito|filh[oa]|irmão?|net[oa]|zoon|dochter|broer|zus|syn(?:em)?|córka|brat|siostra|mąż|żona|wnuk|wnuczka)\.? (?=\p{Lu})/iu;
/** The words of a ward note before a condition, and when it was after it. */
const BEFORE_CONDITION =
  /^(?:dx(?: w(?:ith)?\/?)?|hx(?: of)?|h\/o|c\/o|s\/p|pmh|v\. ?a\.|z\. ?n\.|st\. ?n\.|st\.? ?p\.) ?:? ?(?=\p{L})/iu;
const AFTER_CONDITION =
  /,? (?:heut|gestern|seit|today|yesterday|since|last night|depuis|hier|hace|desde|ayer|dal|da ieri|há|ontem|sinds|gisteren|od|wczoraj|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))\p{L}*(?: [\p{L}\p{N}]{1,10}){0,3}$/iu;
/** Little words that belong to the sentence. */
const LITTLE_BEFORE =
  /^(?:an?|ein\p{L}{0,2}|une?|l[ae]s?|el|il|lo|het|een|[ayi]|ha|et|und|e) (?=\p{L})/iu;
const LITTLE_AFTER = /(?: (?:and|und|et|[yeiwz]|en|de|di|do|da|du|ce|su|in|im|on|the|na))+$/iu;
/** `適応障害は回復傾向`: the topic of a clause, without what is said about it. */
const TOPIC = /^([^はがをにで]{2,})[はがをにで]/u;
/** A password in a Japanese clause, or behind the sign that assigns it. */
const CORE = /[\x21-\x7e]{4,}/u;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const ASSIGNING = /^[=:]\s*(?=[^=:\s])/u;

/** The findings, in their order of place, with pieces joined and carried on. Linear. */
export function wholes(text: string, findings: readonly Finding[]): Finding[] {
  const byType = new Map<EntityType, Finding[]>();
  for (const finding of findings) {
    const known = byType.get(finding.type);
    if (known) known.push(finding);
    else byType.set(finding.type, [finding]);
  }
  const joined = [...byType].flatMap(([type, own]) => joinedPieces(text, GAPS[type], own));
  return joined.map((finding) => carriedOn(text, finding)).sort((a, b) => a.start - b.start);
}

function joinedPieces(text: string, gap: RegExp | undefined, own: readonly Finding[]): Finding[] {
  if (!gap || own.length < 2) return [...own];
  const out: Finding[] = [];
  for (const finding of [...own].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && finding.end <= last.end) {
      // A second reading of the same piece counts where it is surer.
      if (finding.score > last.score) out.splice(-1, 0, finding);
    } else if (last && belong(text, gap, last, finding))
      out[out.length - 1] = over(last, last.start, finding.end, finding);
    else out.push(finding);
  }
  return out;
}

/** Two pieces of one value: they touch, or the one is sure and the other not enough to be a value of its own. */
function belong(text: string, gap: RegExp, one: Finding, other: Finding): boolean {
  const least = Math.min(one.score, other.score);
  const between = text.slice(one.end, Math.max(one.end, other.start));
  if (other.start < one.end || between.length > WIDEST_GAP || !gap.test(between)) return false;
  if (least < (FAINTEST[one.type] ?? FAINT) || Math.max(one.score, other.score) < SURE)
    return false;
  // Within a word or a token, however sure they are.
  if (!/\s/u.test(between)) return true;
  return (
    least < APART &&
    (one.type !== "PERSON" ||
      BEGINS_HIGH.test(text[one.start] ?? "") === BEGINS_HIGH.test(text[other.start] ?? ""))
  );
}

function over(one: Finding, start: number, end: number, other: Finding): Finding {
  const surer = one.score >= other.score ? one : other;
  return { ...surer, start, end, reasons: [...surer.reasons, { step: "joined", delta: 0 }] };
}

function carriedOn(text: string, finding: Finding): Finding {
  const { type } = finding;
  switch (type) {
    case "PERSON":
      return named(text, finding);
    case "ORGANIZATION":
    case "LOCATION":
      return grown(text, finding, WORD_BEFORE, WORD_AFTER);
    case "MEDICAL_CONDITION":
      return trimmed(text, grown(text, finding, WORD_BEFORE, WORD_AFTER));
    case "USERNAME":
      return grown(text, finding, LOGIN_BEFORE, LOGIN_AFTER);
    case "SALARY":
      return paid(text, grown(text, finding, NUMBER_BEFORE, NUMBER_AFTER));
    case "AGE":
      return grown(text, finding, AGE_BEFORE, AGE_AFTER);
    case "BANK_ACCOUNT":
    case "CUSTOMER_ID":
    case "EMPLOYEE_ID":
      return grown(text, finding, GROUPS_BEFORE, GROUPS_AFTER);
    case "PASSWORD":
      return uncovered(text, finding);
    default:
      return finding;
  }
}

function named(text: string, finding: Finding): Finding {
  const whole = katakana(text, grown(text, finding, WORD_BEFORE, WORD_AFTER));
  const token = grown(text, whole, LOGIN_BEFORE, LOGIN_AFTER);
  const value = text.slice(token.start, token.end);
  // A name inside of a longer login is that login.
  if (token.end - token.start > finding.end - finding.start && LOGIN_FORM.test(value))
    return { ...token, type: "USERNAME" };
  const before = BEFORE_NAME.exec(text.slice(whole.start, whole.end));
  return before ? { ...whole, start: whole.start + before[0].length } : whole;
}

function paid(text: string, finding: Finding): Finding {
  const { start, end } = finding;
  const period = PERIOD.exec(text.slice(start, end))?.[0].length ?? 0;
  return grown(text, { ...finding, end: end - period }, MONEY_BEFORE, MONEY_AFTER);
}

function katakana(text: string, finding: Finding): Finding {
  const before = KATAKANA.test(text[finding.start] ?? "") ? KATAKANA_BEFORE : null;
  const after = KATAKANA.test(text[finding.end - 1] ?? "") ? KATAKANA_AFTER : null;
  return before || after ? grown(text, finding, before, after) : finding;
}

function trimmed(text: string, finding: Finding): Finding {
  const value = text.slice(finding.start, finding.end);
  const topic = JAPANESE.test(value) ? TOPIC.exec(value)?.[1] : undefined;
  if (topic !== undefined && namesCondition(topic))
    return { ...finding, end: finding.start + topic.length };
  const lead = (BEFORE_CONDITION.exec(value) ?? LITTLE_BEFORE.exec(value))?.[0].length ?? 0;
  const rest = value.slice(lead);
  const tail = (AFTER_CONDITION.exec(rest) ?? LITTLE_AFTER.exec(rest))?.[0].length ?? 0;
  return { ...finding, start: finding.start + lead, end: finding.end - tail };
}

function uncovered(text: string, finding: Finding): Finding {
  const value = text.slice(finding.start, finding.end);
  const core = JAPANESE.test(value) ? CORE.exec(value) : null;
  if (core) {
    const start = finding.start + core.index;
    return { ...finding, start, end: start + core[0].length };
  }
  return { ...finding, start: finding.start + (ASSIGNING.exec(value)?.[0].length ?? 0) };
}

function grown(
  text: string,
  finding: Finding,
  before: RegExp | null,
  after: RegExp | null,
): Finding {
  const { start, end } = finding;
  const left = before?.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0].length ?? 0;
  const right = after?.exec(text.slice(end, end + LONGEST))?.[0].length ?? 0;
  return left + right === 0 ? finding : { ...finding, start: start - left, end: end + right };
}
