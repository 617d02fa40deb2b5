import type { Detector } from "../detector";
import { labelDetector } from "../label-line";

/**
 * FIRST, Traffic Light Protocol 2.0 (2022): `TLP:RED`, in capitals, in header or footer. For named recipients only.
 */
export const labelTlpRed: Detector = labelDetector({
  id: "label-tlp-red",
  subtype: "LABEL_TLP_RED",
  score: 0.95,
  phrases: ["TLP:RED"],
});
