import { describeDetector } from "../testing/detector-table";
import { ibanSpaced } from "./iban-spaced";

describeDetector(ibanSpaced, {
  finds: [
    "IBAN «D E 4 3 7 0 1 5 0 0 0 0 4 4 7 1 8 2 0 9 3 6»",
    "«N.L.4.6.I.N.G.B.0.4.4.7.1.8.2.0.9.3»",
    "konto: «F R 7 6 2 0 0 4 1 0 1 0 0 5 0 4 4 7 1 8 2 0 9 3 6 1 6», danke",
    "iban=«A-T-4-2-6-0-0-0-0-0-4-4-7-1-8-2-0-9-3-6»",
    "her account «B E 5 3 5 3 9 4 4 7 1 8 2 0 5 3» please",
  ],
  ignores: [
    ["D E 8 4 7 0 1 5 0 0 0 0 4 4 7 1 8 2 0 9 3 6", "wrong check"],
    ["D E 8 3", "too short"],
    ["A B 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6", "no country"],
    ["D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0", "the textbook's"],
    ["T H E 8 D A Y S", "words"],
  ],
});
