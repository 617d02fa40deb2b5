/** Shannon entropy of a string's characters, in bits a character. */
export function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1);
  const total = value.length;
  let sum = 0;
  for (const n of counts.values()) sum -= (n / total) * Math.log2(n / total);
  return sum;
}

/**
 * Does a value look made by a machine? Enough entropy, letters and digits mixed, and not a path, a call, a
 * UUID, a date, or words joined by hyphens or dots.
 */
export function looksRandom(value: string): boolean {
  if (/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu.test(value)) return false;
  if (/^(?:\.{0,2}\/|[\w-]+\/[\w-]+\/|[a-z]+:\/\/|\d{4}-\d\d-\d\d)/iu.test(value)) return false;
  const words = value.split(/[._/=-]/u).filter((word) => word !== "");
  if (words.length > 1 && words.every((word) => WORD.test(word))) return false;
  const digits = value.match(/\d/gu)?.length ?? 0;
  const hex = /^[\da-f]+$/iu.test(value);
  if (hex) return value.length >= 32 && digits >= 4 && entropy(value) > 3;
  return (
    digits >= 2 &&
    /[A-Za-z]/u.test(value) &&
    entropy(value) > 3.4 &&
    !/^[a-z]+\d{1,4}$/iu.test(value)
  );
}

/** `payments`, `PAYMENTS`, `accessToken2`, `v2`, `2024`. */
const WORD =
  /^(?:[a-z]{2,}\d{0,2}|[A-Z]{2,}\d{0,2}|[A-Za-z][a-z]{2,}(?:[A-Z][a-z]{2,}){0,4}\d{0,2}|[A-Z][a-z]|[vV]\d{1,2}|\d{1,4})$/u;
