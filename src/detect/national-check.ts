import { stdnum } from "stdnum";

/** Does `value` pass the check of a scheme of `stdnum`, e.g. `passes("US", "ssn", "536-90-4399")`? */
export function passes(country: string, scheme: string, value: string): boolean {
  const check = stdnum[country]?.[scheme];
  if (!check) throw new Error(`stdnum has no scheme ${scheme} for ${country}`);
  return check.validate(value).isValid;
}
