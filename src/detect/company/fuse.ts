/**
 * A static function from 64-bit keys to a few bits, laid out as a 3-wise binary fuse filter (Graf and Lemire, "Binary
 * Fuse Filters: Fast and Smaller Than Xor Filters", 2022): about 1.13 × (fingerprint + payload) bits a key, and no
 * way to list the keys. A key that was never put in is taken for one with a probability of 2^-fingerprintBits.
 */

export interface FuseTable {
  readonly seed: number;
  readonly segmentLength: number;
  readonly segmentCount: number;
  readonly fingerprintBits: number;
  readonly payloadBits: number;
  /** Fields of `fingerprintBits + payloadBits` bits, one after another. */
  readonly words: Uint32Array;
}

/** The payload of a key, 0 where there is none to store; -1 for (almost) every other key. */
export type FuseLookup = (high: number, low: number) => number;

export const MOST_FIELD_BITS = 32;
const ATTEMPTS = 100;

/** Words a table of these dimensions takes. */
export function wordsFor(slots: number, bits: number): number {
  return Math.ceil((slots * bits) / 32) + 1;
}

export function createFuse(table: FuseTable): FuseLookup {
  const { seed, segmentLength, segmentCount, fingerprintBits, payloadBits, words } = table;
  const width = fingerprintBits + payloadBits;
  const mask = maskOf(width);
  const printMask = maskOf(fingerprintBits);
  const payloadMask = maskOf(payloadBits);
  const positions = new Int32Array(3);
  // Of 16 MB, a bit's place fits 31 bits.
  const field = (slot: number): number => {
    const bit = slot * width;
    const at = bit >>> 5;
    const shift = bit & 31;
    const low = (words[at] ?? 0) >>> shift;
    return shift + width > 32 ? low | ((words[at + 1] ?? 0) << (32 - shift)) : low;
  };
  return (high, low) => {
    const print = place(high, low, seed, segmentLength, segmentCount, positions);
    const joined = field(positions[0] ?? 0) ^ field(positions[1] ?? 0) ^ field(positions[2] ?? 0);
    const value = joined & mask;
    return (value >>> payloadBits) ^ (print & printMask) ? -1 : value & payloadMask;
  };
}

/** Keys must differ from each other. `payload` has one entry a key; null where there is none. */
export function buildFuse(
  keys: { readonly high: Uint32Array; readonly low: Uint32Array },
  payload: Uint8Array | null,
  bits: { readonly fingerprintBits: number; readonly payloadBits: number },
): FuseTable {
  const count = keys.high.length;
  const width = bits.fingerprintBits + bits.payloadBits;
  if (width < 1 || width > MOST_FIELD_BITS) throw new RangeError(`fields of ${width} bits`);
  const { segmentLength, segmentCount } = dimensions(count);
  const slots = (segmentCount + 2) * segmentLength;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const seed = Math.imul(attempt, 0x9e3779b9) >>> 0;
    const order = peel(keys, seed, segmentLength, segmentCount, slots);
    if (order === null) continue;
    const words = assign(keys, payload, order, { seed, segmentLength, segmentCount, ...bits });
    return { seed, segmentLength, segmentCount, ...bits, words };
  }
  throw new Error("no layout found: are there equal keys?");
}

function dimensions(count: number): { segmentLength: number; segmentCount: number } {
  const n = Math.max(2, count);
  const exponent = Math.floor(Math.log(n) / Math.log(3.33) + 2.25);
  const segmentLength = Math.min(65_536, 2 ** Math.max(2, exponent));
  const factor = Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(n));
  const segmentCount = Math.max(1, Math.ceil(Math.round(n * factor) / segmentLength) - 2);
  return { segmentLength, segmentCount };
}

interface Order {
  readonly keys: Uint32Array;
  /** Which of its three slots each key has to itself. */
  readonly own: Uint8Array;
}

