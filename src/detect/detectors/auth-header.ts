import { looksRandom } from "../../lib/entropy";
import type { Detector } from "../detector";

/**
 * The credentials of an HTTP `Authorization` or key header (RFC 9110, RFC 7617, RFC 6750), in a request, a log, code
 * or a curl command. Basic must decode to `user:password`; other schemes must look random. Variables stay silent.
 */
export const authHeader: Detector = {
  id: "auth-header",
  type: "API_KEY",
  subtype: "AUTH_HEADER",
  pattern:
    /(?:authorization["']?\s{0,2}(?:[:=,]|=>)\s{0,3}["'`]?(?:(?:basic|bearer|token|apikey|api-key|key|negotiate|sso-key|geniekey|ssws|pve-apitoken)[ =:]{1,2}(?:token=)?["'`]?)?|(?:x-api-key|x-auth-token|x-access-token|x-amz-security-token|x-vault-token|x-shopify-access-token|x-figma-token|x-goog-api-key|x-functions-key|ocp-apim-subscription-key|private-token|job-token|deploy-token|api-key|apikey|x-token|x-auth|x-auth-key|x-rapidapi-key|x-gitlab-token|circle-token|fastly-key|dd-api-key|dd-application-key)["']?\s{0,2}(?:[:=,]|=>)\s{0,3}["'`]?)([\w.~+/=!:-]{8,2400})/giu,
  group: 1,
  score: 0.9,
  keywords: [
    "authorization",
    "x-api-key",
    "x-auth-token",
    "x-access-token",
    "x-amz-security-token",
    "x-vault-token",
    "x-shopify-access-token",
    "x-figma-token",
    "x-goog-api-key",
    "x-functions-key",
    "ocp-apim-subscription-key",
    "private-token",
    "job-token",
    "deploy-token",
    "api-key",
    "apikey",
    "x-token",
    "x-auth",
    "x-auth-key",
    "x-rapidapi-key",
    "x-gitlab-token",
    "circle-token",
    "fastly-key",
    "dd-api-key",
    "dd-application-key",
  ],
  anchored: true,
  validate: (value, match) => {
    if (/basic[ =:]{1,2}["'`]?$/iu.test(match[0].slice(0, match[0].lastIndexOf(value))))
      return isBasic(value) ? 0.95 : false;
    if (/\(/u.test(match.input?.[(match.index ?? 0) + match[0].length] ?? "")) return false;
    return looksRandom(value) || MIXED.test(value) ? undefined : false;
  },
};

/** Upper, lower and digits in one short run; sentences and names have no such thing. */
const MIXED =
  /^(?=[\w.~+/=-]{0,40}[a-z])(?=[\w.~+/=-]{0,40}[A-Z])(?=[\w.~+/=-]{0,40}\d)[\w.~+/=-]{16,}$/u;

function isBasic(value: string): boolean {
  if (!/^[\w+/]{8,}={0,2}$/u.test(value) || value.replace(/=+$/u, "").length % 4 === 1)
    return false;
  const decoded = atob(value.replace(/=+$/u, ""));
  return /^[\x20-\x7e\xa0-\xff]+$/u.test(decoded) && /^[^:]*:.{2,}/u.test(decoded);
}
