import { describeDetector } from "../testing/detector-table";
import { deIdCard } from "./de-id-card";

describeDetector(deIdCard, {
  finds: [
    "Personalausweis: «L7R2KX4P94»",
    "Ausweisnummer «L7R2KX4P9»",
    "> Personalausweis: «L7R2KX4P94»",
    "* Ausweisnummer «L7R2KX4P9» (checked twice)",
    "Note: Personalausweis: «L7R2KX4P94», as agreed",
  ],
  ignores: [
    ["Ausweis Nr. folgt", "no number"],
    ["Personalausweis bitte mitbringen", "no number"],
    ["Personalausweis: L7R2KX4P93", "wrong check digit"],
    ["L7R2KX4P94", "no word beside it"],
    ["Personalausweis GRUNDSATZ", "a word without a digit"],
  ],
});
