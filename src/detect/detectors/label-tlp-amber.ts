import type { Detector } from "../detector";
import { labelDetector } from "../label-line";

/**
 * FIRST, Traffic Light Protocol 2.0 (2022): `TLP:AMBER` and `TLP:AMBER+STRICT`, in header or footer. Within the
 * recipient's organisation (and its clients) only.
 */
export const labelTlpAmber: Detector = labelDetector({
  id: "label-tlp-amber",
  subtype: "LABEL_TLP_AMBER",
  score: 0.95,
  phrases: ["TLP:AMBER", "TLP:AMBER+STRICT"],
});
