/** How much a text after "password" looks like one. */
import { isScrambled } from "../lib/entropy";
import { anyCase } from "./any-case";

const WORDS = anyCase(
  /^(?:and|or|is|was|the|a|an|to|for|in|on|of|at|by|be|has|have|must|should|can|will|not|no|if|when|with|from|that|this|it|its|reset|manager|policy|change|changed|protected|required|field|input|hash|hashing|hashed|length|strength|again|expired?|expires|please|using|based|less|only|rules?|you|your|we|my|our|und|oder|ist|wird|muss|nicht|für|zurücksetzen|vergessen|ändern|et|ou|est|doit|pas|pour|[yo]|es|no|para|che|non|per|en|niet|voor|lub|nie|jest|do|hash|login|email|username|user|string|text|varchar|boolean|integer|object|void|never|unknown|buffer|uint8array|null|none|true|false|undefined|str|bool|int|self|env|process|config|settings|options|values?|data|form|page|link|screen|prompt|box|file|store|vault|age|max|min|valid|invalid|incorrect|wrong|correct|forgotten|lost|new|old|current|confirm|confirmation|generator|check|checker|error|failed|auth|authentication|api|key|token|code|number|word|phrase|through|by|over|out|up|down|postgres|root|admin|test|changeme|demo|mysql|guest|password|passwort|contraseña|senha|wachtwoord|hasło|mot_de_passe|someuser|cambiame|troque-me|wijzigmij|zmienmnie)$/iu,
);
/** 12-character, 90-day, 2-factor. */
const MEASURE = anyCase(
  /^\d+[- ]?(?:char|digit|zeichen|stellig|day|hour|min|tag|jour|jahr|bit|month|week|year|time|step|letter|word|factor)/iu,
);
const CODE =
  /^[A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]+)+$|^@?[\w/-]+@\d+\.\d+|^[A-Z]+(?:_[A-Z]+)+$|[()[\]{}]|^\$|^%|=>|::|^(?:process|os|env|config|settings|self|this|ctx|req|request|props|args|secrets?|vault|var|local|data|params|user|form|options)\.|^(?:None|null|nil|undefined|True|False|true|false)\b/u;
const ASSIGNED =
  /[:=：は]\s*["'`„“]?$|\b(?:is|was|ist|war|lautet|est|es|è|é|jest|are|to|by|password [057]|secret [057])\s+(?:now |jetzt |still )?["'`„“]?$/iu;

/** `mail/emil`, `ruby/setup-ruby@v1`: a place in a store, an action at its version. */
const PATH = /^[\w.-]+(?:\/[\w.-]+)+(?:@v?[\d.]+)?$/u;

/** Little words that go on with a sentence; no passphrase has them second. */
const CLAUSE =
  /^ (?:at|by|on|when|after|before|during|if|bei[mn]?|nach|vor|durch|lors|par|au|aux|selon|lorsque|al|alla|dal|dall|nel|durante|cuando|según|quando|no|na|pelo|pela|bij|door|tijdens|przy|przez|podczas|po|przed) /u;

/** `Password: chosen at the first log-in`: a plain word, and a sentence that goes on. */
export function isOfSentence(value: string, after: string): boolean {
  return /^\p{Ll}+$/u.test(value) && CLAUSE.test(after);
}

/** A word that stands beside "password" in sentences, code and forms. */
export function isPlainWord(word: string): boolean {
  return WORDS.test(word);
}

/** A score, or false when the value is a word, code or a template slot. `match` is the name and the value. */
export function passwordScore(raw: string, match: string): number | false {
  const value = raw.replace(/[.!?)]+$/u, "");
  if (value.length < 4) return false;
  // Letters of one kind count only as a word of six small letters and more.
  const numeric = /^\d+$/u.test(value);
  const kinds = numeric ? 1 : kindsIn(value);
  if (kinds < 2 && !numeric && !(value.length >= 6 && /^\p{Ll}+$/u.test(value))) return false;
  if (CODE.test(raw) || WORDS.test(value)) return false;
  if (PATH.test(value)) return false;
  if (/^[<{$%*•_?-]|^https?:|^\/|\.(?:py|js|ts|json|txt|md)$/iu.test(value)) return false;
  if (/[:=/-]$|^[A-Z_]{3,}=|^\d{4}-\d\d-\d\d/u.test(value) || MEASURE.test(value)) return false;
  const assigned = ASSIGNED.test(match.slice(0, match.length - raw.length));
  if (numeric)
    return /\bpin|code|clave|safe|パスワード|密码/iu.test(match) && value.length <= 8
      ? 0.85
      : assigned
        ? 0.75
        : false;
  if (kinds >= 3) return assigned ? 0.93 : 0.8;
  if (kinds === 2 && /\d|[^\p{L}\d'’-]/u.test(value)) return assigned ? 0.85 : 0.6;
  if (kinds === 2 && assigned && isScrambled(value)) return 0.8;
  return assigned && /[:=]/u.test(match) && /^\p{Ll}+$/u.test(value) && value.length >= 6
    ? 0.5
    : false;
}

/** How many kinds of small letters, capitals, digits and other signs a text has. */
export function kindsIn(text: string): number {
  return (
    Number(/\p{Ll}/u.test(text)) +
    Number(/\p{Lu}/u.test(text)) +
    Number(/\d/u.test(text)) +
    Number(/[^\p{L}\d]/u.test(text))
  );
}
