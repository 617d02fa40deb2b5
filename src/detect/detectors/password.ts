import { passwordScore } from "../password-score";
import type { Detector } from "../detector";

/**
 * A password, PIN or code named as such, in nine languages. The value only; calls, variables, environment
 * look-ups, template slots and asterisks stay silent.
 */
export const password: Detector = {
  id: "password",
  type: "PASSWORD",
  pattern:
    /(?<![\p{L}\d])(?:password|passwd|passphrase|passcode|pwd|pw|pass|pin(?: ?code)?|passwort|kennwort|zugangscode|losung|mot de passe|mdp|contraseña|clave|password di|parola d'ordine|wachtwoord|senha|hasło|haslo|パスワード|密码|wifi key|wi-?fi password|psk|community string)["'`]?(?:\s?(?:is|ist|lautet|est|es|è|é|to|jest|are)\s{0,2}(?:now |jetzt |still )?|\s?(?::=|=>|==?|:|：|は)\s{0,4}|\s)["'`„“]?([^\s"'`„“”,;<>\u3001-\u30ff\u4e00-\u9fff]{3,63}[^\s"'`„“”,;<>.)\u3001-\u30ff\u4e00-\u9fff])/giu,
  group: 1,
  score: 0.8,
  keywords: [
    "pass",
    "pwd",
    "pw",
    "pin",
    "kennwort",
    "zugangscode",
    "losung",
    "mdp",
    "contraseña",
    "clave",
    "parola",
    "wachtwoord",
    "senha",
    "hasło",
    "haslo",
    "パスワード",
    "密码",
    "key",
    "psk",
    "community",
  ],
  reach: 120,
  validate: (value, match) => passwordScore(value, match[0]),
};
