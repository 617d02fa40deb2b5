import type { Detector } from "../detector";

/**
 * A date that the word after it makes a birth date: `1994年6月21日生`, `昭和十一年九月五日生まれ`, `12.04.1971 geboren`.
 */
export const birthDateSaidAfter: Detector = {
  id: "birth-date-said-after",
  type: "DATE_OF_BIRTH",
  pattern:
    /(?<![\p{Ll}\p{Lu}\d])((?:(?:昭和|平成|令和|大正|[SHRT])[ \u3000]?[\d〇一二三四五六七八九十元]{1,5}[年.]|(?:19|20)\d{2}[年.])[ \u3000]?[\d一二三四五六七八九十]{1,3}[月.][ \u3000]?[\d一二三四五六七八九十]{1,3}日?|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2})(?=[ \u3000]?(?:生|geboren\b|née?(?!\p{L})|geb\.))/gu,
  group: 1,
  score: 0.9,
  keywords: ["生", "geboren", "geb.", "né"],
  reach: 40,
};
