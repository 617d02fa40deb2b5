/** Log-ins, passwords and codes of doors, by the word before them. */
import { looksRandom } from "../../../lib/entropy";
import { isOfSentence, passwordScore } from "../../password-score";
import type { NamedKind, Naming } from "../named";
import { isDull } from "../named-values";

const words = (text: string): string[] => text.split("|");

const NOBODY =
  /^(?:root|admin|administrator|user|users|username|guest|test|tester|postgres|mysql|name|null|none|true|false|undefined|string|str|required|optional|me|you|your|this|that|the|[ay]|an|id|email|login|password|passwort|page|screen|form|failed|successful|success|error|state|session|token|in|to|for|from|with|and|or|is|was|not|has|of|on|at|by|www-data|nobody|ubuntu|ec2-user|jenkins|git|default|public|system|anonymous|example|sample|demo|foo|bar|someuser|myuser|mein|meine|ist|und|der|die|das|mit|für|oder|nicht|wird|kann|le|la|les|du|de|des|et|un|une|el|los|con|para|di|il|[ewz]|non|een|het|van|niet|en|na|do|nie)$/iu;

/** Variables, columns and words of code. */
const IN_CODE =
  /^(?:await|async|return|new|owner|move|code|auth|const|let|func|def|lambda|map|list|dict|select|where)$|^(?:var|self|this|req|request|user|config|settings|process|os|data|local|secrets?|values?|options|args|params|await)\.|^[a-z]\.(?:pass\w*|user\w*|e?mail|name|id|login)$|(?:^|_)(?:user|users|email|mail|name|id|pass|passe|password|token|class|type|file|key|hash|by|at|on|login)$|^[A-Z]+_[A-Z_]+$|^mot_de_passe$/u;

const LOGIN =
  /^(?:username|user id|userid|login|login name|samaccountname|benutzername|kennung|identifiant|usuario|utente|usuário|gebruikersnaam|nazwa użytkownika|logowanie|session|account name|uid)$/u;
/** What follows a log-in that only a blank joins to its name. */
const NEXT =
  /^\s?(?:[,;/)|.]|$|\n)|^ (?:privilege|secret|pw|pass|passwor[dt]|with|w\/|has|had|locked|disabled|clave|contraseña|mdp|senha|hasło|ww|con pw|et mot)/iu;
