import type { Detector } from "../detector";

/**
 * A PuTTY private key file, version 2 or 3: header, public lines, private lines and their MAC
 * (PuTTY manual, appendix C).
 */
export const puttyKey: Detector = {
  id: "putty-key",
  type: "API_KEY",
  subtype: "PUTTY_PRIVATE_KEY",
  pattern:
    /PuTTY-User-Key-File-[23]: [\w-]{3,40}\r?\n(?:(?!Private-MAC)[\w-]{2,30}: [^\r\n]{0,400}\r?\n|[\w+/=]{1,80}\r?\n){3,400}(?:Private-MAC: [\da-f]{40,64})?/giu,
  score: 0.99,
  keywords: ["putty-user-key-file-"],
  anchored: true,
};
