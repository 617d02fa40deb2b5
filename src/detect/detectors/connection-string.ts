import type { Detector } from "../detector";

/**
 * A database or queue address with a password in it, or an ADO/ODBC/Azure string with one.
 */
export const connectionString: Detector = {
  id: "connection-string",
  type: "CONNECTION_STRING",
  pattern:
    /\b(?:(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|redis|rediss|amqps?|mssql|sqlserver|oracle|clickhouse|kafka|ldaps?|smtps?)(?:\+\w{2,12})?:\/\/[^\s:@/"'`<>]{0,100}:[^\s@/"'`<>]{1,200}@[^\s"'`<>]{2,300}|(?:server|data source|host|endpoint|defaultendpointsprotocol)=[^;\n"]{1,200};(?:[\w ]{2,40}=[^;\n"]{0,300};){0,12}(?:password|pwd|accountkey|sharedaccesskey)=[^;\n"]{3,300}(?:;[\w ]{2,40}=[^;\n"]{0,200}){0,12};?)/giu,
  score: 0.95,
  keywords: ["://", "password=", "pwd=", "accountkey=", "sharedaccesskey="],
  reach: 700,
  validate: (value) =>
    /:(?:\*+|x{3,}|<[^>]*>|\$\{?\w+\}?|\{\w+\}|password|pass|secret)@/iu.test(value) ||
    /:\/\/(\w+):\1@|@(?:localhost|127\.0\.0\.1)\b.*(?:test|example)/iu.test(value)
      ? false
      : undefined,
};
