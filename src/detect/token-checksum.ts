/**
 * Checksums inside tokens. GitHub (2021) and npm: the last six characters are the CRC-32 of the random part before
 * them, in base 62, padded with zeros; a token of thirty-six characters after its prefix has that form.
 */
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const RANDOM = 30;

export function provesBase62Crc(token: string): boolean {
  const body = token.slice(token.indexOf("_") + 1);
  return body.length === RANDOM + 6 && body.slice(RANDOM) === base62(crc32(body.slice(0, RANDOM)));
}

/** Grafana (pkg/components/satokengen): the CRC-32 of all before it in eight hexadecimal digits, lowest byte first. */
export function provesGrafanaCrc(token: string): boolean {
  const end = token.lastIndexOf("_");
  const crc = crc32(token.slice(0, end));
  const bytes = [0, 8, 16, 24].map((shift) =>
    ((crc >>> shift) & 0xff).toString(16).padStart(2, "0"),
  );
  return token.slice(end + 1) === bytes.join("");
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(ascii: string): number {
  let crc = 0xffffffff;
  for (let at = 0; at < ascii.length; at++)
    crc = (TABLE[(crc ^ ascii.charCodeAt(at)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function base62(value: number): string {
  let text = "";
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62))
    text = (ALPHABET[rest % 62] ?? "") + text;
  return text.padStart(6, "0");
}
