/** Cheap looks, in lower case, at where a number may start: where one says no, its expression matches nothing. */

const ASCII = 128;
const DIGIT = 1;
/** Stands between the digits of a telephone number. */
const JOINT = 2;
const HEX = 4;
/** Stands in a number that a scan misread. */
const LOOK_ALIKE = 8;
/** Stands between the digits of a misread one, and a break of the line between those of a card. */
const MISREAD_JOINT = 16;
const BREAK = 32;
const KIND = Uint8Array.from({ length: ASCII }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  return (
    (/\d/u.test(sign) ? DIGIT | HEX : 0) |
    (/[ .\-/()]/u.test(sign) ? JOINT : 0) |
    (/[a-f]/u.test(sign) ? HEX : 0) |
    (/[olisbz|]/u.test(sign) ? LOOK_ALIKE : 0) |
    (/[ ./()+-]/u.test(sign) ? MISREAD_JOINT : 0) |
    (/[\r\n]/u.test(sign) ? BREAK : 0)
  );
});

const PLUS = "+".charCodeAt(0);
const DOT = ".".charCodeAt(0);
const COLON = ":".charCodeAt(0);
const SLASH = "/".charCodeAt(0);

function kindAt(lower: string, at: number): number {
  const unit = lower.charCodeAt(at);
  return unit < ASCII ? (KIND[unit] ?? 0) : 0;
}

/** Longer than what stands before the break of a number that has one. */
const LONGEST_LINE = 40;

/** Does a line end there after nothing but digits and what joins them? */
export function mayBeBroken(lower: string, start: number): boolean {
  for (let at = start; at < start + LONGEST_LINE; at++) {
    const unit = lower.charCodeAt(at);
    if (unit === 10 || unit === 13) return true;
    if ((kindAt(lower, at) & (DIGIT | JOINT)) === 0 && unit !== PLUS) return false;
  }
  return false;
}

/**
 * Longer than any telephone or card number with all that joins its digits. Of a longer run nothing is said: what is false
 * at its beginning must be false further on, where more of it is in sight.
 */
const LONGEST_NUMBER = 120;
const LEAST_PHONE = 7;
const LONG_VOWEL = 0x30fc;

/** Seven digits with nothing but what joins them, also as Japan writes it. */
export function mayBePhone(lower: string, start: number): boolean {
  let digits = 0;
  for (let at = start; at < start + LONGEST_NUMBER; at++) {
    const kind = kindAt(lower, at);
    if ((kind & DIGIT) !== 0) {
      if (++digits === LEAST_PHONE) return true;
    } else if ((kind & MISREAD_JOINT) === 0 && lower.charCodeAt(at) !== LONG_VOWEL) return false;
  }
  return true;
}

const LEAST_MISREAD = 3;

/** Digits and look-alikes of them, three and one at the least, with nothing but what joins them. */
export function mayBeMisreadPhone(lower: string, start: number): boolean {
  let digits = 0;
  let letters = 0;
  for (let at = start; at < start + LONGEST_NUMBER; at++) {
    const kind = kindAt(lower, at);
    if ((kind & DIGIT) !== 0) digits++;
    else if ((kind & LOOK_ALIKE) !== 0) letters++;
    else if ((kind & MISREAD_JOINT) === 0) return false;
    if (letters > 0 && digits >= LEAST_MISREAD && digits + letters >= LEAST_PHONE) return true;
  }
  return true;
}

const LEAST_CARD = 13;

/** As many digits and look-alikes as a card has, and a look-alike, a dot, a slash or a break among them. */
export function mayBeMisreadCard(lower: string, start: number): boolean {
  let signs = 0;
  let strange = false;
  for (let at = start; at < start + LONGEST_NUMBER; at++) {
    const kind = kindAt(lower, at);
    if ((kind & (DIGIT | LOOK_ALIKE)) !== 0) signs++;
    if ((kind & (LOOK_ALIKE | BREAK)) !== 0) strange = true;
    else if ((kind & DIGIT) === 0) {
      if ((kind & MISREAD_JOINT) === 0) return false;
      const unit = lower.charCodeAt(at);
      if (unit === DOT || unit === SLASH) strange = true;
    }
    if (strange && signs >= LEAST_CARD) return true;
  }
  return true;
}

const LONGEST_ADDRESS = 48;
const COLONS = 7;

/** Three dots, seven colons or two beside each other among hexadecimal digits: an address of a machine may stand there. */
export function mayBeAddress(lower: string, start: number): boolean {
  let dots = 0;
  let colons = 0;
  for (let at = start; at < start + LONGEST_ADDRESS; at++) {
    const unit = lower.charCodeAt(at);
    if (unit === DOT) {
      if (++dots === 3) return true;
    } else if (unit === COLON) {
      if (++colons === COLONS || lower.charCodeAt(at + 1) === COLON) return true;
    } else if ((kindAt(lower, at) & HEX) === 0) return false;
  }
  return false;
}
