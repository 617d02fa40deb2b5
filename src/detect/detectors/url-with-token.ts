import type { Detector } from "../detector";

const SECRET_PARAMETER =
  /(?:^|[-_.])(?:sig|signature|token|tk|sas|secret|code|password|pwd|api_?key|access_?key)$|token$/u;
/** Names that often carry a key, and as often a page or a colour: their value must be random. */
const KEY_PARAMETER =
  /[_-]key$|^(?:rlkey|resourcekey|[kthc]|key|tok|otp|auth|hash|hmac|jwt|sid|session|ticket|invite|invitation|convite|einladung|invitation_?id|jeton|clave|chave|chiave|klucz|sleutel|schlüssel|reset|confirm|verify|magic|access|pass|pin|pw|nonce|s)$/u;
/** Names under which forty digits of a hash are no version of a file. */
const HEX_PARAMETER =
  /^(?:tok|auth|hmac|jwt|session|ticket|invite|invitation|jeton|reset|confirm|verify|magic|access|key)$|[_-]key$/u;
/** A word for signature, behind which forty digits of a hash are one. */
const SIGNED =
  /^(?:sig|signature|signatur|unterschrift|signe|firma|assinatura|handtekening|podpis)$/u;
const SECRET_VALUE = /^[\w%.~+/=-]{12,}$/u;
const SAMPLE_VALUE = /^(?:your|[<{$]|x{4,}|example|placeholder)/iu;

/**
 * A web address that works as a key: credentials before the host, or a signature or token in its query
 * (AWS SigV4, Azure SAS, Google signed URLs, access tokens).
 */
export const urlWithToken: Detector = {
  id: "url-with-token",
  type: "URL_WITH_TOKEN",
  pattern: /\b(?:https?|wss?|webcals?):\/\/[^\s"'<>]{6,3000}/giu,
  score: 0.92,
  keywords: ["http://", "https://", "ws://", "wss://", "webcal"],
  anchored: true,
  validate: (value) => (worksAsKey(value) ? undefined : false),
};

/** Does a whole address let in whoever has it? */
export function worksAsKey(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url) return false;
  if (url.username !== "" && url.password.length >= 3) return !SAMPLE_VALUE.test(url.password);
  if (url.searchParams.size > 0 && isSharedByPassword(url)) return true;
  if (HOOK.test(url.host + url.pathname)) return true;
  if (opensByPath(url.pathname) || isPersonalShare(url)) return true;
  const opens = url.pathname.split("/").some((part) => OPENS.test(part));
  return [...url.searchParams].some(([given, content]) => {
    const name = given.toLowerCase();
    if (SAMPLE_VALUE.test(content)) return false;
    return (
      (SECRET_PARAMETER.test(name) && SECRET_VALUE.test(content.replace(/ /gu, "+"))) ||
      (KEY_PARAMETER.test(name) && mixesClasses(content)) ||
      ((opens || HEX_PARAMETER.test(name) || SIGNED.test(name)) && isLongHex(content))
    );
  });
}

/** A share whose address has its password with it: `…/s/k2Fq9…?pwd=4f7k`. */
function isSharedByPassword({ pathname, searchParams }: URL): boolean {
  const password = searchParams.get("pwd") ?? searchParams.get("pw") ?? "";
  return (
    /^[\w!@#$%*.+-]{4,}$/u.test(password) &&
    /\d/u.test(password) &&
    /\/(?:[sdjf]|share|link)\/[\w-]{6,}/u.test(pathname)
  );
}

/** A webhook: whoever knows its path may write there. */
const HOOK = /(?:^|\.)hooks?\.[^/]+\/(?:[\w-]+\/)+(?=[\w-]*\d)(?=[\w-]*[a-zA-Z])[\w-]{16,}$/u;

/** A path that lets in whoever knows it: a random part behind a word for what it opens. */
function opensByPath(path: string): boolean {
  const parts = path.split(/[/?]/u);
  return parts.some((part, at) => {
    const joined = OPENS_JOINED.exec(part)?.[1];
    const behind = OPENS.test(parts[at - 1] ?? "") ? part : undefined;
    const secret = joined ?? behind;
    return (
      secret !== undefined && (isLongHex(secret) || (secret.length >= 20 && mixesClasses(secret)))
    );
  });
}

/** A file that was shared with everybody who has its address. */
function isPersonalShare({ host, pathname }: URL): boolean {
  return (
    /\.sharepoint\.com$/u.test(host) && /^\/:\w:\/[\w/.-]{0,80}\/E[\w-]{40,60}$/u.test(pathname)
  );
}

const OPENS =
  /^(?:passwor[dt]|haslo|contrasena|senha|wachtwoord|mot-?de-?passe|recuperar|odzyskaj|reset|reset-?password|set-?password|password-?reset|verify|verify-?email|confirm|confirmation|activate|activation|invite|invites|invitation|invitations|join|magic|magic-?link|login|sso|token|tokens|private|secret|share|shared|ical|calendar|feed|unsubscribe|optout|passwort|einladung|einladen|invito|convite|uitnodiging|zaproszenie|invitacion|reinitialiser)$/iu;
const OPENS_JOINED = /^(?:private|secret|token|key|invite|reset)[-_]([\w-]{20,200})$/iu;

function isLongHex(value: string): boolean {
  return /^[\da-f]{32,128}$/iu.test(value) && /\d/u.test(value) && /[a-f]/iu.test(value);
}

/** Ten and more signs of all three classes that change often, as no word and no number does. */
function mixesClasses(value: string): boolean {
  if (!/^[\w-]{10,200}$/u.test(value)) return false;
  if (!/\d/u.test(value) || !/[a-z]/u.test(value) || !/[A-Z]/u.test(value)) return false;
  const kinds = [...value].map((sign) => (/\d/u.test(sign) ? 0 : /[a-z]/u.test(sign) ? 1 : 2));
  const changes = kinds.filter((kind, at) => at > 0 && kind !== kinds[at - 1]).length;
  return changes >= value.length / 3;
}
