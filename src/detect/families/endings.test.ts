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
