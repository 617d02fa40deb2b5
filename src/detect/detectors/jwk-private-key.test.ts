import { describeDetector } from "../testing/detector-table";
import { jwkPrivateKey } from "./jwk-private-key";

const D = "kT9vQ2mX7cR4bN8wZ5yL3hJ6gD1fS0aPxEuIoW2rVtB";

describeDetector(jwkPrivateKey, {
  finds: [
    `{"kty":"EC","crv":"P-256","x":"${D}","y":"${D}","d":"«${D}»"}`,
    `{ "kty": "OKP", "crv": "Ed25519", "d": "«${D}»", "x": "abc" }`,
    `{"kty":"oct","k":"«${D}»","alg":"HS256"}`,
    `{\n  "d": "«${D}»",\n  "kty": "RSA",\n  "n": "AQAB"\n}`,
    `{"keys":[{"kty":"EC","d":"«${D}»"}]}`,
  ],
  ignores: [
    [`{"kty":"EC","crv":"P-256","x":"${D}","y":"${D}"}`, "a public key"],
    [`{"kty":"RSA","n":"${D}","e":"AQAB"}`, "a public key"],
    [`{"d":"${D}"}`, "no key"],
    ['{"kty":"oct","k":"short"}', "too short"],
    ['{"kty":"oct","k":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}', "one letter"],
  ],
});
