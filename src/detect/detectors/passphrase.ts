import { isPlainWord } from "../password-score";
import type { Detector } from "../detector";

/** Words that sentences about passphrases are made of, and passphrases hardly ever. */
const OF_SENTENCE =
  /^(?:the|used|for|that|which|must|should|not|and|your|you|our|are|was|were|has|have|been|being|with|from|this|these|only|when|where|how|why|what|who|can|could|will|would|may|might|least|than|more|long|longer|short|enough|stored|required|needed|asked|entered|known|unknown|never|always|same|different|based|generated|random|chosen|words|word|characters|verwendet|muss|wird|werden|sollte|nicht|und|oder|die|der|das|den|dem|ein|eine|einen|mindestens|zeichen|wörter|für|bei|mit|von|aus|que|pour|dans|avec|doit|être|est|sont|les|des|une|para|con|debe|una|los|las|del|che|per|deve|essere|della|gli|com|não|deve|uma|voor|moet|het|een|van|met|niet|przy|przez|podczas|przed|nach|vor|durch|beim|lors|selon|dal|dalla|nel|nella|durante|cuando|según|pela|pelo|door|tijdens|bij|jest|nie|musi|być|lub|dla|oraz)$/u;
const ONE_CASE = /^(?:[\p{Ll} ._-]+|(?:\p{Lu}\p{Ll}+(?:[ ._-]|$))+)$/u;
const SEPARATOR = /[ ._-]/u;

/**
 * A passphrase of words (Diceware; NIST SP 800-63B speaks of memorized secrets) that is named as such: four words or more
 * in one case that make no sentence.
 */
export const passphrase: Detector = {
  id: "passphrase",
  type: "PASSWORD",
  subtype: "PASSPHRASE",
  pattern:
    /(?<![\p{L}\d])(?:pass[ -]?phrase|passwortsatz|passsatz|mantra|phrase (?:de passe|secrète)|frase (?:de contraseña|secreta|de paso|segreta|d'accesso|de acesso|de senha)|wachtwoordzin|wachtzin|fraza hasłowa)(?:["'`]?[ \t]{0,4}[:=：][ \t]{0,4}|(?: \p{L}{2,10}){0,3} (?:is|was|ist|lautet|est|es|era|è|é|is|jest)[ \t]{1,2}(?:now |jetzt |still )?)["'`„“«]?(\p{L}{3,10}(?:[ ._-]\p{L}{3,10}){3,9})(?=["'`”“»,.;!)]|[ \t]{0,8}(?:\r?\n|$))/giu,
  group: 1,
  score: 0.82,
  keywords: [
    "pass phrase",
    "pass-phrase",
    "passphrase",
    "passwortsatz",
    "passsatz",
    "mantra",
    "phrase de passe",
    "phrase secrète",
    "frase de contraseña",
    "frase secreta",
    "frase de paso",
    "frase segreta",
    "frase d'accesso",
    "frase de acesso",
    "frase de senha",
    "wachtwoordzin",
    "wachtzin",
    "fraza hasłowa",
  ],
  anchored: true,
  validate: (value) => {
    if (!ONE_CASE.test(value)) return false;
    const words = value.toLowerCase().split(SEPARATOR);
    if (words.some((word) => OF_SENTENCE.test(word))) return false;
    return 4 * words.filter(isPlainWord).length <= words.length &&
      new Set(words).size > words.length / 2
      ? undefined
      : false;
  },
};
