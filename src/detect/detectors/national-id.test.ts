import { describeDetector } from "../testing/detector-table";
import { nationalId } from "./national-id";

describeDetector(nationalId, {
  finds: [
    "SIN «713 204 885» for the T4",
    "RUT «15.208.447-3», domiciliado en Temuco",
    "Aadhaar: «4821 7730 1956»",
    "AHV-Nr. «756.4821.7730.15»",
    "rijksregisternummer is «84.03.17-225.61»",
    "PPS «4482917TA»",
  ],
  ignores: [
    ["AVS: <numéro>", "a template slot"],
    ["AHV-Nummer folgt", "no number"],
    ["The RUN command starts 12345678 jobs", "a command and a count"],
    ["SIN is a function", "no number"],
    ["NAS 2 TB", "a disk"],
  ],
});
