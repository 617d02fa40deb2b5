import { describeDetector } from "../testing/detector-table";
import { idSpoken } from "./id-spoken";

describeDetector(idSpoken, {
  finds: [
    "her social security number is «four one seven, five two, nine oh six three»",
    "numéro de sécu «un, cinquante-huit, zéro quatre, soixante-quinze, cent dix-huit»",
    "– PESEL? – «siedemdziesiąt trzy, zero cztery, jedenaście, sto dwa, trzydzieści pięć»",
    "BSN «vier een zes zeven nul drie acht twee vijf»",
    "mi DNI es «veintisiete, trescientos cuarenta, novecientos doce, cuatro»",
  ],
  ignores: [
    ["four one seven, five two, nine oh six three", "nothing names it"],
    ["my social security office opens at nine thirty", "a time"],
    ["le numéro de sécu, je l'ai perdu il y a deux ans", "no number"],
    ["PESEL ma jedenaście cyfr", "how many digits it has"],
    ["the SSN form has one two three four five six seven eight parts", "counting"],
  ],
});
