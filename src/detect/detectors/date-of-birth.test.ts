import { describeDetector } from "../testing/detector-table";
import { dateOfBirth } from "./date-of-birth";

describeDetector(dateOfBirth, {
  finds: [
    "DOB: «14/07/1985»",
    "born on «March 3, 1979» in town",
    "geboren am «9. April 1968»",
    "née le 3 mai? no: né le «3 mai 1991»",
    "fecha de nacimiento: «12/11/2001»",
    "data urodzenia: «1990-02-17»",
  ],
  ignores: [
    ["geboren wurde die Idee im März", "no date"],
    ["born to run since 1975", "no date"],
    ["The meeting is on 14/07/2025.", "no word of birth"],
    ["The company was born in a garage in 1998.", "a year is no birth date"],
    ["born to run", "no date"],
  ],
});
