import type { Detector } from "../detector";

/**
 * EUI-48 address (IEEE 802) without joints, or with blanks, after a word for it.
 */
export const macNamed: Detector = {
  id: "mac-named",
  type: "MAC_ADDRESS",
  subtype: "NAMED",
  pattern:
    /(?<![\p{L}\d])(?:mac(?:[ -]?(?:id|addr|address|adresse))?|adresse mac|dirección mac|indirizzo mac|endereço mac|macアドレス|hwaddr|bssid|ether)["']?[ \t]?[:=：は]?[ \t]{0,3}["']?([\da-f]{12}|[\da-f]{6}-[\da-f]{6}|[\da-f]{2}(?: [\da-f]{2}){5})(?![\p{L}\d-])/giu,
  group: 1,
  score: 0.88,
  keywords: [
    "mac",
    "adresse mac",
    "dirección mac",
    "indirizzo mac",
    "endereço mac",
    "hwaddr",
    "bssid",
    "ether",
  ],
  anchored: true,
  wholeWords: true,
  validate: (value) => (/\d/u.test(value) && /^(?!(.)\1+$)/u.test(value) ? undefined : false),
};
