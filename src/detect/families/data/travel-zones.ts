/** The five sizes of machine-readable zones. Layouts: ICAO Doc 9303, parts 4 (TD3), 5 (TD1), 6 (TD2) and 7 (visas). */
import type { ZoneKind } from "../travel-zones";

/** Day of birth with its digit, sex, last day with its digit. */
const DATES = "[\\d<]{6}\\d[MFX<]\\d{6}\\d";
const NUMBER = "[A-Z\\d<]{9}[\\d<]";
const STATE = "[A-Z<]{3}";

export const TRAVEL_ZONES: readonly ZoneKind[] = [
  {
    subtype: "MRZ_TD3",
    type: "PASSPORT",
    title: "Passport",
    lines: [`P[A-Z<]${STATE}[A-Z<]{39}`, `${NUMBER}${STATE}${DATES}[A-Z\\d<]{14}[\\d<]\\d`],
    checked: [
      [44, 53],
      [57, 63],
      [65, 71],
      [72, 86],
    ],
    whole: {
      over: [
        [44, 54],
        [57, 64],
        [65, 87],
      ],
      at: 87,
    },
  },
  {
    subtype: "MRZ_TD3_LINE",
    type: "PASSPORT",
    title: "Second line of a passport's zone",
    lines: [`${NUMBER}${STATE}${DATES}[A-Z\\d<]{14}[\\d<]\\d`],
    checked: [
      [0, 9],
      [13, 19],
      [21, 27],
      [28, 42],
    ],
    whole: {
      over: [
        [0, 10],
        [13, 20],
        [21, 43],
      ],
      at: 43,
    },
  },
  {
    subtype: "MRZ_TD2",
    type: "NATIONAL_ID",
    title: "Identity card of two lines",
    lines: [`[ACIP][A-Z<]${STATE}[A-Z<]{31}`, `${NUMBER}${STATE}${DATES}[A-Z\\d<]{7}\\d`],
    checked: [
      [36, 45],
      [49, 55],
      [57, 63],
    ],
    whole: {
      over: [
        [36, 46],
        [49, 56],
        [57, 71],
      ],
      at: 71,
    },
  },
  {
    subtype: "MRZ_TD1",
    type: "NATIONAL_ID",
    title: "Identity card of three lines",
    lines: [
      `[ACI][A-Z<]${STATE}${NUMBER}[A-Z\\d<]{15}`,
      `${DATES}${STATE}[A-Z\\d<]{11}\\d`,
      "[A-Z<]{30}",
    ],
    checked: [
      [5, 14],
      [30, 36],
      [38, 44],
    ],
    whole: {
      over: [
        [5, 30],
        [30, 37],
        [38, 45],
        [48, 59],
      ],
      at: 59,
    },
  },
  {
    subtype: "MRZ_VISA_A",
    type: "PASSPORT",
    title: "Visa",
    lines: [`V[A-Z<]${STATE}[A-Z<]{39}`, `${NUMBER}${STATE}${DATES}[A-Z\\d<]{16}`],
    checked: [
      [44, 53],
      [57, 63],
      [65, 71],
    ],
  },
  {
    subtype: "MRZ_VISA_B",
    type: "PASSPORT",
    title: "Small visa",
    lines: [`V[A-Z<]${STATE}[A-Z<]{31}`, `${NUMBER}${STATE}${DATES}[A-Z\\d<]{8}`],
    checked: [
      [36, 45],
      [49, 55],
      [57, 63],
    ],
  },
];
