import { maskValue } from "../../src/redact/mask";
import { traceWords } from "../../src/policy/trace";
import type { ScanArguments } from "./arguments";
import type { PromptRecord } from "./record";
import { redactAll, type TextVerdict } from "./verdict";

type Options = Pick<ScanArguments, "explain" | "redact"> & {
  readonly key?: Uint8Array | undefined;
};

/** One line of `--jsonl` output. */
export function lineFor(record: PromptRecord, verdict: TextVerdict, options: Options): string {
  const { scan, decision } = verdict;
  return JSON.stringify({
    id: record.id,
    findings: scan.findings.map(({ type, start, end, score }) => ({
      type,
      start,
      end,
      score: rounded(score),
    })),
    injection: {
      score: rounded(scan.injection.score),
      ...(scan.injection.kind ? { kind: scan.injection.kind } : {}),
    },
    action: decision.action,
    ...(scan.unavailable.length > 0 ? { unavailable: scan.unavailable } : {}),
    ...(options.redact
      ? { redacted: redactAll(record.text, verdict, options.redact, options.key) }
      : {}),
    ...(options.explain ? { explain: explanation(verdict) } : {}),
  });
}

/** What a person reads for one text; with `--redact` the changed text alone. */
export function textFor(text: string, verdict: TextVerdict, options: Options): string {
  const { scan, decision } = verdict;
  if (options.redact) return redactAll(text, verdict, options.redact, options.key);
  const rows = scan.findings.map((finding, index) => {
    const { type, start, end, score } = finding;
    const acted = decision.perFinding.find((row) => row.index === index);
    const what = acted ? `${acted.action} by ${acted.ruleId}` : "no rule";
    const masked = maskValue(type, text.slice(start, end));
    return `${type.padEnd(18)} ${`${start}–${end}`.padEnd(14)} ${score.toFixed(2)}  ${masked}  (${what})`;
  });
  const lines = [
    ...(rows.length > 0 ? rows : ["Nothing found."]),
    `Attack score ${scan.injection.score.toFixed(2)}${scan.injection.kind ? ` (${scan.injection.kind})` : ""}. Action: ${decision.action}${decision.ruleId ? ` by rule ${decision.ruleId}` : ""}.`,
    ...(scan.unavailable.length > 0 ? [`Did not answer: ${scan.unavailable.join(", ")}.`] : []),
  ];
  if (options.explain) lines.push(JSON.stringify(explanation(verdict), null, 2));
  return lines.join("\n");
}

function explanation({ scan, decision }: TextVerdict) {
  return {
    findings: scan.findings.map(({ type, subtype, detector, score, reasons, code }, index) => {
      const acted = decision.perFinding.find((row) => row.index === index);
      return {
        type,
        subtype: subtype ?? null,
        detector,
        score: rounded(score),
        reasons,
        ...(code ? { code } : {}),
        rule: acted?.ruleId ?? null,
        action: acted?.action ?? "allow",
      };
    }),
    injection: { ...scan.injection, rule: decision.injection.ruleId },
    rule: decision.ruleId,
    title: decision.title,
    unavailable: decision.unavailable,
    modelFailure: scan.modelFailure,
    trace: decision.trace.map(({ ruleId, ...step }) => ({ ruleId, outcome: traceWords(step) })),
  };
}

function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
