import { describe } from "vitest";
import { describeDetector, type DetectorTable } from "../testing/detector-table";
import { SCANNED } from "./data/scanned";
import { scannedFamily } from "./scanned";

const ROWS: Readonly<Record<string, DetectorTable>> = {
  SCANNED_ACCOUNT: {
    finds: [
      "Acc0unt N0.   «7l 03 55 O8»",
      "S0rt C0de     «4O-l7-22»",
      "Nr rach.: «O3 lO2O 645O 9367 72O8 6269 l63l»",
      "口座番号：«447l82O»",
      "K0nto «447l 82O9»",
    ],
    ignores: [
      ["Account No. 71 03 55 08", "well read: another detector's"],
      ["account SOS Oslo", "words"],
      ["sort code: see below", "no number"],
      ["compte l2/O3/2O24", "a date"],
      ["account OOOO OOOO", "nothing but zeros"],
    ],
  },
  SCANNED_NATIONAL_ID: {
    finds: [
      "D.N.l.: «8ll34l38M»",
      "B5N: «O34O78O95»",
      "N° S.S. : «2 84 O8 56 l90 241 O2»",
      "PESEL: «85O3lll3989»",
      "PERS0NALAUSWEIS «T22OOO1293»",
      "NIE «Y63l3826H»",
    ],
    ignores: [
      ["DNI 81134138M", "well read: another detector's"],
      ["BSN is verplicht", "no number"],
      ["nie wiem, co to jest", "Polish for not"],
      ["id no: see page l2", "a page"],
      ["social security reform of l999", "a year"],
    ],
  },
  SCANNED_TAX_ID: {
    finds: [
      "Steuer-ldNr.: «27 9O1 348 962»",
      "N.l.F.: «2458l8928»",
      "C.F. «SRRGNN7lC14D969E»",
      "登録番号 «T4O1O4O1O8827l»",
      "BTW nr «NL0O2417733B52»",
    ],
    ignores: [
      ["Steuer-IdNr. 27 901 348 962", "well read: another detector's"],
      ["NIF requerido", "no number"],
      ["tax no longer due", "words"],
      ["CF l2/O3/2O24", "a date"],
      ["nip in the bud", "words"],
    ],
  },
  SCANNED_PASSPORT: {
    finds: [
      "Pasap0rte: «l5O417882»",
      "Passp0rt no «56l8842O7»",
      "PASSAP0RTO «YB77l04l8»",
      "Reisepass Nr «C4FZ1TPX7O»",
      "Paszp0rt «EK447l82O»",
    ],
    ignores: [
      ["passport no 561884207", "well read: another detector's"],
      ["passport control is open", "words"],
      ["passaporto l2/O3/2O24", "a date"],
      ["passport: see Annex IO", "words"],
      ["paspoort SOLO", "a word"],
    ],
  },
  SCANNED_LICENCE: {
    finds: [
      "Permis n° «14AP 3382l»",
      "DRlVER LlC # «D363-2378-4186»",
      "LlC# «TX 448 O19 22»",
      "Rijbewijs: «6l18044092»",
      "Führerschein-Nr. «BO72RRE2l55»",
      "Prawo jazdy «OO447/19/O2O8»",
    ],
    ignores: [
      ["rijbewijs 6118044092", "well read: another detector's"],
      ["permis de construire", "words"],
      ["patente di guida smarrita", "no number"],
      ["lic. MIT OR GPL", "licences"],
      ["permis l2/O3/2O24", "a date"],
      ["DIN EN ISO 13849-1", "a standard"],
    ],
  },
  SCANNED_MEDICAL: {
    finds: [
      "ClP: «ROPU 1 74O311 0O4»",
      "MRN «44l72O9»",
      "IPP «OO447l8209»",
      "被保険者番号 «l2O418O7»",
      "Versichertennr. «T447l82O93»",
    ],
    ignores: [
      ["MRN 4417209", "well read: another detector's"],
      ["utente ativo", "no number"],
      ["hospital no l2/O3/2O24", "a date"],
      ["medicare for all", "words"],
      ["CIP: SOLO OSSO", "words"],
    ],
  },
  SCANNED_CUSTOMER_ID: {
    finds: [
      "Kunden-Nr «4O 7l8 22»",
      "Po1isnr: «88.2O4.417»",
      "Customer N0: «1O447l8»",
      "n° c1ient «447l 82O9»",
      "会員番号：«447l-82O9»",
    ],
    ignores: [
      ["Kunden-Nr 40 718 22", "well read: another detector's"],
      ["client SOS Solo", "words"],
      ["policy no longer valid", "words"],
      ["polisnr: zie boven", "no number"],
      ["customer no l2/O3/2O24", "a date"],
    ],
  },
  SCANNED_PLATE: {
    finds: [
      "Kenteken: «7-KXL-4l»",
      "Immat. «GK-4l8-RD»",
      "VIN «2T3DFREVXDW8l9964»",
      "Targa «GF 44l KT»",
      "Kennz. «M-KT 447l»",
    ],
    ignores: [
      ["kenteken 7-KXL-41", "well read: another detector's"],
      ["targa commemorativa", "words"],
      ["registration opens l2/O3/2O24", "a date"],
      ["plate of SOLES", "fish"],
      ["matrícula del curso", "a fee"],
      ["MATRÍCULA CURSO 26/27", "a course"],
    ],
  },
};

describe("scanned values", () => {
  for (const detector of scannedFamily("scanned", "", SCANNED).detectors)
    describeDetector(detector, ROWS[detector.subtype ?? ""] ?? { finds: [], ignores: [] });
});
