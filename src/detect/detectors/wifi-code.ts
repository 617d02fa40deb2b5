import { isPlainWord, passwordScore } from "../password-score";
import type { Detector } from "../detector";

/**
 * The password in the text of a QR code that joins a wireless network (ZXing's `WIFI:`, WPA3 specification, section 7).
 * Signs that part the fields are written after a backslash.
 */
export const wifiCode: Detector = {
  id: "wifi-code",
  type: "PASSWORD",
  subtype: "WIFI",
  pattern:
    /(?<![\p{L}\d])WIFI:(?:[R-UHEIKAP]{1,3}\d?:(?:[^;\\\r\n]|\\.){0,100};){0,6}?P:((?:[^;\\\r\n]|\\.){4,80});/giu,
  group: 1,
  score: 0.9,
  keywords: ["wifi:"],
  anchored: true,
  validate: (value) =>
    passwordScore(value, `password: ${value}`) === false &&
    (isPlainWord(value) || !/^[a-z]{8,}$/iu.test(value))
      ? false
      : undefined,
};
