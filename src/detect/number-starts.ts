/** Cheap looks, in lower case, at where a number may start: where one says no, its expression matches nothing. */

const ASCII = 128;
const DIGIT = 1;
/** Stands between the digits of a telephone number. */
const JOINT = 2;
const HEX = 4;
const KIND = Uint8Array.from({ length: ASCII }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  return (
    (/\d/u.test(sign) ? DIGIT | HEX : 0) |
    (/[ .\-/()]/u.test(sign) ? JOINT : 0) |
    (/[a-f]/u.test(sign) ? HEX : 0)
  );
});

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
