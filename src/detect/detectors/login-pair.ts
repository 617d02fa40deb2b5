import type { Detector } from "../detector";

/**
 * A log-in and its password written side by side, `svc_backup / Tr3-Cime_Lavaredo`, as notes and chats have them. The
 * password only; the word for an account or the shape of the log-in must speak for it.
 */
export const loginPair: Detector = {
  id: "login-pair",
  type: "PASSWORD",
  subtype: "PAIR",
  pattern:
    /(?<![\p{L}\d/.:@])([\p{Ll}\d][\p{Ll}\d_.@\\-]{2,40})(?: [/–] | → |／)([^\s"'`,;|<>()。、」]{6,40}[^\s"'`,;|<>().:。、」])(?![\p{L}\d/])/gu,
  group: 2,
  score: 0.78,
  keywords: [" / ", " – ", " → ", "／"],
  reach: 90,
  validate: (value, match) => {
    const [, login = ""] = match;
    const text = match.input ?? "";
    const at = match.index ?? 0;
    const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/u, /[^\p{L}\d./-]/u].filter((kind) =>
      kind.test(value),
    ).length;
    if (
      kinds < 2 ||
      !/\p{L}/u.test(value) ||
      /^(?:https?:|www\.|\d|\/|[A-Z]+-?\d+$)|@|\.\p{L}{2,4}$/u.test(value)
    )
      return false;
    if (/^\d+$/u.test(login) || /^[\d./-]+$/u.test(value)) return false;
    // A file and what stands in it, two colours, a product and its next version, words in bold.
    if (
      /\.(?:txt|toml|json|ya?ml|lock|md|cfg|ini|xml|csv|py|js|ts)$/u.test(login) ||
      /==|~=|>=|\*\*|^#[\da-f]{3,8}$/iu.test(value) ||
      /[#-]$/u.test(text.slice(0, at))
    )
      return false;
    const marked = /[_\d.@\\-]/u.test(login);
    const near = NEAR.test(text.slice(Math.max(0, at - 70), at));
    if (kinds >= 3 && (marked || near)) return 0.82;
    return kinds === 2 && near && marked && /\d/u.test(value) ? 0.74 : false;
  },
};

const NEAR =
  /log-?in|log on|user|account|acct|admin|\bpw\b|passw|creds?\b|access|zugang|konto|benutzer|anmeld|compte|session|identifiant|usuario|cuenta|utente|credenzial|utilizador|acesso|conta\b|gebruiker|inlog|hasł|wifi|wi-fi|wlan|gast|ログイン|ルータ|管理/iu;
