/** How each rule looked at a message: codes and numbers, never content, so that a record of it can be kept. */

export const TRACE_CODES = [
  "other-site",
  "other-account",
  "other-group",
  "other-channel",
  "attack-unknown",
  "attack-reached",
  "attack-below",
  "attack-other",
  "together-missing",
  "code-lines",
  "code-characters",
  "findings",
  "findings-earlier",
] as const;

export type TraceCode = (typeof TRACE_CODES)[number];

export interface TraceStep {
  readonly ruleId: string;
  readonly code: TraceCode;
  /**
   * Attack: score and the rule's limit. Findings: how many match, how many it takes, how many it decided,
   * and how many values of earlier messages counted. Together: how many of the lists were met, and of how many.
   * Code: how much there is, and how much the rule wants.
   */
  readonly numbers: readonly number[];
}

/** One step in English, for the command line. */
export function traceWords({ code, numbers }: Omit<TraceStep, "ruleId">): string {
  const [first = 0, second = 0, third = 0, fourth = 0] = numbers;
  switch (code) {
    case "other-site":
      return "not for this site";
    case "other-account":
      return "not for this kind of account";
    case "other-group":
      return "not for this group";
    case "other-channel":
      return "not for this channel";
    case "attack-unknown":
      return "attack score is not known";
    case "attack-reached":
      return `attack score ${first.toFixed(2)} reaches ${second}`;
    case "attack-below":
      return `attack score ${first.toFixed(2)} is below ${second}`;
    case "attack-other":
      return "not for this kind or source of attack";
    case "together-missing":
      return `only ${first} of ${second} kinds that must meet are there`;
    case "code-lines":
      return `${first} lines of code, at least ${second} needed`;
    case "code-characters":
      return `${first} characters of code, at least ${second} needed`;
    case "findings-earlier":
      return `${first} findings and ${fourth} earlier values match, at least ${second} needed, ${third} taken`;
    case "findings":
      return `${first} of at least ${second} findings match, ${third} taken`;
  }
}
