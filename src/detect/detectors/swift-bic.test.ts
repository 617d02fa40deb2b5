import { describeDetector } from "../testing/detector-table";
import { swiftBic } from "./swift-bic";

describeDetector(swiftBic, {
  finds: [
    "BIC: «COBADEFFXXX»",
    "SWIFT «RABONL2U»",
    "> BIC: «COBADEFFXXX»",
    "* SWIFT «RABONL2U» (checked twice)",
    "Note: BIC: «COBADEFFXXX», as agreed",
    "IBAN DE02 7005 1540 8634 5459 76, «COBADEFFXXX»",
    "IBAN: IT60X0542811101000000123456\n«BPMOIT22XXX»",
    "bic: «haspdehhxxx»",
    "Bankverbindung: de24500105173274636149, «COBADEFF»",
    "rachunek PL61 1090 1014 0000 0712 1981 2875, «WBKPPLPP»",
    "BIC «COBA DE FF 370»",
    "B1C : «CEPAFRPP751»",
  ],
  ignores: [
    ["IBAN DE02 7005 1540 8634 5459 76 SPARKASSE", "a word"],
    ["IBAN DE02 7005 1540 8634 5459 76 ZAHLFRIST", "nine letters"],
    ["IBAN FR76 3000 4028 3798 7654 3210 943 DRINDENT", "a word whose letters are another country"],
    ["BIC: <code>", "a template slot"],
    ["swift: delivery", "a word"],
    ["BIC folgt", "no code"],
    ["SWIFT DELIVERY", "a word"],
    ["BIC: REQUIRED", "a word, though IR is a country"],
    ["MARKETING BUDGETED", "no word beside it"],
  ],
});
