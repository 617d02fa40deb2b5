import { describeDetector } from "../testing/detector-table";
import { cardSpaced } from "./card-spaced";

describeDetector(cardSpaced, {
  finds: [
    "card «5 4 2 5 2 3 3 4 4 4 7 1 8 2 0 2»",
    "card «5.4.2.5.2.3.3.4.4.4.7.1.8.2.0.2»",
    "it is «5-4-2-5-2-3-3-4-4-4-7-1-8-2-0-2», thanks",
    "pan=«5_4_2_5_2_3_3_4_4_4_7_1_8_2_0_2»",
    "digits: «5, 4, 2, 5, 2, 3, 3, 4, 4, 4, 7, 1, 8, 2, 0, 2»",
  ],
  ignores: [
    ["5 4 2 5 2 3 3 4 4 4 7 1 8 2 0 3", "wrong check digit"],
    ["1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6", "counted up"],
    ["scores 5 4 2 5 2 3 3 4 4 4 7 1 8 2 0 2 1 1 1 1 1 1", "a longer row"],
    ["4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "the textbook's"],
    ["5 4.2 5-2 3 3 4 4 4 7 1 8 2 0 2", "mixed signs"],
  ],
});
