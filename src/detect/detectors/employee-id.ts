import type { Detector } from "../detector";

/**
 * A personnel number named as such.
 */
export const employeeId: Detector = {
  id: "employee-id",
  type: "EMPLOYEE_ID",
  pattern:
    /(?:employee|personnel|staff|payroll|worker|personal|mitarbeiter|pers\.)[ -]?(?:id|no|nr|number|nummer|#)\.?(?: is| ist)?[ \t]?[:#=]?[ \t]{0,3}([A-Z]{0,4}[-]?\d{3,10})(?![\p{L}\d-])/giu,
  group: 1,
  score: 0.85,
  keywords: [
    "employee",
    "personnel",
    "staff",
    "payroll",
    "worker",
    "personal",
    "mitarbeiter",
    "pers.",
  ],
  reach: 60,
};
