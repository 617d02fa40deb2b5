/** Detectors for the last digits of a number that are named as such: `card ending in 4084`, `下四桁が8828のカード`. */
import type { Detector } from "../detector";
import type { EntityType } from "../types";
import { digitsHeard, SPOKEN_WORD, runOf } from "../spoken-digits";
import { idOf, type Family } from "./family";
import { choice } from "./named";

export interface EndingKind {
  readonly subtype: string;
  readonly type: EntityType;
  /** What ends in those digits; the kind whose word stands nearest before them counts. */
  readonly whose: RegExp;
  /** Subtype of its digits when they are said; left out: only typed ones are looked for. */
  readonly spoken?: string;
}

/** How people say that a number ends so, in nine languages; lower case. */
const SAID: readonly string[] = [
  "ending in|ending with|ending|ends in|ends with|ends|last four|last 4|last-four|final four|finishing in",
  "endziffer|endziffern|endet auf|endet mit|endend auf|mit endung|auf die endung|letzten vier|letzte vier|letzten 4",
  "terminant par|termine par|finissant par|finit par|derniers chiffres|4 derniers",
  "terminada en|terminado en|acabada en|acabado en|termina en|acaba en|últimos cuatro|últimos 4|ultimos cuatro",
  "termina con|terminante con|finisce con|finisce per|termina per|ultime quattro|ultime 4",
  "terminado em|terminada em|termina em|acaba em|com final|últimos quatro",
  "eindigend op|eindigt op|eindigen op|laatste vier|laatste 4",
  "kończąca się na|kończącą się na|kończącej się na|kończące się na|kończy się na|ostatnie cztery|ostatnie 4|końcówka|końcówką",
  "下四桁|下4桁|下４桁|末尾4桁|末尾四桁|末尾",
].flatMap((row) => row.split("|"));
const BEFORE = 56;
const AFTER = 12;
const SCORE = 0.86;
/** A year is what ends in four digits as well. */
const PERIOD =
  /(?<!\p{L})(?:years?|fiscal|periods?|quarters?|months?|weeks?|days?|times|jahr|geschäftsjahr|monate?n?|wochen?|tagen?|mal|semaines?|mois|jours|fois|semanas|meses|días|veces|settimane|mesi|giorni|volte|weken|maanden|dagen|keer|tygodni\p{L}*|miesi\p{L}*|dni|année|exercice|año|ejercicio|anno|esercizio|ano|boekjaar|jaar|rok|roku)(?!\p{L})/iu;

export function endingFamily(id: string, title: string, kinds: readonly EndingKind[]): Family {
  return {
    id,
    title,
    detectors: kinds.flatMap((kind) => [
      detectorOf(id, kind, kinds),
      ...(kind.spoken === undefined ? [] : [spokenOf(id, kind, kind.spoken, kinds)]),
    ]),
  };
}

function detectorOf(family: string, kind: EndingKind, all: readonly EndingKind[]): Detector {
  return {
    id: idOf(kind.subtype),
    family,
    type: kind.type,
    subtype: kind.subtype,
    about: { owner: "", evidence: "said to be the end of a number" },
    pattern: new RegExp(
      `(?:${[...SAID].sort((a, b) => b.length - a.length).join("|")})[^\\d\\n.;]{0,32}?${ANSWER}[ \\t:"'*•.#はがx-]{0,6}(\\d{4})(?![\\p{Ll}\\p{Lu}\\d/:%€$£-]|[.,]\\d)`,
      "giu",
    ),
    group: 1,
    score: SCORE,
    keywords: SAID,
    anchored: true,
    wholeWords: true,
    validate: (value, match) => {
      const text = match.input ?? "";
      const at = match.index ?? 0;
      const end = at + match[0].length;
      const before = text.slice(Math.max(0, at - BEFORE), end - value.length);
      const asked = text.slice(Math.max(0, at - BEFORE), at);
      const line = before.slice(asked.lastIndexOf("\n") + 1);
      if (PERIOD.test(line)) return false;
      const near = line + (/^下|^末/u.test(match[0]) ? text.slice(end, end + AFTER) : "");
      return nearest(near, all) === kind ? undefined : false;
    },
  };
}

/** Who is asked answers on the next line: `Customer: it's …`. */
const ANSWER = "(?:[?.]?[ ]?\\n[ \\t]?[\\p{L}. ]{1,16}[:>–—-][^\\d\\n]{0,20}?)?";

/** The same digits, dictated: `the last four are nine oh double two`. */
function spokenOf(
  family: string,
  kind: EndingKind,
  subtype: string,
  all: readonly EndingKind[],
): Detector {
  return {
    id: idOf(subtype),
    family,
    type: kind.type,
    subtype,
    about: { owner: "", evidence: "said to be the end of a number, said aloud" },
    pattern: new RegExp(
      `(?<![\\p{L}\\d])${choice(SAID)}(?![\\p{L}\\d])[^\\d\\n.;]{0,40}?${ANSWER}(${runOf("[ ,-]{1,3}", SPOKEN_WORD, 2, 4)})(?![\\p{L}\\d])(?![ ,-]{1,3}(?:${SPOKEN_WORD})(?![\\p{L}\\d]))`,
      "gu",
    ),
    group: 1,
    score: SCORE,
    keywords: SAID,
    anchored: true,
    wholeWords: true,
    validate: (value, match) => {
      if (!/^\d{4}$/u.test(digitsHeard(value))) return false;
      const text = match.input ?? "";
      const at = match.index ?? 0;
      const line = text.slice(Math.max(0, at - BEFORE), at);
      const gap = match[0].slice(0, -value.length);
      if (LISTED.test(gap)) return false;
      const near = line.slice(line.lastIndexOf("\n") + 1) + gap;
      return !PERIOD.test(near) && nearest(near, all) === kind ? undefined : false;
    },
  };
}

/** More numbers than an end has stand before it. */
const LISTED = new RegExp(`(?<![\\p{L}\\d])${SPOKEN_WORD}[ ,-]{1,3}$`, "u");

function nearest(text: string, kinds: readonly EndingKind[]): EndingKind | null {
  let best: { kind: EndingKind; at: number } | null = null;
  for (const kind of kinds)
    for (const { index } of text.matchAll(kind.whose))
      if (best === null || index > best.at) best = { kind, at: index };
  return best?.kind ?? null;
}
