import { looksRandom } from "../../lib/entropy";
import type { Detector } from "../detector";

/**
 * A long random value after a plain word for key or token, in nine languages: `the key …`, `clé secrète : …`,
 * `token de acceso: …`, `APIキーは…`. Stricter than names in code: twenty signs, and no hexadecimal ones but after a word
 * for token.
 */
export const keyInWords: Detector = {
  id: "key-in-words",
  type: "API_KEY",
  subtype: "IN_WORDS",
  pattern:
    /(?<![\p{L}\d_-])(?<!public |primary |foreign |cache |host |object |sort |row |tracking |idempotency )(?:key|token|clés?|clave|chiave|chave|sleutel|klucz|schlüssel|jeton|apiキー|トークン|アクセストークン|アクセスキー|秘密鍵|シークレット(?:キー)?)(?<gap>(?: (?:dell?['’]|de l['’]|d'|d’|de |du |da |di |do |dla |of |for |to |von |zum |für |van |voor |zu )?\p{L}{2,14}){0,2}?)(?:["'`]?[ \t]{0,3}[=:：][ \t]{0,4}|["'`]? (?:is|ist|lautet|est|es|è|é|to|jest) {1,3}|[はが] ?| )["'`„“]?([\w+/.~=-]{20,512})(?![\w(])/giu,
  group: 2,
  score: 0.78,
  keywords: [
    "key",
    "token",
    "clé",
    "clave",
    "chiave",
    "chave",
    "sleutel",
    "klucz",
    "schlüssel",
    "jeton",
    "apiキー",
    "トークン",
    "アクセストークン",
    "アクセスキー",
    "秘密鍵",
    "シークレット",
  ],
  anchored: true,
  wholeWords: true,
  validate: (value, match) => {
    if (!looksRandom(value) || ALGORITHM.test(value)) return false;
    const token = /^(?:token|jeton|アクセス|トークン|apiキー|秘密鍵)|^\p{L}+ api\b/iu.test(
      match[0],
    );
    const at = match.index ?? 0;
    const owned = OWNED.test((match.input ?? "").slice(Math.max(0, at - 16), at));
    if (/^[\da-f]+$/iu.test(value))
      return (token || owned) && !OTHER.test(match.groups?.["gap"] ?? "") ? undefined : false;
    return /[a-z]/u.test(value) && /[A-Z]/u.test(value) ? undefined : false;
  },
};

const ALGORITHM =
  /^(?:ecdsa|ssh|rsa|dsa|ed25519|curve25519|sk|x509|aes|sha\d|hmac)[-_@]|^AAAA[BCE]3/iu;
/** What a key is called that is no hash. */
const OWNED = /(?:subscription|secret|private|access|function|account|api)[ -]$/iu;
/** What a token is called that is none. */
const OTHER = /hash|sum|digest|id$/iu;
