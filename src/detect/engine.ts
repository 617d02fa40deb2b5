import type { Detector } from "./detector";
import { DETECTORS } from "./detectors";
import { createRuleScanner, type DetectorSettings, type Engine } from "./rule-scanner";

export type { DetectorSettings, Engine } from "./rule-scanner";

/** The rules of the product, or the given ones; settings by detector id, as in the policy. */
export function createEngine(
  options: {
    detectors?: readonly Detector[];
    settings?: Readonly<Record<string, DetectorSettings>>;
  } = {},
): Engine {
  return createRuleScanner(options.detectors ?? DETECTORS, options.settings ?? {});
}
