import { describeDetector } from "../testing/detector-table";
import { passportNear } from "./passport-near";

describeDetector(passportNear, {
  finds: [
    "passports: «533960207» (him) and «A54718203» (her)",
    "Her passport, issued in Lyon, is «19CK40417».",
    "passport expired, old one «533960207», new one «544718209»",
    "Reisepass (gültig bis 2031): «C01X0T471»",
    "Passkopie «C01X0T471» fehlt",
    "Schiphol wil een ander paspoort, geboekt op «NXHZ4K7D9»",
    "パスポートの番号は «TR4418023» です",
    "«533960207» is the passport no",
  ],
  ignores: [
    ["passport office, tel 533960207", "a telephone"],
    ["passport fee 45 EUR, flight KL1023984", "a flight"],
    ["a passport is needed. Booking AB447182 follows", "another sentence"],
    ["passport photo, order 533960207", "an order"],
    ["passports from 2019 on", "a year"],
    ["paspoort aanvragen, klantnr 20447522", "a customer's number"],
  ],
});
