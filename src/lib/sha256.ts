/** SHA-256 (FIPS 180-4) for pages without a secure context, where `crypto.subtle` is missing. */

const ROUND = new Uint32Array(64);
const START = new Uint32Array(8);
// Fractions of the cube and square roots of the first primes, which weigh less than the numbers written out.
for (let prime = 2, found = 0; found < 64; prime++) {
  let least = 2;
  while (prime % least !== 0) least++;
  if (least < prime) continue;
  if (found < 8) START[found] = Math.sqrt(prime) * 2 ** 32;
  ROUND[found++] = Math.cbrt(prime) * 2 ** 32;
}
const HEX = "0123456789abcdef";
const BlockView = Uint32Array;

/** Lower-case hex digest. Uses no method that a page could have replaced. */
export function sha256(bytes: Uint8Array): string {
  const state = new BlockView(8);
  for (let at = 0; at < 8; at++) state[at] = START[at] ?? 0;
  const words = new BlockView(64);
  const length = bytes.length;
  const blocks = ((length + 8) >>> 6) + 1;
  for (let block = 0; block < blocks; block++) {
    for (let word = 0; word < 16; word++) {
      let value = 0;
      for (let byte = 0; byte < 4; byte++) {
        const at = block * 64 + word * 4 + byte;
        value = (value << 8) | (at < length ? (bytes[at] ?? 0) : at === length ? 0x80 : 0);
      }
      words[word] = value;
    }
    if (block === blocks - 1) {
      words[14] = length / 0x20000000;
      words[15] = length << 3;
    }
    compress(state, words);
  }
  return hexOf(state, 8);
}

/** Lower-case hex of numbers of so many digits. */
export function hexOf(numbers: Uint8Array | Uint32Array, digits: number): string {
  let hex = "";
  for (let at = 0; at < numbers.length; at++)
    for (let shift = digits * 4 - 4; shift >= 0; shift -= 4)
      hex += HEX[((numbers[at] ?? 0) >>> shift) & 15] ?? "";
  return hex;
}

function compress(state: Uint32Array, words: Uint32Array): void {
  const w = (at: number) => words[at] ?? 0;
  for (let at = 16; at < 64; at++) {
    const s0 = turn(w(at - 15), 7) ^ turn(w(at - 15), 18) ^ (w(at - 15) >>> 3);
    const s1 = turn(w(at - 2), 17) ^ turn(w(at - 2), 19) ^ (w(at - 2) >>> 10);
    words[at] = w(at - 16) + s0 + w(at - 7) + s1;
  }
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let at = 0; at < 64; at++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[at] ?? 0) + w(at)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
  state[5] = (state[5] ?? 0) + f;
  state[6] = (state[6] ?? 0) + g;
  state[7] = (state[7] ?? 0) + h;
}

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}
