import { describeDetector } from "../testing/detector-table";
import { frNir } from "./fr-nir";

describeDetector(frNir, {
  finds: [
    "n° de sécu «2 84 07 75 505 178 77»",
    "NIR «284077512614831»",
    "NIR «2 84 07 75 505 178 / 77»",
    "Corse: «184072A53660093»",
    "> n° de sécu «2 84 07 75 505 178 77»",
    "* NIR «284077512614831» (checked twice)",
  ],
  ignores: [
    ["n° de sécurité sociale : <numéro>", "a template slot"],
    ["NIR : à demander", "no number"],
    ["1 84 13 75 505 178 00", "wrong key"],
    ["NIR 2 84 07 75 505 178 78", "wrong key"],
    ["commande 284077550517899", "fails the check"],
  ],
});
