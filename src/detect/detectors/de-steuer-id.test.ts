import { describeDetector } from "../testing/detector-table";
import { deSteuerId } from "./de-steuer-id";

describeDetector(deSteuerId, {
  finds: [
    "Steuer-ID: «80 587 914 235»",
    "IdNr. «88738998992»",
    "meine Steueridentifikationsnummer lautet «65068194738»",
    "> Steuer-ID: «80 587 914 235»",
    "* IdNr. «88738998992» (checked twice)",
  ],
  ignores: [
    ["Steuer-ID: <Nummer>", "a template slot"],
    ["Die Steuer-ID kommt per Post", "no number"],
    ["Steuer 2024: 12345,67 EUR", "an amount"],
    ["Steuer-ID: 80 587 914 236", "wrong check digit"],
    ["Vorgang 80587914235", "no word beside it"],
  ],
});
