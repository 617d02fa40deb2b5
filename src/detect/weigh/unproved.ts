/**
 * Values that rules found by their form alone, in texts about nobody: exercises, manuals, articles. The words of the whole
 * text are asked, not the model's opinion of the number: where it passes over a number that a rule takes for something, or
 * takes it for something else, the rule is right more than four times in five, so that would cost more than it mends.
 */
import type { EntityType, Finding } from "../types";
import { concernIn } from "./concern";

/** Whose form other things have too. Values of all other types count wherever they stand. */
const BY_FORM: ReadonlySet<EntityType> = new Set<EntityType>([
  "PHONE",
  "STREET_ADDRESS",
  "DATE_OF_BIRTH",
  "NATIONAL_ID",
  "TAX_ID",
  "PASSPORT",
  "DRIVER_LICENSE",
  "BANK_ACCOUNT",
  "MEDICAL_RECORD",
  "EMPLOYEE_ID",
  "CUSTOMER_ID",
  "USERNAME",
  "IP_ADDRESS",
  "VEHICLE_ID",
]);
/** Log-odds that the text holds something private, under which findings of less than the score are left out. */
const LEAST = [
  [0.8, 0],
  [0.9, -1],
] as const;

/** What is left of `rules`; those that a check digit proves always stay. */
export function withoutUnproved(text: string, rules: readonly Finding[]): readonly Finding[] {
  if (!rules.some(isUnproved)) return rules;
  const concern = concernIn(text);
  return rules.filter((finding) => {
    if (!isUnproved(finding)) return true;
    const here = concern(finding.start, finding.end);
    return (
      here === null || LEAST.every(([score, least]) => finding.score >= score || here >= least)
    );
  });
}

function isUnproved({ type, score, detector, reasons }: Finding): boolean {
  return (
    score < 0.9 &&
    BY_FORM.has(type) &&
    // What an admin wrote is as sure as the admin says.
    !detector.startsWith("custom:") &&
    !reasons.some(({ step }) => step === "checksum")
  );
}
