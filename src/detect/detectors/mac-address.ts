import type { Detector } from "../detector";

/**
 * EUI-48 address (IEEE 802): six hexadecimal pairs by colon or hyphen, or three groups by dots.
 */
export const macAddress: Detector = {
  id: "mac-address",
  type: "MAC_ADDRESS",
  pattern:
    /(?<![\w:-]|\w\.)(?:[\da-f]{2}(?<sep>[:-])(?:[\da-f]{2}\k<sep>){4}[\da-f]{2}|[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4})(?![\w:-])/giu,
  first: "[\\da-f]",
  score: 0.9,
  shape: "joints",
};
