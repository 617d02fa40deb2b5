import type { Detector } from "../detector";

/**
 * A PEM private key in base 64 once more, as CI variables and Kubernetes secrets hold it: `-----BEGIN` becomes
 * `LS0tLS1CRUdJTi`, and the first line says whether the key is private (RFC 7468, RFC 4648).
 */
export const encodedPrivateKey: Detector = {
  id: "encoded-private-key",
  type: "API_KEY",
  subtype: "ENCODED_PRIVATE_KEY",
  pattern: /(?<![\w+/])LS0tLS1CRUdJTi[\w+/-]{80,12000}={0,2}/gu,
  score: 0.98,
  keywords: ["ls0tls1crudjti"],
  anchored: true,
  validate: (value) => (firstLine(value).includes("PRIVATE KEY") ? undefined : false),
};

/** Base 64 of the characters that hold the first line; four of them are three bytes. */
function firstLine(value: string): string {
  return atob(value.slice(0, 80).replaceAll("-", "+").replaceAll("_", "/"));
}
