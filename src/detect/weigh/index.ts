/**
 * The second look at what the model found. The model sees words; this sees what a value must look like, what stands
 * around it and what the whole text is about, raises what has support, lowers what has something against it, and drops
 * what cannot be.
 */
import { isDoubtful } from "../doubt";
import type { Finding } from "../types";
import { againstIn } from "./against";
import { addressed } from "./addressed";
import { concernIn } from "./concern";
import { isOfDealings } from "./dealings";
import { diseases } from "./diseases";
import { filled } from "./fill";
import { isOfRealPeople } from "./genre";
import { hasForm } from "./forms";
import { leaned, NEUTRAL } from "./leaning";
import { rowsOfPeople } from "./lists";
import { localNames } from "./local-names";
import { scored } from "./scored";
import { byPlace } from "./spans";
import { supportOf } from "./support";
import { wholes } from "./pieces";

/**
 * Scores a supported finding has at least, and what the model itself must have thought of it. One reason; or one that
 * leaves hardly a doubt, so that a faint idea of the model is enough.
 */
const SUPPORTED = [0, 0.82, 0.92] as const;
/** How far before a value its neighbour may end. */
const GAP = 7;
const CERTAIN = 0.8;
/** What the model must think of an amount beside sure pay. */
const HALF = 0.55;
const FAINTEST = [1, 0.3, 0.12] as const;
/** What the model must think of a condition that names no illness it is known by, and that nothing introduces. */
const UNNAMED = 0.86;
const UNSURE = 0.75;
/** Below every preset but `strict`. */
const DAMPED = 0.6;

/**
 * The model's findings on `text`, in its places, with the scores that they deserve. `rules` are what the rules found:
 * they support, and are not changed. Linear in the text and the findings.
 */
export function weigh(
  text: string,
  model: readonly Finding[],
  rules: readonly Finding[],
): Finding[] {
  const against = againstIn(text, rules);
  const formed = wholes(text, model).filter(({ type, start, end }) =>
    hasForm(type, text.slice(start, end)),
  );
  const around = byPlace([...formed, ...rules]);
  const local = localNames(text, [...formed, ...rules]);
  const alive: Finding[] = [];
  const concern = concernIn(text);
  // A number that only a real person has says more than the words.
  const real = isOfRealPeople(rules);
  const matter = (start: number, end: number) => {
    const here = concern(start, end);
    return real && here !== null ? Math.max(here, NEUTRAL) : here;
  };
  const dealings = isOfDealings(text);
  const matterOf = ({ type, start, end }: Finding) => {
    const here = matter(start, end);
    const inConfidence = dealings && (type === "ORGANIZATION" || type === "PERSON");
    return inConfidence && here !== null ? Math.max(here, NEUTRAL) : here;
  };
  const judged = formed.flatMap((finding) => {
    const { type, start, end, score } = finding;
    if (isDoubtful(type, text, start, end)) return [];
    if (against(finding)) return [scored(finding, Math.min(score, DAMPED))];
    alive.push(finding);
    const support = supportOf(
      type,
      { text, start, end },
      around.overlapping(start - GAP, start),
      local,
      score,
    );
    const placed = leaned(raised(finding, support), matterOf(finding), support > 0);
    const alone = type === "MEDICAL_CONDITION" && support === 0 && placed.score < UNNAMED;
    return [alone ? scored(placed, Math.min(placed.score, UNSURE)) : placed];
  });
  const seen = rowsOfPeople(text, payBesidePay(judged, alive));
  const people = real || seen.some(isOfSomebody);
  const isPrivate = (start: number, end: number) => (matter(start, end) ?? 0) >= 0;
  return [
    ...seen,
    ...(people ? addressed(text, [...seen, ...rules]) : []),
    ...(people ? diseases(text, [...seen, ...rules], isPrivate) : []),
    ...filled(text, [...seen, ...rules], alive),
  ];
}

function raised(finding: Finding, support: 0 | 1 | 2): Finding {
  const { score } = finding;
  if (score < FAINTEST[support]) return finding;
  const least = SUPPORTED[support > 0 && score >= CERTAIN ? 2 : support];
  return scored(finding, Math.max(score, least));
}

/** `from 3,120 to 3,245`: beside pay that is sure, another amount that the model half takes for pay is pay. */
function payBesidePay(judged: readonly Finding[], alive: readonly Finding[]): Finding[] {
  const isPay = ({ type }: Finding) => type === "SALARY";
  if (!judged.some((one) => isPay(one) && one.score >= CERTAIN)) return [...judged];
  const believed = new Set(
    alive.filter((one) => isPay(one) && one.score >= HALF).map(({ start }) => start),
  );
  return judged.map((one) =>
    isPay(one) && believed.has(one.start) && one.score < CERTAIN ? scored(one, SUPPORTED[1]) : one,
  );
}

/** A private person, surely. */
function isOfSomebody({ type, score }: Finding): boolean {
  return type === "PERSON" && score >= CERTAIN;
}
