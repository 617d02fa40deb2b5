import { passwordScore } from "../password-score";
import type { Detector } from "../detector";

/**
 * A log-in to an Oracle database as its tools take it: `user/password@host` (Oracle Database, SQL*Plus and utilities
 * guides). The whole address, since what follows the password looks like a mail address with it.
 */
export const oracleLogin: Detector = {
  id: "oracle-login",
  type: "CONNECTION_STRING",
  subtype: "ORACLE_LOGIN",
  pattern:
    /(?<![\p{L}\d_])(?:sqlplus|sqlldr|sqlcl|expdp|impdp|rman)(?:64)?\b[^\n]{0,80}?[ "'=]([\w$#.]{1,40}\/"?[^\s"'@/]{4,80}"?@[\w./:-]{1,160})/giu,
  group: 1,
  score: 0.93,
  keywords: ["sqlplus", "sqlldr", "sqlcl", "expdp", "impdp", "rman"],
  anchored: true,
  validate: (value) => {
    const password = value
      .slice(value.indexOf("/") + 1, value.lastIndexOf("@"))
      .replaceAll('"', "");
    return passwordScore(password, `password: ${password}`) === false ? false : undefined;
  },
};
