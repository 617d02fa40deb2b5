import { describeDetector } from "../testing/detector-table";
import { deSteuerId } from "./de-steuer-id";

describeDetector(deSteuerId, {
  finds: [
    "Steuer-ID: «80 587 914 235»",
    "IdNr. «88738998992»",
    "meine Steueridentifikationsnummer lautet «65068194738»",
  ],
  ignores: [
    ["Steuer-ID: 80 587 914 236", "wrong check digit"],
    ["Vorgang 80587914235", "no word beside it"],
  ],
});
