/**
 * ECDSA signatures on P-256 in the form that certificates and Sigstore use (DER: SEQUENCE of two INTEGERs, RFC 3279)
 * and in the form WebCrypto wants (IEEE P1363: both numbers in 32 bytes).
 */
const SEQUENCE = 0x30;
const INTEGER = 0x02;
const HALF = 32;

/** Null for anything but two numbers of at most 32 bytes that fill the sequence exactly. */
export function p1363FromDer(der: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (der[0] !== SEQUENCE || der[1] !== der.length - 2) return null;
  const out = new Uint8Array(2 * HALF);
  let at = 2;
  for (let half = 1; half <= 2; half++) {
    const length = der[at + 1] ?? 0;
    const digits = der.subarray(at + 2, at + 2 + length);
    if (der[at] !== INTEGER || length === 0 || digits.length !== length) return null;
    const number = digits[0] === 0 ? digits.subarray(1) : digits;
    if (number.length > HALF) return null;
    out.set(number, half * HALF - number.length);
    at += 2 + length;
  }
  return at === der.length ? out : null;
}

/** `signature` has 64 bytes. */
export function derFromP1363(signature: Uint8Array): Uint8Array<ArrayBuffer> {
  const numbers = [signature.subarray(0, HALF), signature.subarray(HALF)].map((half) => {
    const first = half.findIndex((byte) => byte !== 0);
    const digits = [...half.subarray(first === -1 ? HALF - 1 : first)];
    // A leading bit would make the number negative.
    return (digits[0] ?? 0) >= 0x80 ? [0, ...digits] : digits;
  });
  const body = numbers.flatMap((digits) => [INTEGER, digits.length, ...digits]);
  return Uint8Array.from([SEQUENCE, body.length, ...body]);
}
