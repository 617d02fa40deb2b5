import { describe } from "vitest";
import { describeDetector, type DetectorTable } from "../testing/detector-table";
import { ENDINGS } from "./data/endings";
import { endingFamily } from "./endings";

const ROWS: Readonly<Record<string, DetectorTable>> = {
  CARD_ENDING: {
    finds: [
      "refund to the card ending in «1615», please",
      "claimant's card ends «4084»",
      "Karte mit den Endziffern «3092» sperren",
      "ma carte se terminant par «4777».",
      "tarjeta terminada en «9261» y",
      "la carta che finisce con «4005»",
      "cartão terminado em «3092»",
      "de pas eindigend op «1197» blokkeren",
      "kartę kończącą się na «4872»",
      "下四桁が«8828»のカードを止めて",
      "last four of the card: «1615»",
      "Agent: the last four of your card?\nCaller: it's «1615»",
    ],
    ignores: [
      ["Enter the last four digits of your card when asked", "no digits"],
      ["card ending in XXXX", "a template"],
      ["the card year ending 2024", "a year"],
      ["the movie ending in 1999", "nothing that has digits"],
      ["card, last 4 weeks: 1200 payments", "a count before a word"],
      ["tarjeta terminada en 2 de 1234.50", "an amount"],
    ],
  },
  CARD_ENDING_SPOKEN: {
    finds: [
      "AGENT: which card is it, just the last four please.\nCUSTOMER: «nine oh double two».",
      "THE NEW CARD ENDS «SEVEN OH FOUR ONE»",
      "die letzten vier Ziffern der Karte: «acht null drei sieben»",
      "ma carte finit par «quarante-sept, douze»",
      "la tarjeta terminada en «cero nueve dos uno»",
    ],
    ignores: [
      ["last four of the card: one of two", "two digits, and a sentence"],
      ["the card ends one, two, three, four, five, six", "longer than an end"],
      ["last four account digits: nine oh double two", "an account"],
      ["the last four cards", "no digits"],
      ["card, last four weeks: one two three four", "weeks"],
    ],
  },
  ACCOUNT_ENDING_SPOKEN: {
    finds: [
      "my account ending «nine oh double two»",
      "the account ends in «four four seven one»",
      "das Konto endet auf «acht null drei sieben»",
      "le compte finissant par «zéro quatre dix-sept»",
      "cuenta que acaba en «cuatro cinco cuatro dos»",
    ],
    ignores: [
      ["the card ends in four four seven one", "a card"],
      ["account for the year ending two thousand one", "a year"],
      ["accounts ending four", "one digit"],
      ["account ending soon", "no digits"],
      ["Konto endet auf Wunsch", "no digits"],
    ],
  },
  ID_ENDING_SPOKEN: {
    finds: [
      "and the last four of your social? «six one three eight»",
      "Agent: last four of your SSN?\nCaller: sure, «six one three eight»",
      "SSN ends in «six four nine two»",
      "BSN, laatste vier: «acht nul negen vijf»",
      "ostatnie cztery cyfry PESEL: «trzy dziewięć osiem dziewięć»",
    ],
    ignores: [
      ["social media, last four days: one two three four", "days"],
      ["last four of the card six one three eight", "a card"],
      ["the last four SSNs", "no digits"],
      ["SSN ends in eight", "one digit"],
      ["DNI, últimos cuatro", "no digits"],
    ],
  },
  PHONE_ENDING_SPOKEN: {
    finds: [
      "the mobile ending «oh four one three»",
      "phone number ending in «double one nine two» on file",
      "Handynummer mit Endziffern «acht zwo null neun»",
      "portable finissant par «soixante-dix-sept quatre-vingt-douze»",
      "móvil terminado en «cuatro siete uno ocho»",
    ],
    ignores: [
      ["the card ending oh four one three", "a card"],
      ["phone the last four", "no digits"],
      ["phones of the year ending two thousand one", "a year"],
      ["the call ended at four", "nothing about its end"],
      ["mobile ending in five minutes", "one digit"],
    ],
  },
  ACCOUNT_ENDING: {
    finds: [
      "not the bank account ending «0826».",
      "My account ending «4418» with Lloyds",
      "das Konto mit Endziffern «4471»",
      "le compte finissant par «0417»",
      "cuenta que acaba en «4542»",
    ],
    ignores: [
      ["accounts for the year ending 2024", "a year"],
      ["the card ending 4084", "a card"],
      ["account ending soon", "no digits"],
      ["Konto endet auf Wunsch am 31.12.2024", "a date"],
      ["compte 4471", "nothing about its end"],
    ],
  },
  ID_ENDING: {
    finds: [
      "last four of my social are «6209»",
      "SSN last four «7719»",
      "ssn ends in «6492», w2",
      "ostatnie cztery cyfry PESEL: «3989»",
      "BSN, laatste vier: «8095»",
    ],
    ignores: [
      ["social media, last four weeks", "a word"],
      ["last four of the card 4084", "a card"],
      ["SSN 536-41-7208", "all of it"],
      ["social year ending 2024", "a year"],
      ["the last four SSNs", "no digits"],
    ],
  },
  PHONE_ENDING: {
    finds: [
      "the mobile ending «0413»",
      "phone number ending in «0192» on file",
      "Handynummer mit Endziffern «8209»",
      "portable finissant par «7792»",
      "móvil terminado en «4718»",
    ],
    ignores: [
      ["phone the last four", "no digits"],
      ["card ending 4084", "a card"],
      ["the call ended 1820", "nothing about its end"],
      ["Handy endet 2024", "a year"],
      ["phones of the year ending 2024", "a year"],
    ],
  },
};

describe("last digits", () => {
  for (const detector of endingFamily("endings", "", ENDINGS).detectors)
    describeDetector(detector, ROWS[detector.subtype ?? ""] ?? { finds: [], ignores: [] });
});
