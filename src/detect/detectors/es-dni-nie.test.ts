import { describeDetector } from "../testing/detector-table";
import { esDniNie } from "./es-dni-nie";

describeDetector(esDniNie, {
  finds: [
    "DNI «37427889N»",
    "NIE: «Y9343687C»",
    "el documento «97.687.595-V» caduca",
    "> DNI «37427889N»",
    "* NIE: «Y9343687C» (checked twice)",
  ],
  ignores: [
    ["el DNI es obligatorio", "no number"],
    ["DNI: <número>", "a template slot"],
    ["DNI 37427889P", "wrong control letter"],
    ["pedido 37427880B", "wrong control letter"],
    ["37427889", "no letter"],
  ],
});
