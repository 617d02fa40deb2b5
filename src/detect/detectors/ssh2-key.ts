import type { Detector } from "../detector";

/**
 * A private key in the armour of SSH Communications' programs, which follows that of public keys (RFC 4716): four dashes,
 * headers, lines in base 64.
 */
export const ssh2Key: Detector = {
  id: "ssh2-key",
  type: "API_KEY",
  subtype: "SSH2_PRIVATE_KEY",
  pattern:
    /---- BEGIN SSH2 (?:ENCRYPTED )?PRIVATE KEY ----[ \t]?\r?\n(?:[\w-]{2,40}: [^\r\n]{0,400}\r?\n|[\w+/=]{1,90}\r?\n){1,400}(?:---- END SSH2 (?:ENCRYPTED )?PRIVATE KEY ----)?/gu,
  score: 0.99,
  keywords: ["---- begin ssh2 "],
  anchored: true,
};
