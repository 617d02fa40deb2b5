import { phoneScore } from "../phone-score";
import type { Detector } from "../detector";

/**
 * A phone number that its word touches: `Tel.0221/447182`, `TEL0467-44-7182`. Parsed by `libphonenumber-js`; not in
 * `phone`, which looks at every digit and knows no letter before it.
 */
export const phoneTouching: Detector = {
  id: "phone-touching",
  type: "PHONE",
  subtype: "TOUCHING",
  pattern:
    /(?<![\p{Ll}\p{Lu}\d])(?:tel|fax|mob|fon)\.?([+(]{0,2}\d[\d)]{1,5}(?:[ ./()-]{0,2}\d){4,12})(?![\p{Ll}\p{Lu}\d_-]|[.,:/]\d)/giu,
  group: 1,
  score: 0.9,
  keywords: ["tel", "fax", "mob", "fon"],
  anchored: true,
  wholeWords: true,
  validate: (value) => phoneScore(value, `tel ${value}`, 4),
};
