import { describeDetector } from "../testing/detector-table";
import { plPesel } from "./pl-pesel";

describeDetector(plPesel, {
  finds: [
    "PESEL: «85071472981»",
    "pesel «85071463453»,",
    "nr PESEL «85071472981», ur. w Łodzi",
    '{"pesel": "«85071463453»"}',
    "Imię;PESEL\nOla;«85071472981»",
  ],
  ignores: [
    ["PESEL: 85071472982", "wrong check digit"],
    ["85991472981", "no such month"],
    ["zamówienie 85071472981 wysłano", "no word, though the checksum fits"],
    ["PESEL do uzupełnienia", "no number"],
    ["zamówienie 850714729810", "a longer number"],
    ["kwota 85071472981,50 zł", "an amount"],
  ],
});
