import type { Detector } from "../detector";

/**
 * A personnel number named as such.
 */
export const employeeId: Detector = {
  id: "employee-id",
  type: "EMPLOYEE_ID",
  pattern:
    /(?<![\p{L}\d])(?:(?:employee|personnel|staff|payroll|worker|personal|personeels|mitarbeiter|pers\.?|emp|badge|clock)[ _-]?(?:id|no|nr|number|nummer|#)\.?|pnr\.?|matricule|matr\.|legajo|emp)["']?(?: is| ist)?[ \t]?[:#=]?[ \t]{0,3}["']?([A-Z]{0,4}-?\d{2,10}(?:-\d{2,6}|-[A-Z])?)(?![\p{L}\d-])/giu,
  group: 1,
  score: 0.85,
  keywords: [
    "employee",
    "personnel",
    "staff",
    "payroll",
    "worker",
    "personal",
    "personeels",
    "mitarbeiter",
    "pers",
    "emp",
    "badge",
    "clock",
    "pnr",
    "matr",
    "legajo",
  ],
  anchored: true,
  validate: (value) => ((value.match(/\d/gu)?.length ?? 0) >= 3 ? undefined : false),
};
