import { describeDetector } from "../testing/detector-table";
import { birthDateSaidAfter } from "./birth-date-said-after";

describeDetector(birthDateSaidAfter, {
  finds: [
    "「望月 «1994年6月21日»生、佐世保市」",
    "妻（«昭和五十八年二月三日»生）が入院",
    "«S12.4.18»生まれ",
    "am «12.04.1971» geboren in Graz",
    "«03/11/1969» née Dupont",
  ],
  ignores: [
    ["2024年4月1日に入社", "a hire date"],
    ["生年月日を書く", "no date"],
    ["am 12.04.2024 geliefert", "a delivery"],
    ["Version 1.2.3 geboren", "a version"],
    ["誕生日は内緒です", "no date"],
  ],
});
