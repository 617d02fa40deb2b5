/** A text as words that two people would write alike: without case, accents, spaces and punctuation. */

export interface Words {
  readonly count: number;
  /** Where each word begins and ends in the text, in UTF-16 code units; ends are exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Folded code units of all words, one after another; word i has those from `from[i]` to `from[i + 1]`. */
  readonly units: Uint16Array;
  readonly from: Int32Array;
}

/**
 * Letters and digits make words, all else parts them. `Müller`, `MÜLLER` and `Mueller` fold to the same units, as do
 * `Straße` and `Strasse`. Scripts that part no words (Chinese, kana, Hangul, Thai) give one word a character, so that
 * a run of words is a substring there.
 */
export function foldWords(text: string): Words {
  const builder = new WordBuilder(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = unit < FOLDED_ASCII.length ? (FOLDED_ASCII[unit] ?? PARTS) : foldedCode(unit);
    if (code === PARTS) builder.part();
    else if (code === ALONE) builder.alone(unit, at);
    else if (code > 0) builder.letter(code, at);
    else if (code === SEVERAL) builder.letters(SPELT.get(unit) ?? "", at);
    else builder.goOn(at);
  }
  return builder.done();
}

/** The folded units of a text without what parts its words. */
export function foldText(text: string): string {
  const { units } = foldWords(text);
  let folded = "";
  for (const unit of units) folded += String.fromCharCode(unit);
  return folded;
}

const PARTS = 0;
/** A combining mark: part of the word, no unit of its own. */
const MARK = -1;
const ALONE = -2;
const SEVERAL = -3;

const A = 97;
const E = 101;
const O = 111;
const U = 117;
const ALONE_SCRIPTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;
const SURROGATE_FROM = 0xd800;
const SURROGATE_TO = 0xdfff;

const SPELT = new Map<number, string>(
  Object.entries({ ß: "ss", æ: "a", œ: "o", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" }).map(
    ([letter, spelt]) => [letter.charCodeAt(0), spelt],
  ),
);
const CAPITALS = new Map([..."ẞÆŒØŁĐÐÞ"].map((letter) => [letter, letter.toLowerCase()]));
for (const [capital, small] of CAPITALS)
  SPELT.set(capital.charCodeAt(0), SPELT.get(small.charCodeAt(0)) ?? "");

const FOLDED_ASCII = Int32Array.from({ length: 128 }, (_, unit) => {
  const char = String.fromCharCode(unit);
  return /[a-z0-9]/iu.test(char) ? char.toLowerCase().charCodeAt(0) : PARTS;
});
const known = new Int32Array(0x10000 - 128);
const judged = new Uint8Array(0x10000 - 128);

/** A folded unit, or one of the constants above; each code unit is judged once. */
function foldedCode(unit: number): number {
  const at = unit - 128;
  if (judged[at] === 0) {
    known[at] = judge(unit);
    judged[at] = 1;
  }
  return known[at] ?? PARTS;
}

function judge(unit: number): number {
  // Letters beyond the first plane and pictures alike: both halves count as they are.
  if (unit >= SURROGATE_FROM && unit <= SURROGATE_TO) return unit;
  const char = String.fromCharCode(unit);
  if (SPELT.has(unit)) return SEVERAL;
  if (/\p{M}/u.test(char)) return MARK;
  if (!/[\p{L}\p{N}]/u.test(char)) return PARTS;
  if (ALONE_SCRIPTS.test(char)) return ALONE;
  const folded = char.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  if (folded.length === 1) return folded.charCodeAt(0);
  SPELT.set(unit, folded);
  return folded === "" ? PARTS : SEVERAL;
}

class WordBuilder {
  private readonly units: Uint16Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly from: Int32Array;
  private length = 0;
  private count = 0;
  private inside = false;
  private last = 0;

  constructor(size: number) {
    // A unit spells at most three others; a word has at least one unit.
    this.units = new Uint16Array(size * 3 + 1);
    this.starts = new Int32Array(size + 1);
    this.ends = new Int32Array(size + 1);
    this.from = new Int32Array(size + 2);
  }

  part(): void {
    if (!this.inside) return;
    this.inside = false;
    if (this.length === this.from[this.count]) return;
    this.count++;
    this.from[this.count] = this.length;
  }

  letter(unit: number, at: number): void {
    if (!this.inside) {
      this.inside = true;
      this.starts[this.count] = at;
      this.last = 0;
    }
    this.ends[this.count] = at + 1;
    const { last } = this;
    // `ae`, `oe` and `ue` are how an umlaut is written without one.
    const umlaut = unit === E && (last === A || last === O || last === U);
    this.last = unit;
    if (!umlaut) this.units[this.length++] = unit;
  }

  letters(spelt: string, at: number): void {
    for (let unit = 0; unit < Math.min(3, spelt.length); unit++)
      this.letter(spelt.charCodeAt(unit), at);
  }

  alone(unit: number, at: number): void {
    this.part();
    this.letter(unit, at);
    this.part();
  }

  goOn(at: number): void {
    if (this.inside) this.ends[this.count] = at + 1;
    else if (this.count > 0 && this.ends[this.count - 1] === at) this.ends[this.count - 1] = at + 1;
  }

  done(): Words {
    this.part();
    return {
      count: this.count,
      starts: this.starts.subarray(0, this.count),
      ends: this.ends.subarray(0, this.count),
      units: this.units.subarray(0, this.length),
      from: this.from.subarray(0, this.count + 1),
    };
  }
}
