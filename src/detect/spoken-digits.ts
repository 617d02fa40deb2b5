/** Digits written out as they are dictated, in nine languages. */

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
  zero: "0",
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

const VALUES = new Map([
  ...Object.values(DIGITS).flatMap((words) =>
    words.map((word, digit) => [word, String(digit)] as const),
  ),
  ...Object.entries(ALSO),
]);
const WORDS = [...VALUES.keys(), ...Object.keys(REPEATS)].sort((a, b) => b.length - a.length);

/** What a run starts with, for the keyword index; single letters are too many to look at. */
export const SPOKEN_KEYWORDS: readonly string[] = [
  "plus",
  ...WORDS.filter((word) => word.length > 1),
];

const WORD = `(?:${WORDS.join("|")}|\\d{1,4})`;

/** A run of at least `least` such words, joined by blanks, commas or hyphens; typed groups may stand among them. */
export function spokenRun(least: number, most: number): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\d])(?:(?:plus|\\+) ?)?${WORD}(?:[ ,、・-]{1,3}${WORD}){${least - 1},${most - 1}}(?![\\p{L}\\d])`,
    "giu",
  );
}

/** The digits a run says, or null when it is counting or mostly typed. */
export function digitsSaid(run: string): string | null {
  let digits = "";
  let spoken = 0;
  let times = 1;
  for (const word of run.toLowerCase().split(/[ ,、・+-]+/u)) {
    const repeat = REPEATS[word];
    if (repeat !== undefined) {
      times = repeat;
      continue;
    }
    const value = VALUES.get(word) ?? (/^\d+$/u.test(word) ? word : "");
    if (VALUES.has(word)) spoken++;
    digits += value.repeat(times);
    times = 1;
  }
  return spoken >= 4 && new Set(digits).size > 2 && !isCounting(digits) ? digits : null;
}

/** One, two, three, four: a row that goes up or down by one for most of its length. */
function isCounting(digits: string): boolean {
  const steps = [...digits].slice(1).map((digit, at) => Number(digit) - Number(digits[at]));
  return (
    Math.max(steps.filter((s) => s === 1).length, steps.filter((s) => s === -1).length) >
    steps.length * 0.6
  );
}
