/** Digits as they are dictated in Japanese: `ゼロキュウゼロの、イチイチ`, `〇三の四四七一`. Written without blanks. */
import { wordChoice } from "./word-choice";

const ROWS: readonly string[] = [
  "ゼロ ぜろ れい レイ まる マル 〇 零",
  "いち イチ いっ 一",
  "に ニ 二",
  "さん サン 三",
  "よん ヨン 四",
  "ご ゴ 五",
  "ろく ロク 六",
  "なな ナナ しち シチ 七",
  "はち ハチ 八",
  "きゅう キュウ く ク 九",
];
const VALUES: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((row, digit) => row.split(" ").map((word) => [word, String(digit)] as const)),
);
const CHOICE = wordChoice([...VALUES.keys()]);
const WORD = `(?:${CHOICE})ー?`;
const PARTS = new RegExp(CHOICE, "gu");

/** How a zero is said or written: what telephone numbers begin with. */
export const JAPANESE_ZEROS: readonly string[] = (ROWS[0] ?? "").split(" ");

/** `least` to `most` digits from one of `first` on; a particle, a comma or a hyphen may stand between them. */
export function japaneseRun(first: string, least: number, most: number): string {
  return `(?:${first})ー?(?:[の、,・· \\t-]{0,2}${WORD}){${least - 1},${most - 1}}`;
}

/** The digits a run says. */
export function japaneseDigits(run: string): string {
  return (run.match(PARTS) ?? []).map((word) => VALUES.get(word) ?? "").join("");
}
