/** Where addresses of mail may start: in the run of signs before an @. All in lower case. */

const ASCII = 128;
const LONGEST_LOCAL = 64;
const LETTERS_AND_DIGITS = 1;
const OTHER_SIGNS = 2;
const MAY_STAND_BEFORE = 4;
/** What a local part is made of; after `'` one may begin, after the others not. */
const LOCAL = Uint8Array.from({ length: ASCII }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  if (/[a-z\d]/u.test(sign)) return LETTERS_AND_DIGITS;
  if (/[_.%+-]/u.test(sign)) return OTHER_SIGNS;
  return sign === "'" ? OTHER_SIGNS | MAY_STAND_BEFORE : 0;
});

function signAt(lower: string, at: number): number {
  const unit = at < 0 ? ASCII : lower.charCodeAt(at);
  return unit < ASCII ? (LOCAL[unit] ?? 0) : 0;
}

/** Where a local part that ends at `end` may start, sorted. */
export function localStarts(lower: string, end: number): number[] {
  const starts: number[] = [];
  for (let at = end - 1; at >= Math.max(0, end - LONGEST_LOCAL); at--) {
    const sign = signAt(lower, at);
    if (sign === 0) break;
    if (sign !== LETTERS_AND_DIGITS) continue;
    const before = signAt(lower, at - 1);
    if (before === 0 || (before & MAY_STAND_BEFORE) !== 0) starts.unshift(at);
  }
  return starts;
}

/** The same for each @ between `from` and `to`. */
export function mailStarts(lower: string, from: number, to: number): number[] {
  return signsIn(lower, from, to).flatMap((sign) => localStarts(lower, sign));
}

/** The same for addresses that a line break cuts, with blanks around their sign, or with a comma for a dot. */
export function brokenMailStarts(lower: string, from: number, to: number): number[] {
  return signsIn(lower, from, to).flatMap((sign) => {
    const before = endBeforeGap(lower, sign);
    return [
      ...(before === null ? [] : localStarts(lower, before)),
      ...(isCutBehind(lower, sign) ? localStarts(lower, sign) : []),
    ];
  });
}

function signsIn(lower: string, from: number, to: number): number[] {
  const signs: number[] = [];
  for (let at = lower.indexOf("@", from); at !== -1 && at < to; at = lower.indexOf("@", at + 1))
    signs.push(at);
  return signs;
}

/** The host, if any of it stands before a break, ends in a hyphen or dot; no host is longer. */
const LONGEST_HOST = 400;
const BREAK = / ?\r?\n/uy;

function isCutBehind(lower: string, sign: number): boolean {
  const start = sign + 1;
  let end = start;
  while (isOfHost(lower.charCodeAt(end))) end++;
  if (end - start > LONGEST_HOST) return false;
  const behind = lower.charAt(end);
  // After the comma its last part follows, which is no number.
  if (end === start ? behind === " " : behind === "," && isLetter(lower.charCodeAt(end + 1)))
    return true;
  const last = lower.charAt(end - 1);
  if (end > start && last !== "-" && last !== ".") return false;
  BREAK.lastIndex = end;
  return BREAK.test(lower);
}

function isOfHost(unit: number): boolean {
  return isLetter(unit) || (unit >= 48 && unit <= 57) || unit === 45 || unit === 46;
}

function isLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

const INDENT = 6;
const BROKEN = / ?\r?\n[ \t>]{0,6}$/u;

/** Where what stands before a blank or before a line break and an indent ends, if nothing else is between it and the sign. */
function endBeforeGap(lower: string, sign: number): number | null {
  const before = lower.charAt(sign - 1);
  if (before === "" || !"\n \t>".includes(before)) return null;
  const broken = BROKEN.exec(lower.slice(Math.max(0, sign - INDENT - 3), sign));
  if (broken) return sign - broken[0].length;
  return before === " " ? sign - 1 : null;
}
