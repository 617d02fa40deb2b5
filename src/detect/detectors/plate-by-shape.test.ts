import { describeDetector } from "../testing/detector-table";
import { plateByShape } from "./plate-by-shape";

describeDetector(plateByShape, {
  finds: [
    "06:30 | Mo | «LD19 HJE» | tyres",
    "la «GH-614-KR» est prête",
    "鶴岡様の、«横浜 330 せ 27-14»が終わった",
    "spare set for «BN24 ZFK»",
    "dépôt – «FG-418-KD» – 61 colis",
    "Rückgabe «HH-KW 4471» um acht",
    "bitte «M-KX 4471» waschen",
    "社用車は«横浜500た4471»",
    "営業車 «なにわ 580 け 12-34»",
    "ritiro di «FX 273 KR» alle nove",
  ],
  ignores: [
    ["USB-C 65 W", "no district"],
    ["M-K 44", "a size"],
    ["M-RX 208", "a screw"],
    ["Artikel HH-KW 4471", "called an article"],
    ["EN 388 CE", "a standard"],
    ["QX-AB 1234", "no district"],
    ["LD19HJE", "a postcode or part number without the blank"],
    ["order LD19 HJE", "called an order"],
    ["AI19 HJE", "a letter that no plate has"],
    ["LD41 HJE", "no such age identifier"],
    ["réf GH-614-KR", "called a reference"],
    ["OU-614-KR", "letters that France leaves out"],
    ["AB-1234-CD", "four digits"],
  ],
});
