import type { Detector } from "../detector";

/**
 * A number plate whose pattern hardly anything else has. Britain: two letters without I and Q, an age identifier of
 * 02–26 or 51–76, three letters (DVLA INF104). France: AA-123-AA without I, O, U, with hyphens (arrêté of 9 February
 * 2009). Japan: office, class, hiragana, serial number (Road Vehicles Act, form 1).
 */
export const plateByShape: Detector = {
  id: "plate-by-shape",
  type: "VEHICLE_ID",
  subtype: "PLATE",
  pattern:
    /(?<![\p{Ll}\p{Lu}\d/_.-])(?:[A-HJ-PR-Y]{2}(?:0[2-9]|1\d|2[0-6]|5[1-9]|6\d|7[0-6]) [A-HJ-PR-Z]{3}|[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}|\p{Script=Han}{1,4}[ \u3000]?\d{2,3}[ \u3000]?\p{Script=Hiragana}[ \u3000]?(?:\d{2}-\d{2}|[・·]{1,3}\d{1,3}))(?![\p{Ll}\p{Lu}\d/_-]|\.\d)/gu,
  score: 0.6,
  shape: "digit",
  validate: (value, match) => {
    if (/^\p{Script=Han}/u.test(value)) return 0.8;
    const at = match.index ?? 0;
    const before = (match.input ?? "").slice(Math.max(0, at - 24), at);
    return CALLED.test(before) ? false : undefined;
  },
};

/** What calls the value something else. */
const CALLED =
  /(?:tags?|asset|serial|order|invoice|ref\w*|ticket|part|model|modell|article|artikel|item|sku|batch|lot|flight|seal|postcode|plz|cap|room|bay|gate|badge|seat|version|référence|réf|commande|lot|série|code|tarif|tariff|fare|no|nr|n°)[.:#]?\s{0,2}$/iu;
