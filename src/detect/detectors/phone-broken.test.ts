import { describeDetector } from "../testing/detector-table";
import { phoneBroken } from "./phone-broken";

describeDetector(phoneBroken, {
  finds: [
    "call me on «0161\n496 0188» or write",
    "Telefon «0231\n4471 820», danke",
    "mon portable «06 39 98\n41 77».",
    "> tel. «020\n> 7946 0418»",
    "llámame al móvil «612 44\n71 82»",
    "call me on \n«0161\n496 0188» or pay",
    "Rückfragen unter «0231\n4471 820» oder per Mail",
  ],
  ignores: [
    ["call 2 people\n30 44 12 94", "nothing names it"],
    ["tel 020 7946 0018\n12 items", "whole on its line, then a count"],
    ["Artikel 4471\n820 93", "an article"],
    ["10447\n10448\n10449", "a column"],
    ["Telefon\n2024-12-01\n18", "a date"],
  ],
});
