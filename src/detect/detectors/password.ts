import { isOfSentence, passwordScore } from "../password-score";
import type { Detector } from "../detector";

const AFTER = 16;

/**
 * A password, PIN or code named as such, in nine languages. The value only; calls, variables, environment
 * look-ups, template slots and asterisks stay silent.
 */
export const password: Detector = {
  id: "password",
  type: "PASSWORD",
  pattern:
    /(?:(?<![\p{L}\d])|(?<=[a-z])(?=パスワード))(?:(?:pg|db|root|admin|user|smtp|ftp|ldap)?password|(?:db|root|admin|user|smtp|ftp|ldap)pass|passwd|passphrase|passcode|pwd|pw|pass|pin(?: ?code)?|passwort|kennwort|zugangscode|losung|mot de passe|mdp|contraseña|clave|parola d'ordine|wachtwoord|ww|senha|hasło|haslo|パスワード|パス|密码|wifi key|psk|pre-shared-key|(?:snmp[-_ ]?|community )(?:community|string)|snmp-server community|(?:gate|door|alarm|safe|key ?safe|entry|access|tor|tür) ?code|keysafe|digicode|security word|identified by)(?:["'`]?[ \t]{0,12}(?::=|=>|==?|[:：は])[ \t]{0,4}|(?: \p{L}{2,12}){0,3} (?:is|was|ist|lautet|war|est|es|è|é|to|jest|are)[ \t]{1,2}(?:now |jetzt |still )?|[ \t](?:[057] )?)["'`„“]?([^\s"'`„“”,;<>\u3001-\u30ff\u4e00-\u9fff]{3,63}[^\s"'`„“”,;<>.)\u3001-\u30ff\u4e00-\u9fff])/giu,
  group: 1,
  score: 0.8,
  keywords: [
    "pass",
    "pgpass",
    "dbpass",
    "rootpass",
    "adminpass",
    "userpass",
    "smtppass",
    "ftppass",
    "ldappass",
    "pwd",
    "pw",
    "pin",
    "kennwort",
    "zugangscode",
    "losung",
    "mot de passe",
    "mdp",
    "contraseña",
    "clave",
    "parola d'ordine",
    "wachtwoord",
    "ww",
    "senha",
    "hasło",
    "haslo",
    "パス",
    "密码",
    "wifi key",
    "psk",
    "pre-shared-key",
    "snmp",
    "community",
    "gate",
    "door",
    "alarm",
    "safe",
    "key",
    "entry",
    "access",
    "tor",
    "tür",
    "digicode",
    "security word",
    "identified by",
  ],
  leet: ["password", "passwort", "passwd", "passphrase", "passcode", "pass"],
  anchored: true,
  validate: (value, match) => {
    const end = (match.index ?? 0) + match[0].length;
    const after = (match.input ?? "").slice(end, end + AFTER);
    return !isOfSentence(value, after) && passwordScore(value, match[0]);
  },
};
