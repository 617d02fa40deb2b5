import type { Detector } from "../detector";

/** What else is said between the parts of a name. */
const JOINT =
  "underscore|unterstrich|tiret bas|guion bajo|guión bajo|trattino basso|sublinhado|podkreślnik|hyphen|dash|bindestrich|tiret|guion|guión|trattino|hífen|streepje|myślnik|minus|meno|traço|traco|trait d'union|koppelteken|łącznik";

/**
 * An e-mail address written so that it is read aloud or hidden from harvesters, in nine languages: `jane at acme dot
 * com`, `jane [at] acme [dot] com`, `jana ät acme punkt de`, `arobase … point`, `arroba … punto`, `chiocciola`,
 * `apenstaartje`, `małpa … kropka`, `アットマーク`. At and dot must be words of one language, since each alone is a common word.
 */
export const emailSpoken: Detector = {
  id: "email-spoken",
  type: "EMAIL",
  subtype: "SPOKEN",
  pattern: spoken(),
  score: 0.85,
  keywords: [
    " dot ",
    " punkt ",
    " point ",
    " punto ",
    " ponto ",
    " punt ",
    " kropka ",
    "ドット",
    "[at]",
    "(at)",
    "{at}",
    "[ at ]",
    "( at )",
    "(ät)",
    "[ät]",
    "(arobase)",
    "[arobase]",
    "(arroba)",
    "[arroba]",
    "(chiocciola)",
    "[chiocciola]",
    "(małpa)",
    "[małpa]",
    "<at>",
    "[dot]",
    "(dot)",
    "{dot}",
  ],
  reach: 110,
};

/** Pairs of at and dot by language. */
function spoken(): RegExp {
  const name = "[\\p{L}\\d][\\p{L}\\d_.-]{0,40}";
  const host = "[\\p{L}\\d-]{2,40}";
  const saidHost = `${host}(?: (?:${JOINT}) [\\p{L}\\d-]{1,30}){0,3}`;
  const ends =
    "(?:com|org|net|edu|gov|info|biz|io|ai|dev|app|cloud|shop|online|eu|uk|us|de|at|ch|li|lu|fr|es|it|nl|be|pl|pt|br|se|dk|no|fi|is|ie|in|jp|kr|cn|tw|hk|sg|my|th|id|ph|vn|ca|au|nz|za|ng|ke|gh|eg|il|ae|sa|tr|ru|ua|cz|sk|hu|ro|bg|gr|hr|rs|lt|lv|ee|co|me|mx|ar|cl|pe|uy|example|test)";
  const said = [
    ["at", "dot"],
    ["at|ät|klammeraffe", "punkt"],
    ["arobase", "point"],
    ["arroba", "punto|ponto"],
    ["chiocciola|at", "punto"],
    ["apenstaartje|at", "punt"],
    ["małpa|at", "kropka"],
  ].map(
    ([at, dot]) =>
      `(?: (?:${dot}|${JOINT}) [\\p{L}\\d-]{1,30}){0,3} (?:${at}) ${saidHost}(?: (?:${dot}) [a-z0-9-]{2,20}){0,2} (?:${dot}) ${ends}`,
  );
  const at =
    "\\s?[\\[({<]\\s?(?:at|ät|arobase|arroba|chiocciola|apenstaartje|małpa|@)\\s?[\\])}>]\\s?";
  const dot =
    "(?:\\s?[\\[({<]\\s?(?:dot|punkt|point|punto|ponto|punt|kropka|\\.)\\s?[\\])}>]\\s?| (?:dot|punkt) |\\.)";
  const hidden = `${at}${host}(?:${dot}[a-z0-9-]{2,20}){0,2}${dot}${ends}`;
  const half = ` at ${host}(?:\\s?[\\[({]\\s?dot\\s?[\\])}]\\s?[a-z0-9-]{2,20}){0,2}\\s?[\\[({]\\s?dot\\s?[\\])}]\\s?${ends}`;
  const japanese =
    " ?アット(?:マーク)? ?[a-z0-9-]{2,40}(?: ?ドット ?[a-z0-9-]{2,20}){0,2} ?ドット ?[a-z]{2,6}";
  return new RegExp(
    `(?<![\\p{L}\\d@])${name}(?:${[...said, hidden, half, japanese].join("|")})(?![\\p{L}\\d-])`,
    "giu",
  );
}
