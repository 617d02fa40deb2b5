/** SHA-256 (FIPS 180-4) for pages without a secure context, where `crypto.subtle` is missing. */

const ROUND = new Uint32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);
const START = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
] as const;
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
  let hex = "";
  for (let at = 0; at < 8; at++)
    for (let shift = 28; shift >= 0; shift -= 4)
      hex += HEX[((state[at] ?? 0) >>> shift) & 15] ?? "";
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
