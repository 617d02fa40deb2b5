/**
 * Illnesses by their own names, injuries and measured values that the model passed over. Asked only of texts in which
 * people are found anyway; measured values only beside a condition.
 */
import type { Finding } from "../types";
import { DISEASES, DISEASES_JAPANESE } from "./data/disease-names";
import { firstLetters, topAlternatives } from "./first-letters";
import { byPlace } from "./spans";

const SCORE = 0.82;
/** From here on a preset may show it already. */
const SHOWN = 0.5;
const CERTAIN = 0.8;
/** Where a word begins: a name of several words is only looked for there, among those that begin with its letter. */
const WORD = /(?<![\p{L}\p{N}-])\p{L}/gu;
/** Of a society, a ward or a vaccine; a text about the illness. */
const OF_AN_OFFICE =
  /^[ -](?:charity|foundation|society|trust|awareness|vaccin\p{L}*|clinic|ward|unit|team|research|screening|nurse|association|support group|stiftung|hilfe|impf\p{L}*|klinik|ambulanz|station|verein|vorsorge|selbsthilfe|liga|fonds|vereniging|dépistage|vaccin)/iu;
/** Asked or denied of nobody in particular. */
const OF_NOBODY =
  /(?<!\p{L})(?:screen(?:ed|ing)? for|vaccin\p{L}* (?:against|gegen|contre|contra|contro|tegen|przeciw)|impfung gegen|world|tag der|journée mondiale|día mundial|leaflet (?:on|about)|risk of|prevent(?:s|ing|ion of)?)[ :]*(?:\p{L}{1,4} )?$/iu;
const BEFORE = 32;

/** Short names of laboratories and wards with their value: `BZ 312`, `HbA1c 9,1 %`, `RR 190/100`. */
const MEASURED =
  /(?<![\p{L}\p{N}])(?:HbA1c|BZ|CRP|PCR|Hb|INR|PSA|TSH|e?GFR|BNP|NT-?proBNP|SpO2|[Ss]ats?|RR|PA|TA|BP|MMSE|PHQ-9|BMI|IMC|GdB|LVEF|LDL|[Kk]rea|[Tt]emp|[Tt]roponin[ae]?|[Ff]erritin[ae]?|[Ll]ipa[sz][aey])\.?[ :=]{1,3}[<>]?\d{1,4}(?:[.,]\d{1,2})?(?:[/x]\d{2,3})?(?: ?(?:%|mg\/dl|mmol\/l|mmHg|g\/dl|ng\/ml|°C?))?(?![\p{L}\p{N}])/gu;

/** Conditions that nothing in `found` touches. `isPrivate` says whether the text near a place speaks of somebody. Linear. */
export function diseases(
  text: string,
  found: readonly Finding[],
  isPrivate: (start: number, end: number) => boolean,
): Finding[] {
  const places = byPlace(found);
  // A piece of a condition is no reason to leave out the whole.
  const taken = (start: number, end: number) =>
    places
      .overlapping(start, end)
      .some(
        (one) =>
          one.score >= SHOWN &&
          (one.type !== "MEDICAL_CONDITION" ||
            2 * (Math.min(one.end, end) - Math.max(one.start, start)) >= end - start),
      );
  const named = [...namesIn(text)].filter(
    ([start, end]) =>
      !OF_AN_OFFICE.test(text.slice(end, end + BEFORE)) &&
      !OF_NOBODY.test(text.slice(Math.max(0, start - BEFORE), start)),
  );
  const ill = found.some(({ type, score }) => type === "MEDICAL_CONDITION" && score >= CERTAIN);
  const measured = ill || named.length > 0 ? [...text.matchAll(MEASURED)].map(placeOf) : [];
  return [...named, ...measured]
    .filter(([start, end]) => !taken(start, end) && isPrivate(start, end))
    .map(([start, end]) => conditionAt(start, end));
}

type Range = readonly [start: number, end: number];

let byLetter: ReadonlyMap<string, RegExp> | null = null;

/** Linear: at each word only the names that begin with its letter are tried, and none is long. */
function* namesIn(text: string): Generator<Range> {
  byLetter ??= compiled();
  let reached = 0;
  for (const { 0: letter, index } of text.matchAll(WORD)) {
    if (index < reached) continue;
    const names = byLetter.get(letter.toLowerCase());
    if (!names) continue;
    names.lastIndex = index;
    const match = names.exec(text);
    if (!match) continue;
    reached = index + match[0].length;
    yield [index, reached];
  }
  for (const match of text.matchAll(DISEASES_JAPANESE)) yield placeOf(match);
}

function placeOf({ 0: name, index }: RegExpExecArray): Range {
  return [index, index + name.length];
}

function compiled(): ReadonlyMap<string, RegExp> {
  const names = new Map<string, string[]>();
  for (const name of DISEASES.flatMap(topAlternatives))
    for (const letter of firstLetters(name)) {
      const known = names.get(letter);
      if (known) known.push(name);
      else names.set(letter, [name]);
    }
  return new Map(
    [...names].map(([letter, own]) => [
      letter,
      new RegExp(`(?:${own.join("|")})(?![\\p{L}\\p{N}])`, "iuy"),
    ]),
  );
}

function conditionAt(start: number, end: number): Finding {
  return {
    type: "MEDICAL_CONDITION",
    start,
    end,
    score: SCORE,
    detector: "condition",
    reasons: [{ step: "context", delta: SCORE }],
  };
}
