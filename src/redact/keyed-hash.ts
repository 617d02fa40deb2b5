/** A value's name under a key: the same wherever the key is the same, and no way back without the vault. */
import type { EntityType } from "../detect/types";
import { hmacSha256 } from "../lib/hmac";
import { hashMark, valueKey } from "./placeholders";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const LENGTH = 12;

/** `[PERSON#k7q2x4abcdef]`: 60 bits of HMAC-SHA-256 in RFC 4648 base32, lower case. Spelling as for placeholders. */
export function keyedHash(key: Uint8Array, type: EntityType, value: string): string {
  const bytes = hmacSha256(key, `hash\n${type}\n${valueKey(value)}`);
  let bits = 0;
  let held = 0;
  let text = "";
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5 && text.length < LENGTH; bits -= 5)
      text += ALPHABET.charAt((held >> (bits - 5)) & 31);
    if (text.length === LENGTH) break;
  }
  return hashMark(type, text);
}
