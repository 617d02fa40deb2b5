/** Signs and words that stand for others. */

/** Cyrillic letters that look like Latin ones. */
export const CYRILLIC: Readonly<Record<string, string>> = pairs(
  "aаeеoоpрcсyуxхiіjјsѕhһAАBВEЕKКMМHНOОPРCСTТXХIІ",
);
/** Look-alikes of other blocks: Armenian, Cherokee, Coptic, phonetic and modifier letters. */
export const RARE: Readonly<Record<string, string>> = pairs(
  "aɑgɡiıoօuսhհnոqզlӏyүvѵwԝdԁAᎪBᏴCᏟDᎠEᎬGᏀHᎻJᎫKᏦLᏞMᎷPᏢSᏚTᎢVᏙWᎳZᏃOՕ",
);
export const LEET: Readonly<Record<string, string>> = pairs("a4e3i1o0s5t7A4E3I1O0S5T7");
/** What optical recognition mistakes. */
export const SCANNED: Readonly<Record<string, string>> = {
  ...pairs("l1I1O0o0S5B8Z2g9011lO000"),
  "0": "O",
  "1": "l",
  "5": "S",
  "8": "B",
  m: "rn",
  w: "vv",
  d: "cl",
};

const STROKED: Readonly<Record<string, string>> = { ...pairs("łlŁLøoØOđdĐD"), ß: "ss" };
/** Words and others of about their meaning; the first of a row is the commonest. */
const MEANINGS: readonly (readonly string[])[] = [
  ["ignore", "set aside", "leave out of account"],
  ["disregard", "pay no heed to"],
  ["forget", "drop"],
  ["instructions", "directions", "notes"],
  ["instruction", "direction"],
  ["previous", "earlier", "foregoing"],
  ["system prompt", "opening brief", "set-up text"],
  ["prompt", "brief"],
  ["summary", "recap", "overview"],
  ["summarise", "recap", "condense"],
  ["summarize", "recap", "condense"],
  ["assistant", "helper"],
  ["reader", "person reading"],
  ["user", "person asking"],
  ["pretend", "make believe"],
  ["act as", "play"],
  ["you are", "you're", "consider yourself"],
  ["must", "need to", "have to"],
  ["never", "at no time"],
  ["always", "at all times"],
  ["please", "kindly"],
  ["send", "pass", "forward"],
  ["reveal", "show", "tell"],
  ["answer", "reply", "response"],
  ["rules", "limits", "terms"],
  ["restrictions", "limits"],
  ["without", "with no"],
  ["do not", "don't"],
  ["mention", "bring up"],
  ["important", "weighty"],
  ["now", "from here on"],
  ["email", "message"],
  ["password", "passphrase"],
  ["salary", "pay", "wages"],
  ["patient", "person in care"],
  ["born", "date of birth"],
  ["phone", "mobile", "number"],
  ["lives", "resides", "stays"],
  ["name", "full name"],
  ["customer", "client"],
  ["employee", "staff member"],
  ["bitte", "freundlicherweise"],
  ["ignoriere", "beachte nicht"],
  ["anweisungen", "vorgaben"],
  ["ignorez", "ne tenez pas compte de"],
  ["ignora", "deja de lado"],
  ["instrucciones", "indicaciones"],
  ["ignore as", "deixe de lado as"],
];

/** The words of `MEANINGS` that come first in their row. */
export const SYNONYM = new RegExp(
  `(?<!\\p{L})(?:${MEANINGS.map(([word]) => word)
    .sort((a = "", b = "") => b.length - a.length)
    .join("|")})(?!\\p{L})`,
  "giu",
);

/** Another word of about the meaning, by `which` of them; in the case of the first letter. */
export function synonymOf(word: string, which = 0): string {
  const row = MEANINGS.find(([first]) => first === word.toLowerCase()) ?? [];
  const others = row.slice(1);
  const other = others[which % Math.max(1, others.length)] ?? word;
  const upper = word.charAt(0) !== word.charAt(0).toLowerCase();
  return upper ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}

export function withoutAccents(char: string): string {
  return STROKED[char] ?? char.normalize("NFD").replace(/\p{M}/gu, "");
}

/** A small letter for a capital and the other way round. */
export function otherCase(char: string): string {
  return char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase();
}

/** ASCII letters only. */
export function fullWidth(char: string): string {
  return /[a-z]/iu.test(char) ? shifted(char, 0xfee0) : char;
}

function shifted(char: string, by: number): string {
  return String.fromCodePoint((char.codePointAt(0) ?? 0) + by);
}

function pairs(list: string): Record<string, string> {
  const chars = Array.from(list);
  return Object.fromEntries(
    Array.from({ length: chars.length / 2 }, (_, at) => [
      chars[2 * at] ?? "",
      chars[2 * at + 1] ?? "",
    ]),
  );
}
