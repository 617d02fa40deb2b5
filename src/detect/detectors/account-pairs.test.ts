import { describeDetector } from "../testing/detector-table";
import { accountPairs } from "./account-pairs";

describeDetector(accountPairs, {
  finds: [
    "they've changed bank to «04-00-75 72224953» by email",
    "FPO J LOMAX «40-77-19 71803344» wages",
    "sort code «60 83 71 ac 0019 4417», name on it",
    "ゆうちょ «記号14080 番号29914471»に振込",
    "返金先 «記号 10380 番号 41926071»",
  ],
  ignores: [
    ["04-00-75", "a sort code alone is a date as well"],
    ["12-05-24 20240512", "a date written twice"],
    ["04-00-75-72224953", "one long number"],
    ["04-00 75 72224953", "joints that differ"],
    ["記号の番号 123456", "no branch symbol"],
  ],
});
