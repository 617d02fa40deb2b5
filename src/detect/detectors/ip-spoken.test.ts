import { describeDetector } from "../testing/detector-table";
import { ipSpoken } from "./ip-spoken";

describeDetector(ipSpoken, {
  finds: [
    "the box is at «ten dot forty two dot seven dot one nineteen», its neighbour is not",
    "neighbour is «one nine two dot one six eight dot thirty dot four»",
    "der Drucker hat «eins neun zwei punkt eins sechs acht punkt null punkt zwölf»",
    "l'adresse, c'est «cent soixante-douze point seize point zéro point un»",
    "ROUTER IS «ONE SEVEN TWO DOT SIXTEEN DOT OH DOT ONE»",
    "reach it at «10 dot 42 dot 7 dot 119»",
    "es «diez punto cero punto ocho punto quince»",
    "é «cento e noventa e dois ponto cento e sessenta e oito ponto um ponto dez»",
  ],
  ignores: [
    ["version two dot one dot three", "three numbers"],
    ["one two seven dot zero dot zero dot one", "loopback"],
    ["three hundred dot one dot two dot three", "no octet"],
    ["he scored ten point five, she eight point seven", "scores"],
    ["connect the dots one to four", "no dots between them"],
  ],
});
