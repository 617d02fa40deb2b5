/** Digits and numbers written out as they are dictated, in eight languages; for Japanese see `spoken-japanese.ts`. */
import {
  COMPOUND_STARTS,
  compoundChoice,
  FRENCH_LATE,
  HUNDRED,
  spokenCompounds,
  spokenNumbers,
} from "./spoken-numbers";
import { wordChoice, wordChoiceBehind } from "./word-choice";

const DIGITS: readonly (readonly string[])[] = [
  "zero one two three four five six seven eight nine",
  "null eins zwei drei vier fünf sechs sieben acht neun",
  "zéro un deux trois quatre cinq six sept huit neuf",
  "cero uno dos tres cuatro cinco seis siete ocho nueve",
  "zero uno due tre quattro cinque sei sette otto nove",
  "zero um dois três quatro cinco seis sete oito nove",
  "nul een twee drie vier vijf zes zeven acht negen",
  "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć",
].map((row) => row.split(" "));
const ALSO: Readonly<Record<string, string>> = {
  oh: "0",
  o: "0",
  nought: "0",
  naught: "0",
  zwo: "2",
  fuenf: "5",
  meia: "6",
  één: "1",
  uma: "1",
  duas: "2",
};
const REPEATS: Readonly<Record<string, number>> = {
  double: 2,
  triple: 3,
  treble: 3,
  doppel: 2,
  doppelt: 2,
  dreimal: 3,
  doble: 2,
  doppio: 2,
  doppia: 2,
  triplo: 3,
  duplo: 2,
  dubbel: 2,
  dubbele: 2,
  podwójne: 2,
  podwójna: 2,
};

const VALUES: ReadonlyMap<string, number> = new Map([
  ...DIGITS.flatMap((words) => words.map((word, digit) => [word, digit] as const)),
  ...Object.entries(ALSO).map(([word, digit]) => [word, Number(digit)] as const),
  ...spokenNumbers(),
  ...spokenCompounds(),
]);
const ONES: ReadonlySet<string> = new Set([...DIGITS.flat(), ...Object.keys(ALSO)]);
const COMPOUNDS: ReadonlySet<string> = new Set(spokenCompounds().map(([word]) => word));
/** All words for numbers, and those for one that is said twice. */
export const NUMBER_WORDS: readonly string[] = [
  ...new Set([...VALUES.keys(), ...HUNDRED, ...Object.keys(REPEATS)]),
];
const SIMPLE = NUMBER_WORDS.filter((word) => !COMPOUNDS.has(word));
/** Any of the words, in any case. */
export const SPOKEN_WORD = `(?:${compoundChoice()}|${wordChoice(SIMPLE)})`;

/**
 * A run of tokens with a joint between each two, as an expression that holds the token once: V8 leaves one of more than
 * 20 kB unoptimised. Tokens begin and end with a letter or digit, joints do neither. A group in what is repeated
 * keeps V8 from writing it out three times, which takes it a third of a second.
 */
export function runOf(joint: string, token: string, least: number, most: number): string {
  return `(?<![\\p{L}\\d'])(?=[\\p{L}\\d])(?:(?:${joint}|(?<![\\p{L}\\d']))(${token})){${least},${most}}`;
}

/** What a run starts with, for the keyword index; single letters are too many to look at. */
export const SPOKEN_KEYWORDS: readonly string[] = [
  "plus",
  ...new Set([...SIMPLE.filter((word) => word.length > 1), ...COMPOUND_STARTS]),
];

/** Words by which a speaker takes back what was said last, with what is muttered before them. */
const TAKING_BACK =
  "no|nope|nein|nee|nie|non|não|sorry|pardon|perdón|perdona|scusi|scusa|desculpe|entschuldigung|moment|momento|wait|wacht|espera|aspetti|anzi|falsch|correction|korrektur|przepraszam|warte|attendez|i mean";
