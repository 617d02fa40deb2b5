import { passwordScore } from "../password-score";
import type { Detector } from "../detector";

/**
 * A password that somebody asks for in one line and somebody else gives in the next, in nine languages:
 * `what's the wifi password?` / `Lena: Teasel-bank7`. The value only; it has letters and digits, and stands first in its
 * line.
 */
export const passwordAnswered: Detector = {
  id: "password-answered",
  type: "PASSWORD",
  subtype: "ANSWERED",
  pattern:
    /(?<![\p{Ll}\p{Lu}\d])(?:password|passwort|passwd|kennwort|pw|pwd|mot de passe|mdp|contraseña|clave|senha|wachtwoord|ww|hasło|hasła|wi-fi|wifi|wlan|パスワード)(?![\p{Ll}\p{Lu}\d])[^\n?？]{0,60}(?:[?？]|っけ|ですか)[^\n]{0,12}\n(?:\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]? ?[-–]? ?)?[<@]?[\p{L}\p{M}\d_.'’-]{1,20}(?: [\p{L}\p{M}\d_.'’-]{1,20}){0,2}>?[ \t]?[:：>–-][ \t]{0,2}(?:(?:it's|it is|its|das ist|ist|c'est|es|è|é|het is|to) )?["'`„“]?([^\s"'`„“”,;<>]{5,40}[^\s"'`„“”,;<>.!])(?=[\s"'`”“,;.!]|$)/giu,
  group: 1,
  score: 0.75,
  keywords: [
    "password",
    "passwort",
    "passwd",
    "kennwort",
    "pw",
    "pwd",
    "mot de passe",
    "mdp",
    "contraseña",
    "clave",
    "senha",
    "wachtwoord",
    "ww",
    "hasło",
    "hasła",
    "wi-fi",
    "wifi",
    "wlan",
    "パスワード",
  ],
  anchored: true,
  wholeWords: true,
  validate: (value) => {
    if (!/\p{L}/u.test(value) || !/\d/u.test(value)) return false;
    if (/^[\d:.-]+\p{L}{0,3}$|^@|^https?:|\.\p{L}{2,4}$/u.test(value)) return false;
    return passwordScore(value, `password: ${value}`) === false ? false : undefined;
  },
};
