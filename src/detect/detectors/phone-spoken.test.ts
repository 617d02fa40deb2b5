import { describeDetector } from "../testing/detector-table";
import { phoneSpoken } from "./phone-spoken";

describeDetector(phoneSpoken, {
  finds: [
    "call me on «oh seven seven double zero nine one four six two»",
    "my number is «five five five, eight six seven, five three zero nine»",
    "Handy «null eins sieben sechs drei acht vier neun zwo fünf»",
    "mon portable: «zéro six un deux quatre huit sept trois neuf cinq»",
    "mi móvil es «seis uno dos cuatro ocho siete tres nueve cinco»",
    "cellulare «tre quattro sette otto due nove uno zero sei cinque»",
    "telemóvel «nove um dois quatro oito sete três nove cinco»",
    "bel «nul zes een twee vier acht zeven drie negen vijf»",
    "telefon «sześć zero dwa cztery osiem siedem trzy dziewięć pięć»",
    "ring «plus four four seven seven one two eight six nine»",
    "phone «oh seven seven 0900 four six two eight»",
    "un numéro ? «zéro six, quarante-trois, dix-sept, soixante-douze, quatre-vingt-quinze»",
    "mijn nummer is «nul zes, vierentwintig, zeventien, achtendertig, zestig»",
    "telefon «sześćset osiemdziesiąt jeden, dwieście czternaście, trzysta siedem»",
    "el fijo es «nueve cuatro tres, cincuenta y uno, cero ocho, setenta y siete»",
    "Handy «null eins sieben sechs, achtunddreißig, vierundvierzig, zwölf»",
    "telefono «tre quattro sette, ottantuno, zero due, nove nove sei»",
    "my mobile is «oh seven seven double oh, nine hundred, four one six»",
  ],
  ignores: [
    ["twenty, thirty, forty, fifty, sixty people", "counting by tens"],
    ["mille neuf cent quatre-vingt-dix-sept, un jeudi", "a year"],
    ["dwieście trzydzieści osiem tysięcy sto dwanaście", "an amount, no word for a phone"],
    ["one two three four five six seven eight nine ten", "counting"],
    ["five four three two one zero, lift-off", "counting down"],
    ["one or two of the seven were late", "a sentence"],
    ["eins zwei drei vier fünf sechs sieben", "counting"],
    ["vier von acht, drei von neun", "a sentence"],
    ["six one, seven five, six three", "the score of a match, too short"],
    ["twelve thirty on day four", "a time"],
  ],
});
