import { passwordScore } from "../password-score";
import type { Detector } from "../detector";

/**
 * A password under a name that is made of several words, in nine languages: `rootPassword: …`, `SENHA_BD=…`,
 * `$hasloBazy = '…'`, `MOT_DE_PASSE_FTP=…`, `define('DB_PASSWORD', '…')`. The value only; lengths, hashes, fields and rules about passwords stay silent.
 */
export const passwordInKey: Detector = {
  id: "password-in-key",
  type: "PASSWORD",
  subtype: "IN_KEY",
  pattern:
    /(?<word>passwor[dt]|passwd|pwd|kennwort|contrase[nñ]a|senha|has[lł]o|wachtwoord|mot_?de_?passe|mdp)(?<rest>\w{0,24})["'`]?\]?\s{0,3}(?::=|=>|[:=]|(?<=["']),)\s{0,3}["'`]?([^\s"'`,;<>(){}]{5,63}[^\s"'`,;<>(){}.])/giu,
  group: 3,
  score: 0.8,
  keywords: [
    "password",
    "passwort",
    "passwd",
    "pwd",
    "kennwort",
    "contrasena",
    "contraseña",
    "senha",
    "haslo",
    "hasło",
    "wachtwoord",
    "mot_de_passe",
    "motdepasse",
    "mdp",
  ],
  anchored: true,
  validate: (value, match) => {
    const { word = "", rest = "" } = match.groups ?? {};
    const before = match.input?.[(match.index ?? 0) - 1] ?? "";
    const joined = /^\p{Lu}\p{Ll}/u.test(word) && /[\p{Ll}\d]/u.test(before);
    const named = match[0].includes(",");
    const alone = joined || !/[\p{L}\d]/u.test(before);
    if (match[0].includes(",") && !DEFINED.test((match.input ?? "").slice(0, match.index)))
      return false;
    if (rest === "" ? !joined && !named : !alone || !isNewWord(word, rest)) return false;
    // `userPasswordSchema = z.object(…)`: a call.
    const end = (match.index ?? 0) + match[0].length;
    if (match.input?.[end] === "(" && /^[A-Za-z_$][\w$]*\./u.test(value)) return false;
    return !ABOUT.test(rest) && passwordScore(value, `password: ${value}`);
  },
};

/** PHP names a constant: `define('DB_PASSWORD', `. */
const DEFINED = /define\(\s{0,3}["'](?:\w{1,24}_)?$/iu;

/** `hasloBazy` and `haslo_bazy` go on with a word, `passwordless` does not. */
function isNewWord(word: string, rest: string): boolean {
  return rest.startsWith("_") || (/\p{Ll}$/u.test(word) && /^\p{Lu}/u.test(rest));
}

/** What a name is about that holds no password. */
const ABOUT =
  /hash|len|min|max|field|input|policy|reset|expir|age|hint|label|regex|pattern|file|path|placeholder|salt|change|_at$|url|uri|link|attempt|strength|type|name|_?id$|confirm|rule|requir|valid|mode|prompt|count|scor|encoder|manager|service|error|message|msg|text|title/iu;
