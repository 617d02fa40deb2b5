import { describeDetector } from "../testing/detector-table";
import { cardScanned } from "./card-scanned";

describeDetector(cardScanned, {
  finds: [
    "CARD NUMBER: «4S43 3323 9l94 88Z8»",
    "card «4O31 6632 O533 7595» exp 03/29",
    "Karte «5189.5347.7466.9261» belasten",
    "«4580 41\n19 3401 4084» is the card",
    "carte «3799 O81146 962l1»",
    "PAN «52477610\n75759190»",
  ],
  ignores: [
    ["4543 3323 9194 8828", "well read: another detector's"],
    ["4S43 3323 9l94 88Z7", "Luhn fails"],
    ["SOS SOS Boil solid Solo", "words"],
    ["45 80 41 19 34 01 40 84", "grouped as no card"],
    ["12.05.2024 13.06.2025", "dates"],
    ["4580.4119.3401", "twelve digits"],
  ],
});
