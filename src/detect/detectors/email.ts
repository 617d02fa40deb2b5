import type { Detector } from "../detector";

/**
 * An e-mail address as typed. Format: RFC 5321 local part and domain, without quoted local parts.
 * Placeholders such as `user@example.com` stay silent (placeholders.ts), file names and SSH remotes too.
 */
export const email: Detector = {
  id: "email",
  type: "EMAIL",
  pattern:
    /(?<![\w.%+-])[a-z0-9][\w.%+'-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}[a-z]{2,24}(?![\w@-])/giu,
  score: 0.95,
  keywords: ["@"],
  reach: 320,
  validate: (value) =>
    !/\.\.|\.@|^(?:git|hg|svn)@/u.test(value) &&
    !/\.(?:png|jpe?g|gif|svg|webp|js|ts|css|py)$/iu.test(value)
      ? undefined
      : false,
};
