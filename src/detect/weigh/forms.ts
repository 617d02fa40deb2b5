/** The least that a value of a type has to show. What the model takes for one and lacks it is none, however sure it is. */
import type { EntityType } from "../types";
import { isCountry } from "./countries";
import { isNoName } from "./no-names";
import { holdsNumber } from "./number-words";

const digits = (value: string): number => value.match(/\p{Nd}/gu)?.length ?? 0;
const letters = (value: string): number => value.match(/\p{L}/gu)?.length ?? 0;
/** Dictated letters and digits need several words. */
const words = (value: string): number => value.split(/\s+/u).length;
const isDictated = (value: string): boolean => words(value) >= 3 && letters(value) > 4;

const MONTH =
  /(?<!\p{L})(?:jan|f[eé]b|m[aä]r|apr|avr|abr|ma[iyjg]|mei|ju[nil]|giu|lug|aug|ao[uû]|ago|sie|sep|set|wrz|o[ckt]t|out|paź|nov|lis|d[eéi][czs]|gru|gen|ene|sty|lut|kwi|cze|lip|ott)\p{L}*/iu;
/** Stems of the WHO's names for substances, and forms of medicines; they are outside of a condition. */
const MEDICINE =
  /^(?:\p{L}{3,}(?:mab|mabum|pril|sartan|olol|statin[ae]?|xaban|gatran|azol[eo]?|cillin[ae]?|zilline?|mycine?|mizine?|formine?|gliptine?|gliflozine?|glutide|tidine?|prazole?|profen[eo]?|parine?|tinib|ciclib|oxacine?|oxetine?|triptyline?|azepam|zolam|barbital|codone|morphine?|vudine?|navir|ciclovir|triptane?|thyroxine?|dronate)(?:um|[aeou])?|insulin[ae]?|aspirin[ae]?|ibuprofen[eo]?|paracetamol|metamizole?)(?:\s+\d.*)?$/iu;
/** What is done to a patient, and the short names of it. */
const PROCEDURE =
  /^(?:ptca|pci|cabg|turp?|tavi|ecg|ekg|eeg|mrt|mri|irm|ct|tac|echo|eco|stents?|bypass|dialys\p{L}*|chemo\p{L}*|\p{L}*(?:ektomie|ectomy|ectomie|ectomia|ectomía|skopie|scopy|scopie|scopia|(?<!dys)graphie|graphy|(?<!dis)grafia|(?<!dis)grafía|therapie|therapy|thérapie|terapia)|physio\p{L}*|biops\p{L}*|impf\p{L}*|vaccin\p{L}*)(?: (?:su|on|an|am|en|w))?$/iu;
const FUNCTION_WORD =
  /^(?:de|du|des|la|le|les|el|il|lo|[awzy]|an|the|der|die|das|den|dem|am|im|in|on|of|do|da|di|het|een|na|und|and|et|[ei]|en|her|his|she|he|sie|er)$/iu;
/** Wards and callings, from which nobody suffers. */
const WARD =
  /^\p{L}+(?:olog(?:y|ie|ia|ía|ii|iczny|ische?|ista|ist)|iatrie|iatry|iatria|iatría|iatrii|urgie|urgia|urgía|urgii|surgery)$/iu;

/** `2022`, `/26`, `09/26`: when it was, not what. */
const YEAR = /^(?:(?:19|20)\d{2}|\/?\d{2}\/\d{2,4}|\/\d{2})$/u;
/** `14 hr`, `90 min`: how long. */
const TIMED = /^\d+ ?(?:hrs?|h|uhr|min|sec|s|mg|ml|kg|km|cm)\.?$/iu;
/** `237s`, `64MB`, `12ms`: what a log measured. */
const MEASURE = /^\d+(?:\.\d+)?(?:ms|[smhd%]|kb|mb|gb)$/iu;

/** An address has its sign, or words for it: `jane at acme dot com`. */
const ADDRESS = /[@＠\s]|[([{](?:at|ät|a|arroba|chiocciola|arobase|małpa|apenstaartje)[)\]}]/iu;

/** A parcel's number, as `RR123456785DE`; no tax office writes its own so. Source: UPU S10. */
const PARCEL = /^[CELMRUV][A-Z]\s?(?:\d\s?){9}[A-Z]{2}$/u;

const FORMS: Partial<Record<EntityType, (value: string) => boolean>> = {
  SALARY: holdsNumber,
  EMAIL: (value) => ADDRESS.test(value),
  USERNAME: (value) => !MEDICINE.test(value),
  AGE: (value) => holdsNumber(value) && digits(value) <= 4 && !TIMED.test(value),
  PASSWORD: (value) => !MEASURE.test(value),
  DATE_OF_BIRTH: (value) =>
    (holdsNumber(value) || MONTH.test(value)) && digits(value) + letters(value) >= 3,
  VEHICLE_ID: (value) => (digits(value) > 0 && value.length >= 4) || isDictated(value),
  EMPLOYEE_ID: (value) =>
    digits(value) >= 2 || (digits(value) > 0 && letters(value) > 1) || isDictated(value),
  CUSTOMER_ID: (value) =>
    digits(value) >= 2 || (digits(value) > 0 && letters(value) > 1) || isDictated(value),
  MEDICAL_RECORD: (value) => digits(value) >= 3 || isDictated(value),
  NATIONAL_ID: (value) => digits(value) >= 4 || isDictated(value),
  TAX_ID: (value) => (digits(value) >= 4 && !PARCEL.test(value)) || isDictated(value),
  PASSPORT: (value) => digits(value) >= 3 || isDictated(value),
  DRIVER_LICENSE: (value) => digits(value) >= 3 || isDictated(value),
  BANK_ACCOUNT: (value) => digits(value) >= 4 || isDictated(value),
  // An account that is broken over a line may lack its end; a country and a bank are none.
  IBAN: (value) => digits(value) + letters(value) >= 10,
  CREDIT_CARD: (value) => digits(value) >= 4 || isDictated(value),
  PHONE: (value) => digits(value) >= 5 || isDictated(value),
  IP_ADDRESS: (value) =>
    (value.match(/\./gu)?.length ?? 0) >= 3 || /:.*:/u.test(value) || isDictated(value),
  STREET_ADDRESS: (value) => letters(value) >= 3 || /\p{Script=Han}.*\p{Nd}/u.test(value),
  LOCATION: (value) => letters(value) + digits(value) >= 2 && !isCountry(value),
  ORGANIZATION: (value) => letters(value) >= 2 && !/^\p{Script=Hiragana}+$/u.test(value),
  PERSON: (value) =>
    letters(value) >= 1 && !/^\p{Script=Hiragana}$/u.test(value) && !isNoName(value),
  MEDICAL_CONDITION: (value) =>
    letters(value) + digits(value) >= 2 &&
    !FUNCTION_WORD.test(value) &&
    !MEDICINE.test(value) &&
    !PROCEDURE.test(value) &&
    !WARD.test(value) &&
    !YEAR.test(value),
};

/** May the value be of its type at all? */
export function hasForm(type: EntityType, value: string): boolean {
  return FORMS[type]?.(value.normalize("NFKC")) ?? true;
}