/** Takes away, again and again, a key that is alone in one of its slots; null when some cannot be. */
function peel(
  { high, low }: { high: Uint32Array; low: Uint32Array },
  seed: number,
  segmentLength: number,
  segmentCount: number,
  slots: number,
): Order | null {
  const total = high.length;
  const counts = new Uint32Array(slots);
  const joined = new Uint32Array(slots);
  const positions = new Int32Array(3);
  const touch = (key: number, by: 1 | -1) => {
    place(high[key] ?? 0, low[key] ?? 0, seed, segmentLength, segmentCount, positions);
    for (let which = 0; which < 3; which++) {
      const slot = positions[which] ?? 0;
      counts[slot] = (counts[slot] ?? 0) + by;
      joined[slot] = (joined[slot] ?? 0) ^ key;
    }
  };
  for (let key = 0; key < total; key++) touch(key, 1);
  const queue = new Uint32Array(slots + 3 * total);
  let last = 0;
  for (let slot = 0; slot < slots; slot++) if (counts[slot] === 1) queue[last++] = slot;
  const keys = new Uint32Array(total);
  const own = new Uint8Array(total);
  let taken = 0;
  for (let first = 0; first < last; first++) {
    const slot = queue[first] ?? 0;
    if (counts[slot] !== 1) continue;
    const key = joined[slot] ?? 0;
    touch(key, -1);
    keys[taken] = key;
    own[taken++] = positions.indexOf(slot);
    for (const next of positions) if (counts[next] === 1) queue[last++] = next;
  }
  return taken === total ? { keys, own } : null;
}

function assign(
  { high, low }: { high: Uint32Array; low: Uint32Array },
  payload: Uint8Array | null,
  order: Order,
  table: Omit<FuseTable, "words">,
): Uint32Array {
  const { seed, segmentLength, segmentCount, fingerprintBits, payloadBits } = table;
  const slots = (segmentCount + 2) * segmentLength;
  const fields = new Uint32Array(slots);
  const positions = new Int32Array(3);
  for (let at = order.keys.length - 1; at >= 0; at--) {
    const key = order.keys[at] ?? 0;
    const print = place(
      high[key] ?? 0,
      low[key] ?? 0,
      seed,
      segmentLength,
      segmentCount,
      positions,
    );
    let value = ((print & maskOf(fingerprintBits)) << payloadBits) | (payload?.[key] ?? 0);
    const own = order.own[at] ?? 0;
    for (let which = 0; which < 3; which++)
      if (which !== own) value ^= fields[positions[which] ?? 0] ?? 0;
    fields[positions[own] ?? 0] = value;
  }
  return pack(fields, fingerprintBits + payloadBits);
}

function pack(fields: Uint32Array, width: number): Uint32Array {
  const words = new Uint32Array(wordsFor(fields.length, width));
  fields.forEach((field, slot) => {
    const bit = slot * width;
    const at = Math.floor(bit / 32);
    const shift = bit % 32;
    words[at] = (words[at] ?? 0) | (field << shift);
    if (shift + width > 32) words[at + 1] = (words[at + 1] ?? 0) | (field >>> (32 - shift));
  });
  return words;
}

/** Writes the three slots of a key and answers its fingerprint, 32 bits of which the table keeps a few. */
function place(
  high: number,
  low: number,
  seed: number,
  segmentLength: number,
  segmentCount: number,
  positions: Int32Array,
): number {
  const one = mix(high ^ seed);
  const two = mix(low ^ one);
  const mask = segmentLength - 1;
  const first = Math.floor(((one >>> 0) / 0x1_0000_0000) * segmentCount * segmentLength);
  positions[0] = first;
  positions[1] = (first + segmentLength) ^ (two & mask);
  positions[2] = (first + 2 * segmentLength) ^ ((two >>> 16) & mask);
  return mix(two ^ Math.imul(one, 0x27d4eb2f));
}

/** The finaliser of MurmurHash3 (Appleby, public domain). */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function maskOf(bits: number): number {
  return bits >= 32 ? -1 : 2 ** bits - 1;
}
