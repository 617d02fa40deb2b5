import { describeDetector } from "../testing/detector-table";
import { creditCard } from "./credit-card";

describeDetector(creditCard, {
  finds: [
    "card «4539 3859 2239 2979»",
    "«5348-3332-4487-9651» exp 04/29",
    "amex «3745 777114 46125»",
    "Visa «4539385922392979»,",
    "split over a line: «5348 3332\n4487 9651»",
    "２２３１ full width: «２２３１ ３３７８ ９５２８ ５７０１»",
  ],
  ignores: [
    ["card ending in 2979", "four digits"],
    ["4111 1111 1111 1111", "the textbook number"],
    ["4539 3859 2239 2978", "fails Luhn"],
    ["tracking 9400111899223197428490", "a longer number"],
    ["id 0.4539385922392979", "digits of a fraction"],
  ],
});
