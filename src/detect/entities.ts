/** HTML character references that matter to detectors: signs, blanks and Latin letters (HTML Standard, 13.5). */

const NAMED = new Map(
  Object.entries({
    Tab: "\t",
    NewLine: "\n",
    nbsp: " ",
    ensp: " ",
    emsp: " ",
    thinsp: " ",
    excl: "!",
    quot: '"',
    num: "#",
    dollar: "$",
    percnt: "%",
    amp: "&",
    apos: "'",
    lpar: "(",
    rpar: ")",
    ast: "*",
    plus: "+",
    comma: ",",
    hyphen: "-",
    dash: "-",
    ndash: "-",
    mdash: "-",
    period: ".",
    sol: "/",
    colon: ":",
    semi: ";",
    lt: "<",
    equals: "=",
    gt: ">",
    quest: "?",
    commat: "@",
    lsqb: "[",
    lbrack: "[",
    bsol: "\\",
    rsqb: "]",
    rbrack: "]",
    Hat: "^",
    lowbar: "_",
    grave: "`",
    lcub: "{",
    lbrace: "{",
    vert: "|",
    verbar: "|",
    rcub: "}",
    rbrace: "}",
    szlig: "ß",
    oslash: "ø",
    Oslash: "Ø",
    aelig: "æ",
    AElig: "Æ",
    shy: "",
    zwnj: "",
    zwj: "",
    lrm: "",
    rlm: "",
  }),
);
const MARKS = new Map(
  Object.entries({
    grave: "\u0300",
    acute: "\u0301",
    circ: "\u0302",
    tilde: "\u0303",
    uml: "\u0308",
    ring: "\u030a",
    caron: "\u030c",
    cedil: "\u0327",
  }),
);

/** Signs that any page writes so, in whatever text: nobody disguises anything by them. */
const ORDINARY = new Set(["\t", "\n", "\r", " ", '"', "&", "'", "<", ">", ""]);

/** What a reference stands for; null when it is none of ours. `reference` has its `&`, with or without its `;`. */
export function fromEntity(reference: string): string | null {
  const name = reference.replace(/^&|;$/gu, "");
  if (name.startsWith("#")) return fromCode(name);
  const sign = NAMED.get(name);
  if (sign !== undefined) return sign;
  const mark = MARKS.get(name.slice(1));
  return mark === undefined ? null : `${name.charAt(0)}${mark}`.normalize("NFC");
}

/** Is it written so on purpose? Letters with marks, quotes and blanks are what pages are full of. */
export function isTelling(written: string): boolean {
  return !ORDINARY.has(written) && /^[\x21-\x7e]/u.test(written);
}

function fromCode(name: string): string | null {
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!Number.isInteger(code) || code > 0x10ffff) return null;
  if (code === 0 || (code >= 0xd800 && code <= 0xdfff)) return "";
  return String.fromCodePoint(code);
}
