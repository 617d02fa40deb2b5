import type { Detector } from "../detector";

/**
 * The driver number on a licence of Great Britain, whose form hardly anything else has. DVLA: five letters of the surname
 * or 9, decade, month (51–62 for women) and day of birth, year, two initials or 9, a digit, two check letters. Sixteen
 * signs; the check letters are not public.
 */
export const ukDriverNumber: Detector = {
  id: "uk-driver-number",
  type: "DRIVER_LICENSE",
  subtype: "UK_DRIVER_NUMBER",
  pattern:
    /(?<![\p{L}\d_-])[A-Z][A-Z9]{4} ?\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\d|3[01])\d ?[A-Z][A-Z9]\d[A-Z]{2}(?![\p{L}\d_-])/gu,
  first: "[A-Z]",
  score: 0.9,
  shape: "digits",
};
