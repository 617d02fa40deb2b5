import type { Detector } from "../detector";

/**
 * A private key with its BEGIN and END lines (RFC 7468, OpenSSH, PGP).
 */
export const privateKey: Detector = {
  id: "private-key",
  type: "API_KEY",
  subtype: "PRIVATE_KEY",
  pattern:
    /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:[\w+/=\s:,.()\\]|-(?!----)){40,12000}(?:-----END (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----|$)/gu,
  score: 0.99,
  keywords: ["-----begin "],
  anchored: true,
};
