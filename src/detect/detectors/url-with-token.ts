import type { Detector } from "../detector";

const SECRET_PARAMETER =
  /(?:^|[-_.])(?:sig|signature|token|tk|sas|secret|code|password|pwd|api_?key|access_?key)$|token$/u;
/** Names that often carry a key, and as often a page or a colour: their value must be random. */
const KEY_PARAMETER =
  /^(?:[kthc]|key|tok|otp|auth|hash|hmac|jwt|sid|session|ticket|invite|invitation|convite|einladung|invitation_?id|jeton|clave|chave|chiave|klucz|sleutel|schlüssel|reset|confirm|verify|magic|access|pass|pin|pw|nonce|s)$/u;
const SECRET_VALUE = /^[\w%.~+/=-]{12,}$/u;
const SAMPLE_VALUE = /^(?:your|[<{$]|x{4,}|example|placeholder)/iu;

/**
 * A web address that works as a key: credentials before the host, or a signature or token in its query
 * (AWS SigV4, Azure SAS, Google signed URLs, access tokens).
 */
export const urlWithToken: Detector = {
  id: "url-with-token",
  type: "URL_WITH_TOKEN",
  pattern: /\bhttps?:\/\/[^\s"'<>]{6,3000}/giu,
  score: 0.92,
  keywords: ["http://", "https://"],
  anchored: true,
  validate: (value) => (worksAsKey(value) ? undefined : false),
};

function worksAsKey(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url) return false;
  if (url.username !== "" && url.password.length >= 3) return !SAMPLE_VALUE.test(url.password);
  if (HOOK.test(url.host + url.pathname)) return true;
  return [...url.searchParams].some(([given, content]) => {
    const name = given.toLowerCase();
    if (SAMPLE_VALUE.test(content)) return false;
    return (
      (SECRET_PARAMETER.test(name) && SECRET_VALUE.test(content.replace(/ /gu, "+"))) ||
      (KEY_PARAMETER.test(name) && mixesClasses(content))
    );
  });
}

/** A webhook: whoever knows its path may write there. */
const HOOK = /(?:^|\.)hooks?\.[^/]+\/(?:[\w-]+\/)+(?=[\w-]*\d)(?=[\w-]*[a-zA-Z])[\w-]{16,}$/u;

/** Ten and more signs of all three classes that change often, as no word and no number does. */
function mixesClasses(value: string): boolean {
  if (!/^[\w-]{10,200}$/u.test(value)) return false;
  if (!/\d/u.test(value) || !/[a-z]/u.test(value) || !/[A-Z]/u.test(value)) return false;
  const kinds = [...value].map((sign) => (/\d/u.test(sign) ? 0 : /[a-z]/u.test(sign) ? 1 : 2));
  const changes = kinds.filter((kind, at) => at > 0 && kind !== kinds[at - 1]).length;
  return changes >= value.length / 3;
}
