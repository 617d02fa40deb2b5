import { describeDetector } from "../testing/detector-table";
import { passport } from "./passport";

describeDetector(passport, {
  finds: [
    "Passport: «C4J81RT7K»",
    "passport number «518207344»",
    "Reisepass Nr. «C01X0006H»",
    "pasaporte: «PAA482917»".replace("PAA482917", "PA4829176"),
    "> Passport: «C4J81RT7K»",
  ],
  ignores: [
    ["passport no. <number>", "a template slot"],
    ["passport no. pending", "no number"],
    ["passport photo, 2 copies", "no number"],
    ["passport.js 0.7.0", "a library"],
    ["the passport PRODUCERS met", "a word without a digit"],
  ],
});
