import { anyCase } from "../any-case";
import type { Detector } from "../detector";
import { mailStarts } from "../mail-starts";

const PUBLISHED = anyCase(
  /^(?:press|presse|prensa|stampa|imprensa|media|jobs?|careers?|karriere|bewerbung(?:en)?|recrutement|empleo|lavoro|vagas|vacatures|kariera|saiyo|newsletter|unsubscribe|privacy|datenschutz|abuse|no-?reply|do-?not-?reply|mailer-daemon|postmaster|[\w.-]*-bot)@/iu,
);

/**
 * An e-mail address as typed. Format: RFC 5321 local part and domain, without quoted local parts.
 * Silent: placeholders such as `user@example.com` (placeholders.ts), file names, SSH remotes, and mailboxes that are
 * made to be published and belong to nobody.
 */
export const email: Detector = {
  id: "email",
  type: "EMAIL",
  pattern:
    /(?<![\w.%+-])[a-z0-9][\w.%+'-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}[a-z]{2,24}(?![\w@-])/giu,
  score: 0.95,
  keywords: ["@"],
  reach: 320,
  startsIn: mailStarts,
  validate: (value) =>
    !/\.\.|\.@|^(?:git|hg|svn)@/u.test(value) &&
    !PUBLISHED.test(value) &&
    !/\.(?:png|jpe?g|gif|svg|webp|js|ts|css|py|service|socket|timer|mount|target)$/iu.test(value)
      ? undefined
      : false,
};
