/** Digits and numbers written out as they are dictated, in nine languages. */
import { HUNDRED, spokenNumbers } from "./spoken-numbers";

const DIGITS: Readonly<Record<string, readonly string[]>> = {
  en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
  de: ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"],
  fr: ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
  es: ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
  it: ["zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"],
  pt: ["zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove"],
  nl: ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"],
  pl: ["zero", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć"],
  ja: ["ゼロ", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう"],
};
const ALSO: Readonly<Record<string, string>> = {
  oh: "0",
  o: "0",
  zwo: "2",
  fuenf: "5",
  meia: "6",
  één: "1",
  uma: "1",
  duas: "2",
  れい: "0",
  まる: "0",
  しち: "7",
  〇: "0",
};
const REPEATS: Readonly<Record<string, number>> = {
  double: 2,
  triple: 3,
  doppel: 2,
  doble: 2,
  doppio: 2,
  duplo: 2,
  dubbel: 2,
  podwójne: 2,
};

const VALUES: ReadonlyMap<string, number> = new Map([
  ...Object.values(DIGITS).flatMap((words) => words.map((word, digit) => [word, digit] as const)),
  ...Object.entries(ALSO).map(([word, digit]) => [word, Number(digit)] as const),
  ...spokenNumbers(),
]);
const WORDS = [...VALUES.keys(), ...HUNDRED, ...Object.keys(REPEATS)].sort(
  (a, b) => b.length - a.length,
);

/** What a run starts with, for the keyword index; single letters are too many to look at. */
export const SPOKEN_KEYWORDS: readonly string[] = [
  "plus",
  ...WORDS.filter((word) => word.length > 1),
];

const WORD = `(?:${WORDS.join("|")}|\\d{1,4})`;
const JOINT = "[ ,、・-]{1,3}(?:(?:y|e|et|and|en|und) )?";
const PARTS = new RegExp(
  `(?<joint>^|${JOINT})(?:plus|\\+)? ?(?<word>${WORD})(?![\\p{L}\\d])`,
  "giu",
);

/** A run of at least `least` such words, joined by blanks, commas or hyphens; typed groups may stand among them. */
export function spokenRun(least: number, most: number): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\d])(?:(?:plus|\\+) ?)?${WORD}(?:${JOINT}${WORD}){${least - 1},${most - 1}}(?![\\p{L}\\d])`,
    "giu",
  );
}

/** The digits a run says, or null when it is counting or mostly typed. */
export function digitsSaid(run: string): string | null {
  const groups: string[] = [];
  let open: Open | null = null;
  let spoken = 0;
  let times = 1;
  const close = () => {
    if (open) groups.push(String(open.value).repeat(open.times));
    open = null;
  };
  for (const { groups: part } of run.toLowerCase().matchAll(PARTS)) {
    const { joint = "", word = "" } = part ?? {};
    const repeat = REPEATS[word];
    if (repeat !== undefined) {
      close();
      times = repeat;
      continue;
    }
    const said = VALUES.get(word);
    if (said !== undefined || HUNDRED.includes(word)) spoken++;
    const grown: number | null = joint.includes(",") ? null : grow(open, word, said);
    if (grown === null) {
      close();
      open = said === undefined && !HUNDRED.includes(word) ? null : { value: said ?? 100, times };
      if (said === undefined && open === null) groups.push(word.repeat(times));
    } else if (open) open = { ...(open as Open), value: grown };
    times = 1;
  }
  close();
  const digits = groups.join("");
  const distinct = new Set(digits).size > 2;
  return spoken >= 4 && distinct && !isCounting(groups) ? digits : null;
}

/** Do tens and hundreds stand among the words, as in `forty-two`? Such runs are amounts and years as well. */
export function saysNumbers(run: string): boolean {
  return [...run.toLowerCase().matchAll(PARTS)].some(
    ({ groups }) => (VALUES.get(groups?.["word"] ?? "") ?? 0) > 9,
  );
}

interface Open {
  readonly value: number;
  readonly times: number;
}

/** `forty` and `two`, `nine` and `hundred`, `six hundred` and `eighty`: one number; null where a new one begins. */
function grow(open: Open | null, word: string, said: number | undefined): number | null {
  if (open === null || open.times > 1) return null;
  if (HUNDRED.includes(word)) return open.value > 1 && open.value < 10 ? open.value * 100 : null;
  if (said === undefined || said === 0) return null;
  if (open.value >= 100 && open.value % 100 === 0 && said < 100) return open.value + said;
  return open.value >= 20 && open.value % 10 === 0 && open.value % 100 !== 0 && said < 10
    ? open.value + said
    : null;
}

/** One, two, three, four or twenty, thirty, forty: a row that goes by even steps for most of its length. */
function isCounting(groups: readonly string[]): boolean {
  const digits = groups.join("");
  return steady([...digits].map(Number), [1, -1]) || steady(groups.map(Number), [5, 10, -5, -10]);
}

function steady(row: readonly number[], steps: readonly number[]): boolean {
  const taken = row.slice(1).map((value, at) => value - (row[at] ?? 0));
  return (
    taken.length > 2 &&
    steps.some((step) => taken.filter((one) => one === step).length > taken.length * 0.6)
  );
}
