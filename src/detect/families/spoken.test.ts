import { describe } from "vitest";
import { describeDetector, type DetectorTable } from "../testing/detector-table";
import { SPOKEN } from "./data/spoken";
import { spokenFamily } from "./spoken";

const ROWS: Readonly<Record<string, DetectorTable>> = {
  SPOKEN_ACCOUNT: {
    finds: [
      "the sort code is «thirty oh nine seventeen», got it",
      "account number «five five three one oh eight two six» please",
      "das Konto ist «vier vier sieben, eins acht zwo, null neun»",
      "numero di conto «zero sei nove, uno sette cinque, zero tre cinque»",
      "cuenta: «cuatro cuatro siete, uno ocho dos, cero nueve»",
      "Agent: account number?\nCaller: yeah it's «four four seven, one eight two, oh nine»",
    ],
    ignores: [
      ["on account of the one or two who left", "a phrase"],
      ["account one, two, three, four and five are closed", "counting"],
      ["the account is open from nine to five", "hours"],
      ["Konto eins", "one digit"],
      ["la cuenta, por favor: dos cafés y tres aguas", "a bill"],
    ],
  },
  SPOKEN_IBAN: {
    finds: [
      "IBAN lautet «D E sieben sechs, neun eins acht sieben, eins sechs acht acht, eins zwei vier fünf, sieben fünf vier sechs, zwei vier», genau",
      "my IBAN, ready? «G B nine seven, L O Y D, three one three seven, six three double five, five one seven six, nine eight»",
      "L'IBAN : «F R soixante-seize, zéro un quatre-vingt-sept, soixante-dix-huit soixante-trois, quarante-six trente-quatre».",
      "IBAN «N L twintig, I N G B, nul drie een twee, acht acht zeven vier, een negen»",
      "IBAN: «P L dziewięćdziesiąt dwa, dziesięć dwadzieścia, siedemdziesiąt siedemdziesiąt trzy, trzynaście»",
    ],
    ignores: [
      ["the IBAN has twenty-two signs in Germany", "how long it is"],
      ["IBAN, one of two", "a word"],
      ["IBAN four five one", "too short"],
      ["IBAN und BIC, vier Zeilen", "lines"],
      ["l'IBAN, un deux trois quatre cinq six sept huit neuf dix", "counting"],
    ],
  },
  SPOKEN_CUSTOMER_ID: {
    finds: [
      "Kundennummer «vier vier eins sieben neun»",
      "policy number: «H for hotel, two two nine, oh four eight, double one»",
      "klantnummer is «vier nul, zeven zeven, acht één, drie»",
      "codice cliente? «uno uno quattro, sette sette, zero nove»",
      "[0:52] OP: ¿nº de póliza? [0:55] CL: «cero cuatro, noventa y uno, doble ocho, tres»",
    ],
    ignores: [
      ["the customer number has eight or nine digits", "how long it is"],
      ["policy: one to three days at home", "a rule"],
      ["membership number one in all of two counties", "a boast"],
      ["Kundennummer eins zwei drei vier fünf", "counting"],
      ["klantnummer vergeten, mobiel nul zes vierenveertig twaalf", "another number's word"],
    ],
  },
  SPOKEN_EMPLOYEE_ID: {
    finds: [
      "staff number «seven seven oh four one»",
      "Clock card «oh oh four one». On seventeen forty",
      "Personalnummer «null null vier vier sieben»",
      "matricule: «quatre, quatre, soixante et onze»",
      "matricola «zero nove tre sette»",
    ],
    ignores: [
      ["badge of honour, one of two", "a phrase"],
      ["the staff number twenty", "a head count"],
      ["matricule à venir", "no number"],
      ["Personalnummer folgt", "no number"],
      ["badge one two three four five six", "counting"],
    ],
  },
  SPOKEN_MEDICAL: {
    finds: [
      "medical record number «seven seven one four oh two»",
      "número de historia «cuatro cuatro siete uno ocho dos», tarjeta",
      "hospital number «four four zero one nine zero» complained",
      "Versichertennummer «T wie Theodor, vier vier sieben eins acht zwo null neun drei», bitte",
      "patiëntnummer «vier vier zeven een acht», thuis",
    ],
    ignores: [
      ["medical record of one to two pages", "a length"],
      ["the patient number rose from four to nine", "a count"],
      ["Medicare covers two of five", "a share"],
      ["numer karty podam jutro", "no number"],
      ["historia clínica de tres años", "a time"],
    ],
  },
  SPOKEN_NATIONAL_ID: {
    finds: [
      "his national insurance number is «J T four one seven two oh eight C» and",
      "Personalausweisnummer? Moment … «L null eins X null null T vier sieben eins».",
      "su documento: «ocho nueve, ocho cero cero, seis seis cuatro, Q»: gracias",
      "BSN: «drie zes zeven, negen acht vier, een nul zes»",
      "PESEL «osiemdziesiąt sześć, zero dwa, dwadzieścia dwa, sześćdziesiąt jeden, zero siedem, sześć»",
    ],
    ignores: [
      ["social media, one or two posts", "a word"],
      ["PESEL ma jedenaście cyfr", "how long it is"],
      ["Personalausweis abholen, Zimmer vier", "a room"],
      ["le numéro de sécu, je l'ai perdu il y a deux ans", "no number"],
      ["nie mam dwóch ani trzech", "Polish for not"],
    ],
  },
  SPOKEN_TAX_ID: {
    finds: [
      "Steuernummer ist «einundzwanzig Schrägstrich acht eins fünf Schrägstrich null acht eins fünf null».",
      "il codice fiscale è «V L L B R C ottantotto T cinquantatré L duecento diciannove X».",
      "CPF «zero cinco dois, nove sete um, um cinco cinco, nove zero»",
      "my UTR is «four four one seven, two oh nine, eight three six»",
      "NIP «pięć cztery pięć, siedem pięć dwa, osiem pięć, jeden jeden»",
    ],
    ignores: [
      ["tax number one on the agenda of two", "a point"],
      ["nip in at four or five", "a word"],
      ["Steuernummer liegt vor", "no number"],
      ["codice fiscale: due copie", "copies"],
      ["CPF e RG, as duas vias", "copies"],
    ],
  },
  SPOKEN_PAPERS: {
    finds: [
      "passport number «five six one, eight eight four, two oh seven»",
      "Reisepass: «C vier F, null eins T, null vier eins sieben»",
      "passeport «quatorze, C, V, quarante-quatre, sept, un huit»",
      "pasaporte «P A B, cuatro cuatro siete, uno ocho dos»",
      "paspoort: «N S P vier vier R K zeven een, drie»",
    ],
    ignores: [
      ["passport to one of two worlds", "a phrase"],
      ["Reisepass ist zehn Jahre gültig", "a time"],
      ["passport control, desk four", "a desk"],
      ["paszport za dwa dni", "a time"],
      ["pasaporte en tres copias", "copies"],
    ],
  },
  SPOKEN_LICENCE: {
    finds: [
      "driving licence number «four four seven, one eight two, oh three»",
      "Führerschein «B, null, sieben, zwo, R, R, acht, eins, eins, acht, neun»",
      "patente «U uno T quattro quattro sette uno otto due K»",
      "rijbewijs «vijf vier vier zeven een acht twee nul negen drie»",
      "permis «quatorze, A, B, quarante-quatre, sept, un, huit»",
    ],
    ignores: [
      ["the licence number of one or two", "a phrase"],
      ["Führerschein seit vier Jahren", "a time"],
      ["permis à points: six sur douze", "points"],
      ["patente sospesa per due mesi", "a time"],
      ["rijbewijs B en twee getuigen", "witnesses"],
    ],
  },
  SPOKEN_PLATE: {
    finds: [
      "Plate is «seven K X R four one eight», California",
      "reg is «Kilo Tango one nine, Whisky Lima Delta».",
      "la matrícula: «siete siete dos cero, ele jota be»",
      "targa «Genova Como, quattro otto uno, Roma Torino»",
      "kenteken: «Gerard, negen nul drie, Simon Dirk»",
      "la targa «gi kappa quattro quattro sette zeta elle»",
      "kenteken «K T vier vier zeven B»",
      "a placa é «erre tê xis quatro cá um oito»",
      "numer rejestracyjny «wu pe i cztery cztery siedem ka te»",
      "rejestracja «Wanda Zygmunt, cztery jeden osiem, Kazimierz Ewa»",
    ],
    ignores: [
      ["the plate for one to two people", "a meal"],
      ["Kennzeichen vier bis sechs", "no letter"],
      ["placa de vitrocerámica, cuatro fuegos", "a stove"],
      ["registration opens at nine", "a time"],
      ["targa numero uno", "one digit"],
    ],
  },
};

describe("dictated values", () => {
  for (const detector of spokenFamily("spoken", "", SPOKEN).detectors)
    describeDetector(detector, ROWS[detector.subtype ?? ""] ?? { finds: [], ignores: [] });
});