const TAKES_BACK = `(?:${TAKING_BACK})`;
/** Not `um`, which is one in Portuguese. */
const FILLING = "uh|uhm|erm|ähm|äh|euh|ehm|hum|yyy|eee";
const FILLED = `(?:${FILLING})`;
const CORRECTION = `[ ,.…-]{1,4}(?:${FILLED}[ ,]{1,2})?${TAKES_BACK}(?:[ ,.…]{1,3}${TAKES_BACK}){0,2}[ ,.:…-]{1,4}`;

const WORD = `(?:${SPOKEN_WORD}|\\d{1,4})`;
const JOINING = "y|e|et|and|en|und|then|dann|luego|poi|dan|potem|Y|E|ET|AND|EN|UND";
const AND = `(?:${JOINING})`;
const JOINT = `(?:[ ,、・·-]{1,3}(?:(?:${AND}|${FILLED}),? )?)`;
const BETWEEN = `(?:${JOINT}|${CORRECTION})`;
/** All words that may stand between two, in lower case. */
export const WORDS_BETWEEN: readonly string[] = `${JOINING}|${FILLING}|${TAKING_BACK}`
  .toLowerCase()
  .split("|");
/** Nothing is tried in the middle of a run: what stands before it was tried already. */
const NOT_AFTER_WORD = `(?<!(?<![\\p{L}\\d])(?:\\p{L}{2,8}(?:und|en|ën|UND|EN))?${wordChoiceBehind(SIMPLE)}[ ,-]{1,2})`;
const PARTS = new RegExp(
  `(?<joint>^|${BETWEEN})(?:plus|\\+)? ?(?<word>${WORD})(?![\\p{L}\\d])`,
  "gu",
);

