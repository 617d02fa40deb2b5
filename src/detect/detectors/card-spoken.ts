import { luhn } from "../../lib/luhn";
import type { Detector } from "../detector";
import { said, SPOKEN_KEYWORDS, spokenRun } from "../spoken-digits";
import { maySayWords } from "../spoken-starts";
import { japaneseDigits, japaneseRun } from "../spoken-japanese";

/** What a Japanese number of a card begins with: three to six. */
const JAPANESE_FIRST = [
  "さん",
  "サン",
  "三",
  "よん",
  "ヨン",
  "四",
  "ご",
  "ゴ",
  "五",
  "ろく",
  "ロク",
  "六",
];

/** Words that a run has at the least. */
const LEAST = 8;

/**
 * A payment card number as dictated, by digits or groups, in nine languages, corrections included. ISO/IEC 7812: 13 to
 * 19 digits that begin with 3 to 6, Luhn check digit. A word that was heard as a digit may stand before it or after it.
 */
export const cardSpoken: Detector = {
  id: "card-spoken",
  about: { owner: "", evidence: "checksum" },
  type: "CREDIT_CARD",
  subtype: "SPOKEN",
  pattern: withJapanese(spokenRun(LEAST, 26)),
  score: 0.8,
  keywords: [...SPOKEN_KEYWORDS, ...JAPANESE_FIRST],
  anchored: true,
  isStart: maySayWords(LEAST),
  validate: (value) => {
    if (/^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(value))
      return isCard(japaneseDigits(value));
    const heard = said(value);
    return heard !== null && holdsCard(heard.groups);
  },
};

function withJapanese({ source, flags }: RegExp): RegExp {
  const run = japaneseRun(JAPANESE_FIRST.join("|"), 14, 19);
  return new RegExp(`${source}|(?<![\\p{Script=Katakana}〇零一二三四五六七八九])${run}`, flags);
}

function isCard(digits: string): boolean {
  return /^[3-6]\d{12,18}$/u.test(digits) && new Set(digits).size > 2 && luhn(digits);
}

/** All of it, or all but a group at one of its ends. */
function holdsCard(groups: readonly string[]): boolean {
  return [groups, groups.slice(1), groups.slice(0, -1)].some((some) => isCard(some.join("")));
}
