/** Whether a number alone, without any words around it, has the form and the checksum of its kind. */
import type { Detector } from "./detector";
import { DETECTORS } from "./detectors";

/** What tells a number of one kind from others. */
export interface NumberRules {
  hasForm(value: string): boolean;
  /** Form and checksum. */
  isValid(value: string): boolean;
}

const BY_SUBTYPE = new Map<string, Detector[]>();
for (const detector of DETECTORS) {
  const { subtype } = detector;
  if (subtype === undefined || detector.validate === undefined) continue;
  const alike = BY_SUBTYPE.get(subtype);
  if (alike) alike.push(detector);
  else BY_SUBTYPE.set(subtype, [detector]);
}

/** Null where no detector has the subtype, or none of its detectors looks further than at the form. */
export function numberRules(subtype: string): NumberRules | null {
  const detectors = BY_SUBTYPE.get(subtype);
  if (!detectors) return null;
  const patterns = detectors.map((detector) => ({
    detector,
    pattern: new RegExp(
      `^(?:${detector.pattern.source})$`,
      detector.pattern.flags.replace("g", ""),
    ),
  }));
  return {
    hasForm: (value) => patterns.some(({ pattern }) => pattern.test(value)),
    isValid: (value) =>
      patterns.some(({ detector, pattern }) => {
        const match = pattern.exec(value);
        return match !== null && detector.validate?.(value, match) !== false;
      }),
  };
}
