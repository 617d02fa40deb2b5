import type { Detector } from "../detector";

/**
 * The private part of a JSON Web Key: member `d`, or `k` of a symmetric key, in an object with `kty`
 * (RFC 7517, RFC 7518 § 6).
 */
export const jwkPrivateKey: Detector = {
  id: "jwk-private-key",
  type: "API_KEY",
  subtype: "JWK_PRIVATE_KEY",
  pattern: /"(?:d|k)"\s{0,4}:\s{0,4}"([\w-]{22,1400})"/gu,
  group: 1,
  score: 0.95,
  keywords: ['"kty"'],
  reach: 2_500,
  validate: (value) => (new Set(value).size > 12 ? undefined : false),
};
