import { describeDetector } from "../testing/detector-table";
import { phoneSpaced } from "./phone-spaced";

describeDetector(phoneSpaced, {
  finds: [
    "call «0 1 7 1 4 4 7 1 8 2 0»",
    "tel: «0.6.1.2.4.4.7.1.8.2»",
    "my mobile is «0-7-9-1-1-4-4-7-1-8-2», ok?",
    "Handy «0_1_7_1_4_4_7_1_8_2_0»",
    "telefono «3 3 9 4 4 7 1 8 2 0»",
  ],
  ignores: [
    ["scores 0 1 7 1 4 4 7 1 8 2 0", "no word"],
    ["call stack 1 2 3 4 5 6 7 8 9", "counted up"],
    ["tel 0 1 7", "too short"],
    ["ring 0 0 0 0 0 0 0 0 0 0", "all zeros"],
    ["phone matrix 0 1 7 1 4 4 7 1 8 2 0 1 1 1 1 1 1 1 1", "a longer row"],
  ],
});
