/** Words for ten to nine hundred, as groups of a number are dictated: `forty-two`, `quarante-deux`, `drieëntwintig`. */

import { wordChoice } from "./word-choice";

/** Words that make hundreds of the digit before them. */
export const HUNDRED: readonly string[] = ["hundred", "hundert", "honderd", "cent", "cents"];

const TEENS: readonly string[] = [
  "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
  "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
  "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
  "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
  "dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove",
  "dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove",
  "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
  "dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście",
];
const TENS: readonly string[] = [
  "twenty thirty forty fifty sixty seventy eighty ninety",
  "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
  "zwanzig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig",
  "vingt trente quarante cinquante soixante septante huitante nonante",
  "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
  "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
  "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
  "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
  "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt",
];
const HUNDREDS: readonly string[] = [
  "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
  "cento duecento trecento quattrocento cinquecento seicento settecento ottocento novecento",
  "cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos",
  "sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset",
  "einhundert zweihundert dreihundert vierhundert fünfhundert sechshundert siebenhundert achthundert neunhundert",
  "honderd tweehonderd driehonderd vierhonderd vijfhonderd zeshonderd zevenhonderd achthonderd negenhonderd",
];
const GERMAN_UNITS = "ein zwei drei vier fünf sechs sieben acht neun".split(" ");
const DUTCH_UNITS = "een twee drie vier vijf zes zeven acht negen".split(" ");
const ITALIAN_UNITS = "uno due tré quattro cinque sei sette otto nove".split(" ");
const SPANISH_UNITS = "uno dós trés cuatro cinco séis siete ocho nueve".split(" ");
/** What is added to sixty and eighty. */
export const FRENCH_LATE: readonly string[] =
  "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(" ");
const FRENCH_UNITS = "un deux trois quatre cinq six sept huit neuf".split(" ");

/** Word and number: ten to twenty, the tens, the hundreds. */
export function spokenNumbers(): (readonly [string, number])[] {
  return [
    ...TEENS.flatMap((row) => row.split(" ").map((word, at) => [word, at + 10] as const)),
    ...TENS.flatMap((row) => row.split(" ").map((word, at) => [word, at * 10 + 20] as const)),
    ...HUNDREDS.flatMap((row) => row.split(" ").map((word, at) => [word, at * 100 + 100] as const)),
    ["quatre-vingts", 80],
    ["quatre-vingt", 80],
  ];
}

/** What is written as one word of a ten and a unit. */
export function spokenCompounds(): (readonly [string, number])[] {
  return [
    ...joined(TENS[1], GERMAN_UNITS, (ten, unit) => `${unit}und${ten}`),
    ...joined(TENS[2], GERMAN_UNITS, (ten, unit) => `${unit}und${ten}`),
    ...joined(
      TENS[7],
      DUTCH_UNITS,
      (ten, unit) => `${unit}${unit.endsWith("e") ? "ën" : "en"}${ten}`,
    ),
    ...joined(TENS[5], ITALIAN_UNITS, (ten, unit) =>
      /^[uo]/u.test(unit) ? ten.slice(0, -1) + unit : ten + unit,
    ),
    ...joined(TENS[5], ["tre"], (ten, unit) => ten + unit).map(
      ([word, value]) => [word, value + 2] as const,
    ),
    ...overHundred(),
    ...SPANISH_UNITS.map((unit, at) => [`veinti${unit}`, 21 + at] as const),
    ["veintidos", 22],
    ["veintitres", 23],
    ["veintiseis", 26],
    ...FRENCH_UNITS.map((unit, at) => [`quatre-vingt-${unit}`, 81 + at] as const),
    ...FRENCH_LATE.flatMap((late, at) => [
      [`soixante-${late}`, 70 + at] as const,
      [`quatre-vingt-${late}`, 90 + at] as const,
    ]),
  ];
}

function joined(
  tens: string | undefined,
  units: readonly string[],
  write: (ten: string, unit: string) => string,
): (readonly [string, number])[] {
  return (tens ?? "")
    .split(" ")
    .flatMap((ten, at) =>
      units.map((unit, digit) => [write(ten, unit), at * 10 + 21 + digit] as const),
    );
}

/** Italian writes hundreds and what follows them as one word: `ottocentoventi`. */
function overHundred(): (readonly [string, number])[] {
  const under: (readonly [string, number])[] = [
    ...ITALIAN_UNITS.map((unit, at) => [unit, at + 1] as const),
    ...(TEENS[4] ?? "").split(" ").map((word, at) => [word, at + 10] as const),
    ...(TENS[5] ?? "").split(" ").map((word, at) => [word, at * 10 + 20] as const),
    ...joined(TENS[5], ITALIAN_UNITS, (ten, unit) =>
      /^[uo]/u.test(unit) ? ten.slice(0, -1) + unit : ten + unit,
    ),
  ];
  return (HUNDREDS[1] ?? "")
    .split(" ")
    .flatMap((hundred, at) =>
      under.map(([word, value]) => [hundred + word, (at + 1) * 100 + value] as const),
    );
}

/** What compounds begin with that is no word of its own. */
export const COMPOUND_STARTS: readonly string[] = [
  "einund",
  "veinti",
  ...(TENS[5] ?? "").split(" ").map((ten) => ten.slice(0, -1)),
];

/** The compounds as an expression: unit and ten once each, not every pair of them. */
export function compoundChoice(): string {
  const tens = (row: number) => wordChoice((TENS[row] ?? "").split(" "));
  return [
    `${wordChoice(GERMAN_UNITS)}(?:und|UND)${wordChoice([...(TENS[1] ?? "").split(" "), "dreissig"])}`,
    `${wordChoice(DUTCH_UNITS)}(?:en|ën|EN)${tens(7)}`,
    `${wordChoice((TENS[5] ?? "").split(" ").map((ten) => ten.slice(0, -1)))}[iaIA]?${wordChoice([...ITALIAN_UNITS, "tre"])}`,
    `${wordChoice((HUNDREDS[1] ?? "").split(" "))}${wordChoice([...ITALIAN_UNITS, ...(TEENS[4] ?? "").split(" "), ...(TENS[5] ?? "").split(" ")])}`,
    `${wordChoice((HUNDREDS[1] ?? "").split(" "))}${wordChoice((TENS[5] ?? "").split(" ").map((ten) => ten.slice(0, -1)))}[iaIA]?${wordChoice([...ITALIAN_UNITS, "tre"])}`,
    `(?:[vV]einti|VEINTI)${wordChoice([...SPANISH_UNITS, "dos", "tres", "seis"])}`,
    `(?:[sS]oixante|SOIXANTE)-${wordChoice(FRENCH_LATE)}`,
    `(?:[qQ]uatre-vingt|QUATRE-VINGT)-${wordChoice([...FRENCH_UNITS, ...FRENCH_LATE])}`,
  ].join("|");
}
