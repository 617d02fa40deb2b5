import { describeDetector } from "../testing/detector-table";
import { frNir } from "./fr-nir";

describeDetector(frNir, {
  finds: [
    "n° de sécu «2 84 07 75 505 178 77»",
    "NIR «284077512614831»",
    "Corse: «184072A53660093»",
  ],
  ignores: [
    ["NIR 2 84 07 75 505 178 78", "wrong key"],
    ["commande 284077550517899", "fails the check"],
  ],
});
