import type { Detector } from "../detector";

/**
 * A private key in base 64 without its armour: PKCS#12 (RFC 7292: a sequence, version 3, a sequence), PKCS#8 of RSA
 * (RFC 5208: version 0, the algorithm's identifier) and PKCS#1 (RFC 8017: version 0, a number of 256 bytes or more). The
 * first bytes of the DER tell them apart from certificates and public keys.
 */
export const barePrivateKey: Detector = {
  id: "bare-private-key",
  type: "API_KEY",
  subtype: "BARE_PRIVATE_KEY",
  pattern:
    /(?<![\w+/-])MI(?:I[\w+/]{3}IBAzC[ABC]|I[\w+/]{3}IBADANBgkqhkiG|I[\w+/]{3}IBAAK[BC]|ACAQMwgA)[\w+/]{20,16000}(?:\r?\n[\w+/]{40,80}){0,400}(?:\r?\n[\w+/]{4,80}(?=\r?\n|=|$))?={0,2}(?![\w+/])/gu,
  score: 0.96,
  keywords: ["mii", "miacaqmwga"],
  anchored: true,
  validate: (value) => (value.length >= 200 && new Set(value).size > 30 ? undefined : false),
};
