import type { Detector } from "../detector";

/**
 * A bank and an account written one after the other, without a word that names them: a British sort code and eight
 * digits (Pay.UK), a branch symbol and number of Japan Post Bank (記号 and 番号).
 */
export const accountPairs: Detector = {
  id: "account-pairs",
  type: "BANK_ACCOUNT",
  subtype: "ACCOUNT_PAIR",
  pattern:
    /(?<![\p{Ll}\p{Lu}\d/.-])\d{2}(?<joint>[ -])\d{2}\k<joint>\d{2}[ ,/]{1,3}(?:(?:ac|a\/c|acc|acct|account|konto)\.?[ :]{1,2})?(?:\d{8}|\d{4} \d{4})(?![\p{Ll}\p{Lu}\d-]|[./]\d)|記号[ :：]?\d{5}[ 、,/]{0,3}番号[ :：]?\d{6,8}(?!\d)/gu,
  score: 0.75,
  shape: "digits",
  validate: (value) =>
    /^\d{2}([ -])\d{2}\1\d{2}[ ,/]+(?:19|20)\d{6}$/u.test(value) ? false : undefined,
};
