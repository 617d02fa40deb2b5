/** Shannon entropy of a string's characters, in bits a character. */
export function entropy(value: string): number {
  const total = value.length;
  if (!isAscii(value)) return entropyOfAny(value);
  let sum = 0;
  for (let at = 0; at < total; at++) {
    const unit = value.charCodeAt(at);
    COUNTS[unit] = (COUNTS[unit] ?? 0) + 1;
  }
  for (let at = 0; at < total; at++) {
    const unit = value.charCodeAt(at);
    const n = COUNTS[unit] ?? 0;
    if (n > 0) sum += bits(n, total);
    COUNTS[unit] = 0;
  }
  return sum;
}

function bits(n: number, total: number): number {
  if (total >= SHORT) return -(n / total) * Math.log2(n / total);
  return BITS[n * SHORT + total] ?? 0;
}

/** Of values shorter than this, which most are, the logarithms are at hand. */
const SHORT = 64;
const BITS = Float64Array.from({ length: SHORT * SHORT }, (_, at) => {
  const share = Math.floor(at / SHORT) / (at % SHORT);
  return share > 0 ? -share * Math.log2(share) : 0;
});

function entropyOfAny(value: string): number {
  const counts = new Map<string, number>();
  for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1);
  let sum = 0;
  for (const n of counts.values()) sum += bits(n, value.length);
  return sum;
}

/** How often each character of ASCII occurs, empty again after use. */
const COUNTS = new Uint32Array(128);

function isAscii(value: string): boolean {
  for (let at = 0; at < value.length; at++) if (value.charCodeAt(at) > 127) return false;
  return true;
}

/**
 * Does a value look made by a machine? Enough entropy, letters and digits mixed, and not a path, a call, a
 * UUID, a date, or words joined by hyphens or dots.
 */
export function looksRandom(value: string): boolean {
  if (/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu.test(value)) return false;
  if (isBase64(value)) return true;
  if (/^(?:\.{0,2}\/|[\w-]+\/[\w-]+\/|[a-z]+:\/\/|\d{4}-\d\d-\d\d)/iu.test(value)) return false;
  const words = value.split(/[._/=-]/u).filter((word) => word !== "");
  if (words.length > 1 && words.every((word) => WORD.test(word))) return false;
  const digits = value.match(/\d/gu)?.length ?? 0;
  const hex = /^[\da-f]+$/iu.test(value);
  if (hex) return value.length >= 32 && digits >= 4 && entropy(value) > 3;
  if (digits === 0) return value.length >= 24 && isScrambled(value) && entropy(value) > 3.8;
  return (
    digits >= 2 &&
    /[A-Za-z]/u.test(value) &&
    entropy(value) > 3.4 &&
    !/^[a-z]+\d{1,4}$/iu.test(value)
  );
}

/** Letters alone that change their case as no name in a program does: `gCSKmIDGGslT`, `PRDcXLQWWSld`. */
export function isScrambled(value: string): boolean {
  if (!/^[A-Za-z]{8,64}$/u.test(value) || /^[a-z]*(?:[A-Z][a-z]+)*$/u.test(value)) return false;
  const changes = value.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/gu)?.length ?? 0;
  if (changes >= value.length / 3) return true;
  const left = value.replace(SYLLABLES, "");
  return value.length >= 10 && /[a-z]/u.test(left) && left.length >= value.length * 0.6;
}

/** A word, or a part of one, that can be said. */
const SYLLABLES = /[A-Z]?(?=[b-df-hj-np-tv-xz]*[aeiouy])[a-z]{2,}/gu;

/** Whole groups of four that change their class at nearly every sign; no path does. */
function isBase64(value: string): boolean {
  if (value.length < 32 || value.length % 4 !== 0 || !/^[A-Za-z\d+/]+={0,2}$/u.test(value))
    return false;
  if (!/[\d+=]/u.test(value) || entropy(value) < 4.2) return false;
  const parts = value.split("/").filter((part) => part !== "");
  return (
    !parts.every((part) => WORD.test(part)) && !parts.some((part) => /^[a-z]{5,}$/u.test(part))
  );
}

/** `payments`, `PAYMENTS`, `accessToken2`, `v2`, `2024`. */
const WORD =
  /^(?:[a-z]{2,}\d{0,2}|[A-Z]{2,}\d{0,2}|[A-Za-z][a-z]{2,}(?:[A-Z][a-z]{2,}){0,4}\d{0,2}|[A-Z][a-z]|[vV]\d{1,2}|\d{1,4})$/u;
