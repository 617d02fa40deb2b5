import type { Detector } from "../detector";

/** Words of no seed phrase that sentences have. */
const OF_SENTENCE =
  /^(?:the|and|was|were|are|has|for|you|your|our|with|from|this|that|which|must|will|never|they|these|only|have|been|store|words|not)$/u;
const COUNTS: ReadonlySet<number> = new Set([12, 15, 18, 21, 24]);

/**
 * The words from which a wallet is made again (BIP-39): 12, 15, 18, 21 or 24 of three to eight letters, named as such.
 * Their list, and so their checksum, is not looked at.
 */
export const seedPhrase: Detector = {
  id: "seed-phrase",
  type: "PASSWORD",
  subtype: "SEED_PHRASE",
  pattern:
    /(?<![\p{L}\d])(?:(?:wallet )?(?:seed|recovery|backup|secret|secret recovery)[ _-]?(?:phrase|words)|mnemonics?|bip-?39|seed|frase semilla|frase de recuperación|phrase de récupération|wiederherstellungs(?:phrase|wörter)|frase di recupero|frase de recuperação|herstelzin|fraza odzyskiwania)[ \p{L}()\d'’]{0,30}?["'`]?[ \t]{0,4}(?:[:=：]|\bis\b|\bist\b|\best\b|\bes\b)\s{0,4}["'`„“[]?(?<words>(?:\d{1,2}[.)] ?)?[a-z]{3,8}(?:["']?,?\s{1,2}["']?(?:\d{1,2}[.)] ?)?[a-z]{3,8}){11,23})(?![a-z])/giu,
  group: 1,
  score: 0.94,
  keywords: [
    "seed",
    "recovery",
    "backup",
    "secret",
    "wallet",
    "mnemonic",
    "bip",
    "frase",
    "phrase de récupération",
    "wiederherstellungs",
    "herstelzin",
    "fraza odzyskiwania",
  ],
  anchored: true,
  validate: (value) => {
    const words = value.toLowerCase().match(/[a-z]+/gu) ?? [];
    if (!COUNTS.has(words.length) || words.some((word) => OF_SENTENCE.test(word))) return false;
    return new Set(words).size > words.length * 0.7 ? undefined : false;
  },
};
