/**
 * HalfSipHash-2-4 with 64 bits (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012; the 32-bit variant
 * of its reference implementation) over UTF-16 code units, little-endian. Small words need a small hash: it runs
 * several times for each word of a text.
 */
export class KeyedHash {
  /** The two halves of the last `finish()`, unsigned. */
  high = 0;
  low = 0;
  private readonly state = new Int32Array(4);
  private held = 0;
  private holds = false;
  private length = 0;

  /** Two 32-bit halves of the key. */
  constructor(
    private readonly first: number,
    private readonly second: number,
  ) {
    this.start();
  }

  start(): void {
    const { state, first, second } = this;
    state[0] = first;
    state[1] = second ^ 0xee;
    state[2] = 0x6c796765 ^ first;
    state[3] = 0x74656462 ^ second;
    this.holds = false;
    this.length = 0;
  }

  unit(unit: number): void {
    this.length += 2;
    if (!this.holds) {
      this.held = unit;
      this.holds = true;
      return;
    }
    this.holds = false;
    absorb(this.state, this.held | (unit << 16));
  }

  /** Two units at once; only where the number of units so far is even. */
  word(word: number): void {
    this.length += 4;
    absorb(this.state, word);
  }

  /** The hash of what came since `start()`; more may follow. */
  finish(): void {
    const { state } = this;
    const last = (this.length << 24) | (this.holds ? this.held : 0);
    let v0 = state[0] ?? 0;
    let v1 = state[1] ?? 0;
    let v2 = state[2] ?? 0;
    let v3 = (state[3] ?? 0) ^ last;
    // Two rounds for what is left, four for each half of the result.
    for (let round = 0; round < 10; round++) {
      if (round === 2) {
        v0 ^= last;
        v2 ^= 0xee;
      } else if (round === 6) {
        this.low = (v1 ^ v3) >>> 0;
        v1 ^= 0xdd;
      }
      v0 = (v0 + v1) | 0;
      v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
      v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0;
      v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
      v0 = (v0 + v3) | 0;
      v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
      v2 = (v2 + v1) | 0;
      v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
      v2 = (v2 << 16) | (v2 >>> 16);
    }
    this.high = (v1 ^ v3) >>> 0;
  }
}

function absorb(state: Int32Array, word: number): void {
  state[3] = (state[3] ?? 0) ^ word;
  twoRounds(state);
  state[0] = (state[0] ?? 0) ^ word;
}

function twoRounds(state: Int32Array): void {
  let v0 = state[0] ?? 0;
  let v1 = state[1] ?? 0;
  let v2 = state[2] ?? 0;
  let v3 = state[3] ?? 0;
  for (let round = 0; round < 2; round++) {
    v0 = (v0 + v1) | 0;
    v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
    v0 = (v0 << 16) | (v0 >>> 16);
    v2 = (v2 + v3) | 0;
    v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
    v0 = (v0 + v3) | 0;
    v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
    v2 = (v2 + v1) | 0;
    v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
    v2 = (v2 << 16) | (v2 >>> 16);
  }
  state[0] = v0;
  state[1] = v1;
  state[2] = v2;
  state[3] = v3;
}
