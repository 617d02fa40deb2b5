import type { Detector } from "../detector";

/**
 * A national identity or social insurance number named by the word of its country: SIN and NAS (Canada), RUT (Chile),
 * PPS (Ireland), Aadhaar (India), AHV and AVS (Switzerland), SVNR (Austria), RRN (Belgium), NISS (Portugal), CURP
 * (Mexico), BVN (Nigeria), cédula, identity number. The word speaks for it, so no checksum is asked.
 */
export const nationalId: Detector = {
  id: "national-id",
  type: "NATIONAL_ID",
  pattern:
    /(?<![\p{L}\d])(?:SIN|NAS|RUT|RUN|PPSN?|BVN|[Aa]adhaar|AADHAAR|AHV(?:-N(?:r|ummer))?|AVS|RRN|[Rr]ijksregisternummer|SVNR|NISS|CURP|[Cc]édula|CÉDULA|SA ID|Ghana Card|マイナンバー)(?![\p{L}\d])\.?(?: (?:no|nr|number|is|ist)\.?){0,2}["')]?[ \t]?[:：#]?[ \t]{0,2}["']?([A-Z0-9](?:[ ./-]?[A-Z0-9]){6,19})(?![\p{L}\d])/gu,
  group: 1,
  score: 0.85,
  keywords: [
    "sin",
    "nas",
    "rut",
    "run",
    "pps",
    "bvn",
    "aadhaar",
    "ahv",
    "avs",
    "rrn",
    "rijksregisternummer",
    "svnr",
    "niss",
    "curp",
    "cédula",
    "sa id",
    "ghana card",
    "マイナンバー",
  ],
  anchored: true,
  validate: (value) => ((value.match(/\d/gu)?.length ?? 0) >= 7 ? undefined : false),
};
