/** Where a text has digits, mixed runs or addresses of machines, from one look at it. */

/**
 * `digit`: two or more digits near each other; `digits`: six or more; `mixed`: a run of eight or more ASCII letters and
 * digits that has both; `joints`: two or more colons or dots between hexadecimal digits.
 */
export type ShapeName = "digit" | "digits" | "mixed" | "joints";

export type Span = readonly [from: number, to: number];

/** Digits that lie this close together belong to one cluster. */
const GAP = 24;
const LEAST = { digit: 2, digits: 6, mixed: 8, joints: 2 } as const;
/** What a cluster takes along: names and prefixes before it, the rest of the value after it. */
const AROUND = 44;
/** What a mixed run takes along. */
const EDGE = 24;
/** An IPv6 address has no longer stretch between two colons, and none is longer than the second. */
const JOINT_GAP = 6;
const ADDRESS = 48;

const DIGIT = 1;
const HEX = 2;
const LETTER = 4;
const JOINT = 8;

/** Behind so many other characters an expression looks for the next: it takes a third of the time, but some to begin. */
const PROSE = 12;
const SIGN = /[\d:.-]/gu;

/** Every code unit, so that none is asked for its size. */
const KIND = Uint8Array.from({ length: 0x1_0000 }, (_, unit) => {
  if (unit >= 128) return 0;
  const char = String.fromCharCode(unit);
  if (/\d/u.test(char)) return DIGIT | HEX;
  if (/[a-f]/iu.test(char)) return LETTER | HEX;
  if (/[a-z]/iu.test(char)) return LETTER;
  return char === ":" || char === "." || char === "-" ? JOINT : 0;
});

/** Spans by shape in a lower-case text; sorted by start, may overlap. Nothing here is a closure: each character is looked at. */
export function findShapes(text: string): Shapes {
  const found: Shapes = { digit: [], digits: [], mixed: [], joints: [] };
  let first = -1;
  let last = -1;
  let count = 0;
  // Where the run of letters and digits ends that was looked at last.
  let past = 0;
  let joints = 0;
  let joint = -1;
  let others = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = KIND[text.charCodeAt(at)] ?? 0;
    if ((kind & (DIGIT | JOINT)) === 0) {
      if (++others < PROSE) continue;
      SIGN.lastIndex = at;
      if (!SIGN.test(text)) break;
      at = SIGN.lastIndex - 2;
      others = 0;
      continue;
    }
    others = 0;
    if (kind & DIGIT) {
      if (first === -1 || at - last > GAP) {
        if (first !== -1) noteCluster(found, first, last, count);
        first = at;
        count = 0;
      }
      last = at;
      count++;
      if (at >= past) past = noteRun(found, text, past, at);
    } else if (at > 0 && (KIND[text.charCodeAt(at - 1)] ?? 0) & (HEX | JOINT)) {
      joints = at - joint <= JOINT_GAP ? joints + 1 : 1;
      joint = at;
      if (joints === LEAST.joints) found.joints.push([at - ADDRESS, at + ADDRESS]);
    }
  }
  if (first !== -1) noteCluster(found, first, last, count);
  return found;
}

type Shapes = Record<ShapeName, Span[]>;

function noteCluster({ digit, digits }: Shapes, first: number, last: number, count: number): void {
  if (count < LEAST.digit) return;
  const span: Span = [first - AROUND, last + 1 + AROUND];
  digit.push(span);
  if (count >= LEAST.digits) digits.push(span);
}

/** The run that has its first digit there, and begins nowhere before `free`; gives its end. */
function noteRun({ mixed }: Shapes, text: string, free: number, digit: number): number {
  let start = digit;
  while (start > free && (KIND[text.charCodeAt(start - 1)] ?? 0) & LETTER) start--;
  let seen = start < digit ? LETTER : 0;
  let end = digit + 1;
  for (; end < text.length; end++) {
    const kind = (KIND[text.charCodeAt(end)] ?? 0) & (DIGIT | LETTER);
    if (kind === 0) break;
    seen |= kind;
  }
  if (end - start >= LEAST.mixed && seen & LETTER) mixed.push([start - EDGE, end + EDGE]);
  return end;
}
