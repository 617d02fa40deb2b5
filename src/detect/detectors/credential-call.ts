import { passwordScore } from "../password-score";
import type { Detector } from "../detector";

/**
 * A password handed over in a call, behind a user name and perhaps a host: `SetBasicAuth("u", "…")`, `auth=("u", "…")`,
 * `ftp_login($c, 'u', '…')`, `new PDO('dsn', 'u', '…')`. The value only; variables stay silent.
 */
export const credentialCall: Detector = {
  id: "credential-call",
  type: "PASSWORD",
  subtype: "CALL",
  pattern:
    /(?:setbasicauth|(?:http)?basicauth|httpbasic|auth ?= ?|ftp_login|ssh2_auth_password|new pdo|new mysqli|mysqli_connect|usernamepassword\w{0,20}|passwordauthentication|basiccredentials|\.login)\(\s{0,8}(?:(?:"[^"\n]{1,160}"|'[^'\n]{1,160}'|\$?[\w.]{1,40})\s{0,4},\s{0,8}){1,2}["']([^"'\n]{4,80})["']\s{0,8}[,)]/giu,
  group: 1,
  score: 0.85,
  keywords: [
    "setbasicauth(",
    "httpbasicauth(",
    "basicauth(",
    "httpbasic(",
    "auth=(",
    "auth = (",
    "ftp_login(",
    "ssh2_auth_password(",
    "new pdo(",
    "new mysqli(",
    "mysqli_connect(",
    "usernamepassword",
    "passwordauthentication(",
    "basiccredentials(",
    ".login(",
  ],
  anchored: true,
  validate: (value) => passwordScore(value, `password: ${value}`),
};
