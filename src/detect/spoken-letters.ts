/** Letters as they are spelled aloud: by their names, by the alphabets of radio and telephone, one by one. */
import { wordChoice } from "./word-choice";

/** Alphabets of radio, Germany and Austria, Italy, the Netherlands, Poland, France and Spain, without what is a common word. */
const ALPHABETS: readonly string[] = [
  "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray x-ray yankee zulu",
  "anton berta cäsar dora emil friedrich gustav heinrich ida julius kaufmann konrad ludwig martha nordpol otto paula quelle richard samuel siegfried theodor ulrich viktor wilhelm xanthippe ypsilon zacharias zeppelin",
  "ancona bologna como domodossola empoli firenze genova imola jolly kursaal livorno milano napoli otranto palermo quarto roma savona torino udine venezia xilofono york zara",
  "bernard cornelis dirk eduard ferdinand gerard hendrik izaak johan karel lodewijk marie nico pieter quirinus rudolf simon teunis utrecht willem xantippe zaandam",
  "adam barbara cecylia dorota ewa henryk irena jadwiga kazimierz leon natalia olga ryszard stanisław tadeusz urszula wanda zygmunt",
  "anatole berthe célestin désiré eugène françois gaston henri irma joseph kléber marcel nicolas oscar pierre quintal raoul suzanne thérèse ursule william xavier yvonne zoé",
];
/** Names of letters: Spanish, Italian, Portuguese, French, German, Polish. */
const NAMES =
  "be bé bi bee ce cé ci cee de dé di dee efe effe eff efa ge gé gi gee hache acca agá hache aká haka jota jot yot ka ká cá kappa ele elle ell eme emme emm ene enne enn eñe pe pé pi cu qu kuh erre err ere ese esse ess te té tê ti tee uve ve vé vi vu vau wu uvedoble equis ics xis iks icks ypsilon igrek upsilon zeta zet zett zed zê";

/** Names of letters that do not start with them; English ones are single letters when they are noted. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  cue: "q",
  queue: "q",
  ay: "a",
  dee: "d",
  el: "l",
  ell: "l",
  elle: "l",
  ele: "l",
  em: "m",
  eme: "m",
  emme: "m",
  emm: "m",
  en: "n",
  ene: "n",
  enne: "n",
  enn: "n",
  eñe: "ñ",
  ar: "r",
  erre: "r",
  err: "r",
  ere: "r",
  ese: "s",
  esse: "s",
  ess: "s",
  es: "s",
  efe: "f",
  effe: "f",
  eff: "f",
  efa: "f",
  aitch: "h",
  acca: "h",
  agá: "h",
  aká: "h",
  jay: "j",
  kay: "k",
  pee: "p",
  tee: "t",
  you: "u",
  "double-u": "w",
  uvedoble: "w",
  wu: "w",
  ex: "x",
  equis: "x",
  ics: "x",
  xis: "x",
  iks: "x",
  icks: "x",
  why: "y",
  igrek: "y",
  zee: "z",
  zed: "z",
};
const SPELLED_WORDS: readonly string[] = [
  ...new Set([...ALPHABETS.join(" ").split(" "), ...NAMES.split(" ")]),
];
const SPELLED = wordChoice(SPELLED_WORDS);
const AS = "for|as in|like|wie|come|comme|de|van|jak|en";

/** What each word of the alphabets and each name of a letter says; in lower case. */
export const LETTER_BY_WORD: ReadonlyMap<string, string> = new Map([
  ...SPELLED_WORDS.map((word) => [word, word.normalize("NFD").charAt(0)] as const),
  ...Object.entries(OTHER_NAMES),
]);
/** `B for Burgos`, `T wie Theodor`, `J de Jaén`. */
const AS_IN = `(?:[ ,](?:${AS})[ ]\\p{L}{2,12})?`;
/** After one of these any word may stand. */
export const WORDS_FOR_AS: readonly string[] = AS.split("|");

/** A letter that is spelled. */
export const SPELLED_LETTER = `(?:${SPELLED}|[a-zA-ZäöüÄÖÜñÑłŁśŚżŻźŹ]${AS_IN})`;
const SIGNS: readonly string[] =
  "slash|dash|hyphen|stroke|schrägstrich|strich|bindestrich|barre|tiret|barra|guion|guión|trattino|traço|streepje|ukośnik|łamane przez|myślnik|dot|punkt|point|punto|ponto|punt|kropka".split(
    "|",
  );
/** All words for letters and signs, but for letters that stand alone. */
export const WORDS_SPELLED: readonly string[] = [...SPELLED_WORDS, ...SIGNS];
/** Signs between groups that are spoken as well. */
export const SPELLED_SIGN = wordChoice(SIGNS);
/** Their words, in lower case. */
export const SIGN_WORDS: ReadonlySet<string> = new Set([
  ...SIGNS,
  "minus",
  "moins",
  "menos",
  "meno",
  "min",
  "underscore",
  "unterstrich",
]);
