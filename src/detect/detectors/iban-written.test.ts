import { describeDetector } from "../testing/detector-table";
import { ibanWritten } from "./iban-written";

describeDetector(ibanWritten, {
  finds: [
    "lBAN: «DE6l 5962 3523 3253 98l3 l4»",
    "IBAN: «GB3O L0YD l3O6 5355 5O59 34» bitte",
    "lBAN : «FR76 9O81 4O42 7355 O455 6Ol6 OO9»",
    "rimborso su «IT38 K 09424 99381 069175035859».",
    "lBAN «IT9O X O86l 8659 9632 49O8 776 367»",
    "auf «DE76 9187 1688\n1245 7546 24», danke",
    "lBAN: «NL8O RAB0 O72O 93OO 66»",
    "pay into «GB30 LOYD 1306\n5355 5059 34».",
    "«DE 61 5962 3523 3253 9813 14»",
  ],
  ignores: [
    ["DE6l 5962 3523 3253 98l3 l5", "mod 97 fails"],
    ["DE61 5962 3523 3253", "too short for its country"],
    ["BE SO GOOD AS TO SELL IT ALL 2026 12 14", "words in capitals and a date"],
    ["ES 20 26 00 41 78 20 93 11 22 33 44 55 66", "mod 97 fails"],
    ["QQ61 5962 3523 3253 9813 14", "no country"],
  ],
});
