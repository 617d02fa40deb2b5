import { looksRandom } from "../../lib/entropy";
import type { Detector } from "../detector";

/**
 * A long random value named as a key, token or secret, in code, configuration or prose. Entropy decides: words,
 * paths, function calls and variables stay silent.
 */
export const genericSecret: Detector = {
  id: "generic-secret",
  type: "API_KEY",
  subtype: "GENERIC",
  pattern:
    /(?:api[_ -]?key|apikey|api[._ -]?token|api[_ -]?(?:schlüssel|sleutel)|(?:primary|secondary|account|sharedaccess|master|storage|function)key|access[_ -]?key|secret[_ -]?key(?:[_ -]?base)?|client[_ -]?secret|auth[_ -]?token|access[_ -]?token|refresh[_ -]?token|bearer|x-api-key|signing(?:[_ -]?(?:key|secret))?|encryption[_ -]?key|private[_ -]?token|session[_ -]?(?:id|token)|license[_ -]?key|private[_ -]?key|_(?:key|crc|pat|salt|cle|clave|chave|chiave|klucz|schluessel)|(?:cle|clave|chave|chiave|klucz|schluessel|sleutel|token)_\w{2,24}|api(?:schluessel|sleutel)|cookie|sess(?:ion)?|sid|token|secret)(?:["'`]?\]?(?:: ?&?[\w<>]{1,16})?\s?(?::=|=>|[=:：]|(?<=["'`]),|(?<=["'`])>)\s{0,4}|["'`]? (?:is|ist|lautet|est|es|è|é|to|jest)\s{1,4}|\s)(?:bearer\s)?["'`]?([\w+/.~=-]{16,})/giu,
  group: 1,
  score: 0.8,
  keywords: [
    "api",
    "access",
    "secret",
    "client",
    "auth",
    "refresh",
    "bearer",
    "x-api-key",
    "signing",
    "encryption",
    "private",
    "session",
    "license",
    "_key",
    "cle_",
    "clave_",
    "chave_",
    "chiave_",
    "klucz_",
    "schluessel_",
    "sleutel_",
    "_cle",
    "_clave",
    "_chave",
    "_chiave",
    "_klucz",
    "_schluessel",
    "cookie",
    "_crc",
    "_pat",
    "_salt",
    "sid",
    "token",
    "sess",
    "primarykey",
    "secondarykey",
    "accountkey",
    "sharedaccesskey",
    "masterkey",
    "storagekey",
    "functionkey",
  ],
  leet: ["secret", "token"],
  anchored: true,
  validate: (value, match) => {
    const next = match.input?.[(match.index ?? 0) + match[0].length];
    return value.length <= 512 && next !== "(" && looksRandom(value) ? undefined : false;
  },
};
