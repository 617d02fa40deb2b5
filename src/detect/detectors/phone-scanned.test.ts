import { describeDetector } from "../testing/detector-table";
import { phoneScanned } from "./phone-scanned";

describeDetector(phoneScanned, {
  finds: [
    "Te1. «O7700 9OO4l3»",
    "Te1efon: «O711 / 44 7l 82O»",
    "Tél : «O6 39 98 44 l7»",
    "Teléf0no: «9l 447 l8 2O»",
    "Tfn0: «6l2 55 O1 44»",
    "Telem6vel: «9l2 344 7l8»",
    "Te1.: «6Ol 447 l82»",
    "電話番号：«O90-ll44-7l82»",
    "Mobi1e «O77OO 9OO44l»",
    "Tf. «95 4OO l9 78»",
    "緊急連絡先 夫 «O8O-5550-9924»",
    "Bruder («O151-5550 8841») sehr besorgt",
  ],
  ignores: [
    ["Te1. 07700 900413", "well read: another detector's"],
    ["Invoice lOO7 4418 2", "nothing names it a telephone"],
    ["Seite l0 / 12 / 2O26", "a date"],
    ["ISBN 978-O-I23-4567", "a book"],
    ["SSL Oslo SIS Biblio", "words"],
    ["reported under OB 41/09/05/2026", "letters before a date"],
    ["Abraham Darby II (1711-1763) improved it", "a Roman number and years"],
    ["Order O44 718 2O9 1", "an order"],
  ],
});
