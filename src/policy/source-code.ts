/** Which rules are about program code, and what of a message they are about. Pure. */
import type { CodeFacts } from "../detect/source-code/facts";
import { CODE_SUBTYPES, SOURCE_CODE } from "../detect/source-code/facts";
import { SOURCE_CODE_DETECTOR, type SourceCodeNames } from "../detect/source-code/scanner";
import type { EntityType } from "../detect/types";
import type { CodeCondition } from "./code-schema";
import type { Policy, Rule } from "./schema";

interface Value {
  readonly type: EntityType;
  readonly subtype?: string;
  readonly detector?: string;
  readonly code?: CodeFacts;
}

/** Does a rule ask for program code or internal names? No other rule is about them, so code is never held by chance. */
export function asksForCode({ when: { code, subtypes } }: Rule): boolean {
  return code !== undefined || (subtypes ?? []).some((subtype) => CODE_SUBTYPES.has(subtype));
}

/** What the engine is to look for; undefined: no rule asks, or policy switched it off. */
export function codeNamesOf(policy: Policy): SourceCodeNames | undefined {
  const { enabled = true, minScore } = policy.detectors[SOURCE_CODE_DETECTOR] ?? {};
  if (!enabled || !policy.rules.some(asksForCode)) return undefined;
  const { hosts, packages, owners } = policy.sourceCode;
  return { hosts, packages, owners: [policy.organisation.name, ...owners], minScore };
}

/** May a rule be about this value, as far as program code goes? */
export function fitsCode(rule: Rule, value: Value): boolean {
  const { code, subtypes = [] } = rule.when;
  if (code !== undefined) return value.subtype === SOURCE_CODE && fitsFacts(code, value.code);
  return !isCodeValue(value) || subtypes.includes(value.subtype ?? "");
}

/** Size of all blocks together, so that nobody sends a file in three fences. */
export function sizeOf(values: readonly Value[]): { lines: number; characters: number } {
  return values.reduce(
    (sum, { code }) => ({
      lines: sum.lines + (code?.lines ?? 0),
      characters: sum.characters + (code?.characters ?? 0),
    }),
    { lines: 0, characters: 0 },
  );
}

/** An admin's own detector may use the names, too; what it finds is what any rule is about. */
function isCodeValue({ type, subtype, detector }: Value): boolean {
  return (
    type === "COMPANY_DATA" &&
    subtype !== undefined &&
    CODE_SUBTYPES.has(subtype) &&
    !(detector?.startsWith("custom:") ?? false)
  );
}

function fitsFacts(
  { languages, markings, internalNames }: CodeCondition,
  facts: CodeFacts | undefined,
): boolean {
  if (!facts) return false;
  const { language, marking, hosts, packages } = facts;
  return (
    (!languages || (language !== null && languages.includes(language))) &&
    (!markings || markings.includes(marking)) &&
    (internalNames === undefined || internalNames === hosts + packages > 0)
  );
}
