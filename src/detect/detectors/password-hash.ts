import type { Detector } from "../detector";

/**
 * A stored password: modular crypt format of bcrypt, MD5, SHA-256 and SHA-512 crypt, yescrypt, Argon2, scrypt, PBKDF2
 * (Django, Werkzeug, Cisco types 8 and 9), Apache, phpass, LDAP's salted schemes (RFC 2307), Kerberos replies. It can
 * be guessed offline, so it is as good as the password.
 */
export const passwordHash: Detector = {
  id: "password-hash",
  type: "PASSWORD",
  subtype: "PASSWORD_HASH",
  pattern:
    /(?<![\w$])(?:\$2[abxy]\$\d\d\$[\w./]{53}|\$(?:1|apr1)\$[\w./]{1,8}\$[\w./]{22}|\$5\$(?:rounds=\d{1,9}\$)?[\w./]{1,16}\$[\w./]{43}|\$6\$(?:rounds=\d{1,9}\$)?[\w./]{1,16}\$[\w./]{86}|\$y\$[\w./]{1,8}\$[\w./]{1,90}\$[\w./]{43}|\$argon2(?:id|i|d)\$v=\d{1,3}\$m=\d{1,9},t=\d{1,4},p=\d{1,3}\$[\w+/]{8,90}\$[\w+/]{16,180}|\$(?:scrypt|pbkdf2-sha\d{1,3}|pbkdf2)\$[\w=,.$+/]{20,300}|pbkdf2_sha\d{1,3}\$\d{1,8}\$\w{4,40}\$[\w+/]{27,90}={0,2}|(?:scrypt|pbkdf2:sha\d{1,3})(?::\d{1,8}){1,3}\$\w{4,40}\$[\da-f]{40,128}|\$[89]\$[\w./]{14}\$[\w./]{43}|\$[PH]\$[\w./]{31}|\{S(?:SHA|MD5|SHA256|SHA512)\}[\w+/]{24,140}={0,2}|\$krb5(?:asrep|tgs)\$\d{2}\$[^\s"']{40,3000})(?![\w$./])/gu,
  score: 0.93,
  keywords: [
    "$2a$",
    "$2b$",
    "$2x$",
    "$2y$",
    "$1$",
    "$apr1$",
    "$5$",
    "$6$",
    "$y$",
    "$argon2",
    "$scrypt$",
    "$pbkdf2",
    "pbkdf2_sha",
    "scrypt:",
    "pbkdf2:sha",
    "$8$",
    "$9$",
    "$p$",
    "$h$",
    "{ssha",
    "{smd5}",
    "$krb5",
  ],
  anchored: true,
  validate: (value) => (new Set(value.slice(-20)).size > 6 ? undefined : false),
};