/** `user="ingest", password=` and the like. */
const BEFORE_PASSWORD =
  /^["'],\s{0,8}["']?(?:\w{1,8}_)?(?:pass|pwd|pw|senha|contras|mdp|passwor)/iu;
/** What a community is about that is a password of devices: SNMP, its modes and lists. */
const NETWORK =
  /snmp|(?<![\p{L}\d])(?:r[ow]|traps?|oids?|mibs?|view|v[12]c?|acl|switch\p{L}*|router|read-?(?:only|write)|string)(?!\p{L})|["']/iu;
/** Words that talk about log-ins. */
const TALK =
  /^(?:pages?|forms?|screens?|fields?|details?|data|process|attempts?|issues?|problems?|links?|buttons?|errors?|portals?|credentials|experience|access|interface|management|names?|groups?|roles?|table|guide|story|stories|input|research|final|nuevo|externo|actual|interno|local|locals|again|since|until|after|before|when|then|first|here|there|today|please|failure|fails|flow|loop|prompt|service|services|server|shell|time|times|window|daten|seite|maske|fehler|problem|konto|name|group|events?|logs?|ids?|types?|settings|storage|cookie|state|timeout|expired|active|utente|finale|privata|fermée|ouverte|active|restants?)$/u;

function userScore({
  label,
  value,
  assigned,
  strong,
  gap,
  after,
  link,
  before,
}: Naming): number | false {
  const name = value.replace(/^.*\\/u, "");
  // A browser or a program names itself so to a server.
  if (label === "agent" && /user[ -]?$/u.test(before)) return false;
  if (NOBODY.test(name) || name.length < 3 || /^\d+$/u.test(name)) return false;
  if (
    /^[([{]|^\.|^\s?=/u.test(after) ||
    /^[({<$%]/u.test(value) ||
    /\.(?:js|ts|py|json|yml|com|org|net|example|test)$/u.test(name)
  )
    return false;
  const defined = /define\(["']$/u.test(before) && /^["'], {0,3}["']$/u.test(link);
  if (
    (link.includes(",") && !defined) ||
    IN_CODE.test(name) ||
    (/create $/u.test(before) && !link.includes("'"))
  )
    return false;
  const marked =
    /[\d._\\@-]/u.test(value) &&
    (assigned || LOGIN.test(label) || !/^\p{Lu}?\p{Ll}+-\p{Ll}+$/u.test(value)) &&
    !/[.-]$/u.test(value);
  if (marked) return assigned || gap === "" ? 0.85 : 0.7;
  if (
    !assigned &&
    strong &&
    gap === "" &&
    LOGIN.test(label) &&
    NEXT.test(after) &&
    /^[a-z][a-z-]{3,20}$/u.test(name) &&
    !TALK.test(name)
  )
    return 0.7;
  const plain = /^[a-z]{4,20}$/u.test(name) && !TALK.test(name) && !SENTENCE.test(after);
  if (!assigned || gap !== "" || !plain) return false;
  if (/["']$/u.test(link) && BEFORE_PASSWORD.test(after)) return 0.78;
  if (strong) return 0.72;
  if (/^[=:] ?["']?$/u.test(link.trim()) && /[_.-]$/u.test(before))
    return /^["']?\s*(?:\n|$|[;,#])/u.test(after) ? 0.7 : false;
  return /^=['"]?$/u.test(link) && /^['"]?\s(?:\w{1,20}=|from\b|\n)|^'\s*$/u.test(after)
    ? 0.7
    : false;
}

const USER_FORM =
  "(?:[A-Za-z][\\w.-]{1,20}\\\\{1,2})?[@~]?[\\p{Ll}\\p{Lu}][\\p{Ll}\\p{Lu}\\d_.$-]{1,40}[\\p{Ll}\\p{Lu}\\d_$]";

/** A code is digits, or few letters among them, perhaps one by one, perhaps with the signs of a keypad. */
const CODE_FORM =
  "(?:[#*]?[A-Z]{0,2}\\d(?:[ ]\\d){2,9}(?:[ ][#*A-Z])?|[#*]?\\d{1,3}(?:[ -]\\d{1,3}){1,4}[#*]?|[A-Z]-\\d(?:-[\\dA-Z]){2,6}|[#*]?[A-Za-z]{0,2}\\d[\\dA-Za-z]{0,7}(?:[*#-]{1,2}[\\dA-Za-z]{1,6})?[#*＃＊]?|[#*]\\d{2,8}[#*]?)";

const CODE_WORD =
  /\b(?:code|codes|codice|cod|cód|código|kod|kodu|pin|keypad|combin\w*|kombination|zahl|nummer|número|numero|pass\w*|digicode|type|clave|senha|hasło|wachtwoord|sleutel)\b|番号/iu;

const CODE_ONLY =
  /^(?:codes?|codice|código|cod|kod|kodu|zahl|kombination|combination|combinación)$/u;
const PLACE =
  /door|gate|alarm|safe|garage|locker|buzzer|entr|lock|wi-?fi|portail|porte|portier|interphone|local|coffre|immeuble|bas\b|\btor\b|tür|schrank|kasten|tresor|port[óoãa]|alarma|taquilla|llave|cancell|puert|drzwi|ドア|allarme|cassett|fechadura|cofre|deur|brama|furtk|skryt|śmietn|klucz|klatk|bramk|wejś|szlaban|new|neu|nouveau|nuevo|nuova|nuovo|novo|now[ya]|nieuw|temp|reset|prédio|edificio|medicijn|kluis|sleutel|boîte|clés|\bbox|caja|poort|armad|fob|fridge|cabinet|lift/iu;

/** Codes of parts, articles and offers, which open nothing. */
const OF_GOODS =
  /(?<!\p{L})(?:spare|parts?|products?|items?|promo\p{L}*|discount|voucher|ersatzteil\p{L}*|artikel\p{L}*|gutschein\p{L}*|rabatt\p{L}*|pièces?|article|produit|recambio|repuesto|artículo|producto|descuento|ricamb\p{L}+|articolo|prodotto|sconto|peças?|artigo|produto|desconto|onderdeel|korting\p{L}*|części|produktu|rabat\p{L}*)(?!\p{L})/iu;

function codeScore(naming: Naming): number | false {
  const { value, label, gap, assigned, numbered, before, after, strong } = naming;
  const digits = value.match(/\d/gu)?.length ?? 0;
  if (digits < 2 || value.length < 3 || /^(?:19|20)\d\d[./-]|^\d{1,2}[./]\d/u.test(value))
    return false;
  if (
    /^(?:[.,:]\d|\s?(?:[%€$£°]|years?|days?|min|h\b|km|m\b|kg|times?|stück|°c|uhr|am\b|pm\b|st\b|nd\b|rd\b|th\b|of\b|points?))/iu.test(
      after,
    )
  )
    return false;
  if (isDull(value) && !/[*#]/u.test(value)) return false;
  if (OF_GOODS.test(`${gap} ${after.slice(0, 12)}`)) return false;
  if (gap.trim().split(" ").length > 3) return strong && assigned && digits >= 4 ? 0.82 : false;
  const odd = /[*#＃＊]|\d[ -]\d[ -]\d|^[A-Z]?\d+[A-Z]+\d*$|^[A-Z]\d{3,}/u.test(value);
  const coded = CODE_WORD.test(`${label} ${gap} ${before}`) || numbered;
  if (strong) return digits >= 3 && (assigned || odd || digits >= 4) ? 0.85 : false;
  if (CODE_ONLY.test(label))
    return PLACE.test(`${gap} ${before}`) && digits >= 3
      ? 0.8
      : /[*#＃＊]|\d-\d-\d|\d \d \d/u.test(value) && digits >= 3 && gap === ""
        ? 0.7
        : false;
  if (coded) return digits >= 3 ? 0.84 : false;
  if (
    /^(?:alarm\p{L}*|allarme|buzzer)$/u.test(label) &&
    gap === "" &&
    !assigned &&
    /^\d{4}$/u.test(value)
  )
    return /^(?:[.,;)'"]|$|\n)/u.test(after) ? 0.72 : false;
  return odd && digits >= 3 && /[*#＃＊]|\d-\d-\d|\d \d \d/u.test(value) ? 0.75 : false;
}

const PASS_FORM = "[^\\s\"'`„“”«»,;<>()（）「」。、]{3,63}[^\\s\"'`„“”«»,;<>.()（）「」。、?:]";

/** What stands for an amount; a password may have such a sign among its letters. */
const PRICE = /^[\d.,]*[$€£¥][\d.,k]*$/u;
const TRIVIAL =
  /^(?:pass(?:wor[dt])?|passwd|hunter|letmein|qwerty|changeme|cambiame|secret|welcome|admin|user|some\w*|contraseña|senha|wachtwoord|hasło|whsec_changeme)[\d!]{0,5}$/iu;
/** Of a value that does not stand right after its name. */
const STRONG = /\d|[^\p{L}\d'’./:-]/u;

/** Words agreed on to be said, which may be any word. */
const CODEWORD =
  /^(?:codewort|codeword|security word|recovery word|phone word|safe word|mot convenu|palabra de seguridad|parola di sicurezza|palavra secreta|controlewoord|kundenkennwort|abholpasswort|hasło telefoniczne)$/u;
/** `zmienione na`, `changed to`: what the secret became. */
const CHANGED =
  / (?:changed|reset|set|geändert|gesetzt|changé|remis|cambiad[ao]|cambiat[ao]|mudad[ao]|alterad[ao]|gewijzigd|veranderd|zmienion[aeoy]|ustawion[aeoy]) (?:to|auf|en|à|a|in|para|naar|na)$/u;
/** Plain words right after a value. */
const SENTENCE =
  /^ (?!(?:and|und|et|[eyi]|en|login|user\p{L}*|usuario|utente|pin|pass\p{L}*) )\p{Ll}{1,20}(?:[ .,]|$)/u;
const TARGET =
  / (?:of|for|von|vom|für|zu|pour|de|du|del|di|della|per|para|do|da|van|voor|dla|od|na)$/u;
const PLAIN =
  /^(?:the|please|again|later|correct|wrong|bitte|wieder|falsch|richtig|nicht|wurde|lautet|vergessen|forgotten|missing|required|changed)$/iu;

/** `codeword=codeword=…`: what the second one names is the value. */
function saysAgain(label: string, value: string): boolean {
  return value.toLowerCase().startsWith(label) && /^[:=]/u.test(value.slice(label.length));
}

/** A secret of so many random characters was made by a machine for one: what knows such keys goes before. */
const KEY = 0.72;

function isKey(value: string): boolean {
  return value.length >= 28 && /^[\w+/=~.-]+$/u.test(value) && looksRandom(value);
}

function secretScore(naming: Naming): number | false {
  const { value, assigned, gap, label, after, link } = naming;
  if ((/^ of\b/u.test(gap) && !assigned) || saysAgain(label, value)) return false;
  if (/secret$/u.test(label) && isKey(value)) return KEY;
  if (label === "community" && !NETWORK.test(`${naming.before} ${value}${after}`)) return false;
  // `**Secret sprawl**`, `a pass to papers`, `one pass -> separate parts`: words of a heading and of a sentence.
  if (/^\p{L}+\*{1,2}$/u.test(value)) return false;
  if (label === "pass" && /^\p{Ll}+$/u.test(value) && SENTENCE.test(after)) return false;
  if (
    /community|snmp/u.test(label) &&
    /^[\p{Ll}\d_-]{5,40}$/u.test(value) &&
    !/^(?:public|private|strings?|community|server|version|traps?|enable|contact|location)$/u.test(
      value,
    )
  )
    return 0.8;

  if (
    gap !== "" &&
    (PRICE.test(value) ||
      /^0x|^[\d.,/%-]+$|^\d+\/\w$|^[A-Z]+(?:-[A-Z]+)*-?\d*$/u.test(value) ||
      /[.?!;:]/u.test(gap) ||
      link.includes("("))
  )
    return false;
  if (TRIVIAL.test(value) || link.includes(",") || /^[?.@]/u.test(value)) return false;
  if ((gap !== "" || !assigned || label.startsWith("w")) && !STRONG.test(value)) return false;
  if (/^w(?:i|lan)/u.test(label) && /^\s?\//u.test(after)) return false;
  if (/^[([]/u.test(after) || /^(?:https?:|www\.|[/$%<{]|-{2})/iu.test(value)) return false;
  if (
    CODEWORD.test(label) &&
    (assigned || gap === "") &&
    /^\p{L}{5,20}$/u.test(value) &&
    !PLAIN.test(value)
  )
    return 0.72;
  if (
    link.match(/[:=]/u) &&
    gap === "" &&
    /^\p{Ll}+(?:[-. ]\p{Ll}+){2,}$/u.test(value) &&
    !/pass|secret|key|token|name|value|vault|file|ref|(?:^|-)(?:prod|dev|test|user)/u.test(value)
  )
    return 0.75;
  // `Password: chosen at the first log-in`: a sentence goes on. `パスワードをX9に変えた`: so does a clause.
  if (assigned && isOfSentence(value, after)) return false;
  if (/\p{Script=Hiragana}/u.test(value) && /[\x21-\x7e]{4}/u.test(value)) return false;
  // `who has the password of db-7?`
  if (TARGET.test(gap) && !CHANGED.test(gap) && !assigned && !/[!#$%&*+=?^]/u.test(value))
    return false;
  if (
    /\p{L} /u.test(link) &&
    /^\p{Ll}+$/u.test(value) &&
    !/["'„“«]/u.test(link) &&
    (/\bis\b/iu.test(link) ? STATED_IN_ENGLISH : STATED).test(value)
  )
    return false;
  const said = assigned ? "password: " : "password ";
  const score = passwordScore(value, said + value);
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/u, /[^\p{L}\d]/u].filter((kind) =>
    kind.test(value),
  ).length;
  if (gap !== "")
    return kinds >= 3 ||
      (kinds === 2 && /\d/u.test(value) && /\p{L}/u.test(value) && value.length >= 6)
      ? score === false
        ? false
        : 0.75
      : false;
  return score === 0.5 ? 0.6 : score;
}

/** `is expired`, `is mandatory`; other words after an English `is` are passwords that people choose: `sunshine`, `banana`. */
const STATED_IN_ENGLISH = /(?:ed|ory|able|ible)$/u;

/** Participles and adjectives after other languages' `is`: `es obligatoria`, `è scaduta`, `jest wymagane`, `ist abgelaufen`. */
const STATED =
  /(?:ad[ao]s?|id[ao]s?|ri[ao]s?|at[ao]|ut[ao]|it[ao]|ibile|[áa]vel|[íi]vel|ne|ny|na|wy|wa|te|ta|ty|en|elt|ert|iert|bar|lich|ig|ed|ory|able|ible|d|ée?|oire|pen|gen)$/u;

const SECRET_LABELS = words(
  "password|passwd|passphrase|pass phrase|pass word|pwd|pw|pass|temp pass|psk|wpa|wi fi|wifi|wifi key|wlan passwort|wlan|passwort|kennwort|codewort|codeword|safe word|palabra de seguridad|parola di sicurezza|palavra secreta|controlewoord|kundenkennwort|hasło telefoniczne|abholpasswort|wachtwoord|gastenwifi|ww|mot de passe|mdp|clave|contraseña|contrasena|password provvisoria|parola|parola d'ordine|secret 0|secret 5|secret 9|password 0|password 5|password 7|senha|palavra passe|palavra-passe|hasło|haslo|hasła|パスワード|仮パスワード|パス|暗証|plaintext|cleartext|clear text|snmp|community|snmp community|snmp ro|snmp rw|security word|recovery word|phone word|bind pw|sudo pass|userpassword|pre shared key|identified by|mot convenu|secret|enable secret|haslo startowe|hasło startowe|mot de passe provisoire|wi fi password|app password|temp pw|psw|p/w|initialpw|initialpasswort|startpasswort|gast wlan|netzwerkschlüssel|clave temporal|contraseña temporal",
);

export const NAMED_ACCESS: readonly NamedKind[] = [
  {
    subtype: "NAMED_USER",
    type: "USERNAME",
    labels: words(
      "username|user name|user id|userid|login|login name|loginname|logon|logged in as|log in as|account name|samaccountname|targetusername|subjectusername|target user|db user|ssh user|ansible user|smtp user|uid|invalid user|for user|password for|publickey for|ad account|user account created|co authored by|" +
        "utente db|utente database|usuario db|usuario bd|usuario bbdd|usuário bd|usuário banco|utilisateur bdd|utilisateur bd|benutzer db|gebruiker db|użytkownik bazy|inlog|inlognaam|loginnaam|" +
        "benutzername|benutzerkennung|benutzer|kennung|anmeldename|anmeldung|konto|nutzername|zugang|nom d'utilisateur|identifiant|utilisateur|session|compte générique|usuario|nombre de usuario|utente|nome utente|utenza|utilizador|usuário|gebruikersnaam|gebruiker|nazwa użytkownika|użytkownik|uzytkownik|logowanie|ユーザー名|ユーザー|ユーザーid|ログインid|" +
        "github.com/|linkedin.com/in/|twitter.com/|instagram.com/|t.me/|github|gitlab|skype|discord|insta|instagram|ig|telegram|snapchat|snap|tiktok|slack|twitter handle|handle|nick|nickname",
    ),
    weak: words(
      "user|account|acct|admin|operador|operateur|assignee|reporter|owner|agent|conta|cuenta|compte|bearbeiter",
    ),
    form: USER_FORM,
    accepts: userScore,
  },
  {
    subtype: "NAMED_SECRET",
    type: "PASSWORD",
    labels: SECRET_LABELS,
    form: PASS_FORM,
    accepts: secretScore,
  },
  {
    subtype: "NAMED_SECRET_LATER",
    type: "PASSWORD",
    labels: SECRET_LABELS,
    form: `(?=[^\\s"']{0,40}[\\d!#$%&*+=?@^_~])${PASS_FORM}`,
    gap: [1, 6],
    accepts: secretScore,
  },
  {
    subtype: "NAMED_CODE",
    type: "PASSWORD",
    labels: words(
      "pin|pin code|keybox|key box|boîte à clés|キーボックス|キーボックスの番号|金庫の番号|passcode|door code|gate code|alarm code|entry code|access code|key safe|keysafe|lockbox|keypad|padlock|digicode|cadenas|lucchetto|kluisje|sleutelkluisje|sleutelkluis|schlüsselbox|schlüsseltresor|sleutelkastje|tresor|türcode|caja fuerte|cofre|sejf|sejfu|szlaban|domofon|domofonu|furtki|暗証番号|解錠番号|解除コード|puk|bin store|meter cupboard|security code|unlock code|wohnungstürcode|pin do sejfu|codice cancello|codice portone",
    ),
    weak: words(
      "code|codes|codice|código|kod|kodu|cod|door|gate|alarm|safe|garage|locker|buzzer|portail|porte|interphone|alarme|coffre|tor|tür|hoftor|alarmanlage|schrank|kasten|zahl|kombination|combination|combinación|portón|portal|alarma|taquilla|llave|cancello|portone|allarme|cassetta|portão|alarme|fechadura|cofre|deur|voordeur|slot|alarm|brama|skrytka|skrytce|śmietnika|klucz|bramki|キーパッド番号|鍵番号|鍵",
    ),
    form: CODE_FORM,
    gap: [0, 5],
    answered: true,
    accepts: codeScore,
  },
];