/** A run of at least `least` such words, joined by blanks, commas or hyphens; typed groups may stand among them. */
export function spokenRun(least: number, most: number): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\d])${NOT_AFTER_WORD}(?:(?:[pP]lus|\\+) ?)?${WORD}(?![\\p{L}\\d])(?:${BETWEEN}${WORD}(?![\\p{L}\\d])){${least - 1},${most - 1}}`,
    "gu",
  );
}

interface Group {
  readonly digits: string;
  /** A comma or a correction stands before it. */
  readonly opens: boolean;
  readonly corrects: boolean;
}

/** Fewer words than that are typed groups with a word among them. */
const LEAST = 4;

/** What a run says. */
export interface Said {
  readonly digits: string;
  /** The groups in which it was said, corrections applied. */
  readonly groups: readonly string[];
}

/** The digits a run says, or null when it is counting or mostly typed. */
export function digitsSaid(run: string): string | null {
  return said(run)?.digits ?? null;
}

/** What a few words say, whatever it is: `one sixty-eight` is 168. */
export function digitsHeard(run: string): string {
  return corrected(groupsOf(run).groups)
    .map((group) => group.digits)
    .join("");
}

/** The same with its groups; so many of them words at the least, and so many digits different if there are as many. */
export function said(run: string, least = LEAST, different = 3): Said | null {
  const { groups, spoken, tokens } = groupsOf(run);
  const kept = corrected(groups);
  const digits = kept.map((group) => group.digits).join("");
  const enough = spoken >= least || (spoken === LEAST - 1 && tokens > LEAST);
  const distinct = new Set(digits).size >= Math.min(different, digits.length);
  const texts = kept.map((group) => group.digits);
  return enough && distinct && !isCounting(texts) ? { digits, groups: texts } : null;
}

function groupsOf(run: string): { groups: Group[]; spoken: number; tokens: number } {
  const groups: Group[] = [];
  let open: Open | null = null;
  let [spoken, tokens, times] = [0, 0, 1];
  let [opens, corrects] = [false, false];
  const close = () => {
    if (open) groups.push({ ...open, digits: String(open.value).repeat(open.times) });
    open = null;
  };
  for (const { groups: part } of run.toLowerCase().matchAll(PARTS)) {
    const { joint = "", word = "" } = part ?? {};
    const comma = /[,.…]/u.test(joint);
    const takenBack = CORRECTS.test(joint);
    opens ||= comma || takenBack;
    corrects ||= takenBack;
    const repeat = REPEATS[word];
    if (repeat !== undefined) {
      close();
      times = repeat;
      continue;
    }
    tokens++;
    const value = VALUES.get(word);
    const hundred = HUNDRED.includes(word);
    if (value !== undefined || hundred) spoken++;
    const grown: number | null = comma || takenBack ? null : grow(open, word, value);
    if (grown === null) {
      close();
      if (/^\d/u.test(word)) groups.push({ digits: word.repeat(times), opens, corrects });
      else if (value !== undefined || hundred)
        open = { value: value ?? 100, times, opens, corrects };
    } else if (open) open = { ...(open as Open), value: grown };
    times = 1;
    [opens, corrects] = [false, false];
  }
  close();
  return { groups, spoken, tokens };
}

/** A group after a correction takes the place of what was said since the last comma. */
function corrected(groups: readonly Group[]): Group[] {
  const kept: Group[] = [];
  for (const group of groups) {
    if (group.corrects && kept.length > 0) {
      let from = kept.length - 1;
      while (from > 0 && !kept[from]?.opens) from--;
      kept.length = from;
    }
    kept.push(group);
  }
  return kept;
}

const CORRECTS = new RegExp(`(?<!\\p{L})${TAKES_BACK}(?!\\p{L})`, "iu");

/** Rows of `DIGITS` of languages whose countries write telephone numbers without a zero before them. */
const WITHOUT_TRUNK: readonly (readonly [row: number, countries: readonly string[]])[] = [
  [3, ["ES", "MX", "CO", "PE"]],
  [4, ["IT"]],
  [5, ["PT", "BR"]],
  [7, ["PL"]],
];

/** Countries without a trunk zero in whose language all digits of the run are said that are said one by one. */
export function countriesOf(run: string): readonly string[] {
  const words = (run.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => ONES.has(word));
  return WITHOUT_TRUNK.filter(
    ([row]) =>
      words.length > 1 && words.every((word) => DIGITS[row]?.includes(word) || word === "meia"),
  ).flatMap(([, countries]) => countries);
}

/** Do tens and hundreds stand among the words, as in `forty-two`? Such runs are amounts and years as well. */
export function saysNumbers(run: string): boolean {
  return [...run.toLowerCase().matchAll(PARTS)].some(
    ({ groups }) => (VALUES.get(groups?.["word"] ?? "") ?? 0) > 9,
  );
}

interface Open extends Omit<Group, "digits"> {
  readonly value: number;
  readonly times: number;
}

/** `forty` and `two`, `nine` and `hundred`, `six hundred` and `eighty`: one number; null where a new one begins. */
function grow(open: Open | null, word: string, said: number | undefined): number | null {
  if (open === null || open.times > 1) return null;
  if (HUNDRED.includes(word)) return open.value > 1 && open.value < 10 ? open.value * 100 : null;
  if (said === undefined || said === 0) return null;
  if (open.value >= 100 && open.value % 100 === 0 && said < 100) return open.value + said;
  if ((open.value === 60 || open.value === 80) && FRENCH_LATE.includes(word))
    return open.value + said;
  return open.value >= 20 && open.value % 10 === 0 && open.value % 100 !== 0 && said < 10
    ? open.value + said
    : null;
}

/** One, two, three, four or twenty, thirty, forty: a row that goes by even steps for most of its length. */
function isCounting(groups: readonly string[]): boolean {
  const row = groups.map(Number);
  return (
    steady([...groups.join("")].map(Number), [1, -1]) || steady(row, [1, 2, 5, 10, -1, -5, -10])
  );
}

/** Sizes, draws and pages come in order and from no zero; the groups of a number hardly do. */
export function isRising(groups: readonly string[]): boolean {
  const row = groups.map(Number);
  return (
    row.length > 4 &&
    row[0] !== 0 &&
    row.every((value, at) => at === 0 || value > (row[at - 1] ?? 0))
  );
}

function steady(row: readonly number[], steps: readonly number[]): boolean {
  const taken = row.slice(1).map((value, at) => value - (row[at] ?? 0));
  return (
    taken.length > 2 &&
    steps.some((step) => taken.filter((one) => one === step).length > taken.length * 0.6)
  );
}
