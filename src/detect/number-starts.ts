/**
 * Cheap looks at where a number may start, before its expression is tried there. All in lower case. Where one says no,
 * neither that place nor any behind it in the same run of signs holds a number of that kind.
 */

const ASCII = 128;
const DIGIT = 1;
/** Stands between the digits of a telephone number. */
const JOINT = 2;
/** What a digit is misread as. */
const LOOK_ALIKE = 4;
const HEX = 8;
/** A letter or sign that no number ends before. */
const GOES_ON = 16;
const KIND = Uint8Array.from({ length: ASCII }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  return (
    (/\d/u.test(sign) ? DIGIT | HEX | GOES_ON : 0) |
    (/[ .\-/()]/u.test(sign) ? JOINT : 0) |
    (/[oli|sbz]/u.test(sign) ? LOOK_ALIKE : 0) |
    (/[a-f]/u.test(sign) ? HEX : 0) |
    (/[a-z_-]/u.test(sign) ? GOES_ON : 0)
  );
});
const PROLONGED = "ー".charCodeAt(0);

function kindAt(lower: string, at: number): number {
  const unit = lower.charCodeAt(at);
  if (unit < ASCII) return KIND[unit] ?? 0;
  return unit === PROLONGED ? JOINT : 0;
}

const LEAST_DIGITS = 7;
const MOST_DIGITS = 15;
/** More signs never stand between two digits of a telephone number. */
const LONGEST_JOINT = 6;

/** Do seven digits or more end there as a telephone number may? Beyond fifteen the expression has to say. */
export function mayBePhone(lower: string, start: number): boolean {
  let digits = 0;
  let joint = 0;
  for (let at = lower.charAt(start) === "+" ? start + 1 : start; at < lower.length; at++) {
    const kind = kindAt(lower, at);
    if ((kind & DIGIT) !== 0) {
      joint = 0;
      if (++digits > MOST_DIGITS) return true;
      if (digits >= LEAST_DIGITS && endsAt(lower, at + 1)) return true;
    } else if ((kind & JOINT) === 0) {
      if (at > start + 1 || lower.charAt(at) !== "+") return false;
    } else if (++joint > LONGEST_JOINT) return false;
    else if (digits >= LEAST_DIGITS && lower.charAt(at) === ")" && endsAt(lower, at + 1))
      return true;
  }
  return false;
}

/** May a telephone number end there? */
function endsAt(lower: string, at: number): boolean {
  if ((kindAt(lower, at) & GOES_ON) !== 0) return false;
  return (
    !".,:/".includes(lower.charAt(at)) ||
    (kindAt(lower, at + 1) & DIGIT) === 0 ||
    at >= lower.length
  );
}

const LONGEST_RUN = 64;

/** Do seven digits or more stand there of which one is misread? Of a very long run the expression has to say. */
export function mayBeMisread(lower: string, start: number): boolean {
  let signs = 0;
  let joint = 0;
  let isMisread = false;
  for (let at = start; at < lower.length; at++) {
    const kind = kindAt(lower, at);
    if ((kind & (DIGIT | LOOK_ALIKE)) !== 0) {
      joint = 0;
      signs++;
      isMisread ||= (kind & DIGIT) === 0;
      if (signs > LONGEST_RUN || (isMisread && signs >= LEAST_DIGITS)) return true;
    } else if ((kind & JOINT) === 0) {
      if (at > start || lower.charAt(at) !== "+") return false;
    } else if (++joint > LONGEST_JOINT) return false;
  }
  return false;
}

/** Longer than what stands before the break of a number that has one. */
const LONGEST_LINE = 40;

/** Does a line end there after nothing but digits and what joins them? */
export function mayBeBroken(lower: string, start: number): boolean {
  for (let at = start; at < start + LONGEST_LINE; at++) {
    const unit = lower.charCodeAt(at);
    if (unit === 10 || unit === 13) return true;
    if ((kindAt(lower, at) & (DIGIT | JOINT)) === 0 && lower.charAt(at) !== "+") return false;
  }
  return false;
}

const LONGEST_ADDRESS = 48;
const COLONS = 7;

/** Three dots, seven colons or two beside each other among hexadecimal digits: an address of a machine may stand there. */
export function mayBeAddress(lower: string, start: number): boolean {
  let dots = 0;
  let colons = 0;
  for (let at = start; at < start + LONGEST_ADDRESS; at++) {
    const sign = lower.charAt(at);
    if (sign === ".") {
      if (++dots === 3) return true;
    } else if (sign === ":") {
      if (++colons === COLONS || lower.charAt(at + 1) === ":") return true;
    } else if ((kindAt(lower, at) & HEX) === 0) return false;
  }
  return false;
}
