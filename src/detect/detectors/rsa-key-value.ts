import type { Detector } from "../detector";

/**
 * An RSA key in XML as .NET writes it (W3C XML Signature, `RSAKeyValue`; .NET `RSA.ToXmlString(true)`). Only with its
 * private exponent `D` or a prime: without them it is a public key.
 */
export const rsaKeyValue: Detector = {
  id: "rsa-key-value",
  type: "API_KEY",
  subtype: "RSA_KEY_VALUE",
  pattern:
    /<RSAKeyValue>(?:\s{0,80}<(?:Modulus|Exponent|[PQ]|DP|DQ|InverseQ|D)>[\w+/=\s]{1,3000}<\/(?:Modulus|Exponent|[PQ]|DP|DQ|InverseQ|D)>){1,8}(?:\s{0,80}<\/RSAKeyValue>)?/gu,
  score: 0.97,
  keywords: ["<rsakeyvalue>"],
  anchored: true,
  validate: (value) => (/<[DPQ]>[\w+/=\s]{40}/u.test(value) ? undefined : false),
};
