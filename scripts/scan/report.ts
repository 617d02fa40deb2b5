import { owaspOf } from "../../src/detect/attacks";
import { LEAST_ATTACK, strongest } from "../../src/policy/attack";
import { maskValue } from "../../src/redact/mask";
import { traceWords } from "../../src/policy/trace";
import type { Suppressed } from "../../src/detect/suppressed";
import type { Finding, ScanPart } from "../../src/detect/types";
import type { ScanArguments } from "./arguments";
import { createPlaces, type Place } from "./places";
import type { PromptRecord } from "./record";
import { redactAll, type TextVerdict } from "./verdict";

type Options = Pick<ScanArguments, "explain" | "redact"> & {
  readonly key?: Uint8Array | undefined;
};

/** One line of `--jsonl` output. */
export function lineFor(record: PromptRecord, verdict: TextVerdict, options: Options): string {
  const { scan, decision } = verdict;
  const attack = worstOf(verdict);
  return JSON.stringify({
    id: record.id,
    findings: scan.findings.map(({ type, start, end, score }) => ({
      type,
      start,
      end,
      score: rounded(score),
    })),
    injection: {
      score: rounded(attack.score),
      ...(attack.kind ? { kind: attack.kind } : {}),
    },
    action: decision.action,
    ...(scan.unavailable.length > 0 ? { unavailable: scan.unavailable } : {}),
    ...(options.redact
      ? { redacted: redactAll(record.text, verdict, options.redact, options.key) }
      : {}),
    ...(options.explain ? { explain: explanation(verdict) } : {}),
  });
}

/** A part of the scan that did not answer, for people. */
export function partWords(part: ScanPart): string {
  return part === "model-rest" ? "the model on all of the text" : part;
}

/** What a person reads for one text; with `--redact` the changed text alone. */
export function textFor(text: string, verdict: TextVerdict, options: Options): string {
  const { scan, decision } = verdict;
  const attack = worstOf(verdict);
  if (options.redact) return redactAll(text, verdict, options.redact, options.key);
  const places = createPlaces();
  places.push(text);
  const rows = scan.findings.map((finding, index) => {
    const { start, end } = finding;
    places.forget(start);
    const acted = decision.perFinding.find((row) => row.index === index);
    const what = acted ? `${acted.action} by ${acted.ruleId}` : "no rule";
    return `${findingRow(finding, places.at(start), text.slice(start, end))}  (${what})`;
  });
  const lines = [
    ...(rows.length > 0 ? rows : ["Nothing found."]),
    `Attack score ${attack.score.toFixed(2)}${attack.kind ? ` (${attack.kind})` : ""}. Action: ${decision.action}${decision.ruleId ? ` by rule ${decision.ruleId}` : ""}.`,
    ...(scan.unavailable.length > 0
      ? [`Did not answer: ${scan.unavailable.map(partWords).join(", ")}.`]
      : []),
  ];
  if (options.explain) lines.push(...withheldRows(text, verdict));
  if (options.explain) lines.push(JSON.stringify(explanation(verdict), null, 2));
  return lines.join("\n");
}

/** What was seen and is not reported, each with the reason. */
function withheldRows(text: string, { suppressed }: TextVerdict): string[] {
  if (suppressed.length === 0) return [];
  const places = createPlaces();
  places.push(text);
  const rows = suppressed.map((one) => {
    const { type, start, end, by, detail, detector, score } = one;
    places.forget(start);
    const { line, column } = places.at(start);
    const why = `${REASONS[by]}${detail === undefined ? "" : `: ${detail}`}`;
    const would = score === null ? "" : `, ${score.toFixed(2)}`;
    return `${type.padEnd(18)} ${`${start}–${end}`.padEnd(14)} ${`${line}:${column}`.padEnd(9)} ${maskValue(type, text.slice(start, end))}  (${detector}${would}: ${why})`;
  });
  return ["Not reported:", ...rows];
}

const REASONS: Readonly<Record<Suppressed["by"], string>> = {
  check: "its form, or the words around it, are refused",
  checksum: "its check digits, or its form, are wrong",
  placeholder: "it stands for a value",
  example: "words around it call it an example, public or something else",
  context: "a word that must stand nearby is missing",
  threshold: "scores less than is asked",
  off: "policy switched the detector off",
  unproved: "the text is about nobody, and no check digit proves it",
  overlap: "another finding has its place",
  column: "its column is of goods or orders",
  merged: "another of its kind reaches over it",
  weighed: "the words of the text speak against it",
};

/** The stronger kind, named where it is to be spoken of; what rules saw counts as far as the text's source lets it. */
function worstOf({ attacks }: TextVerdict) {
  const at = strongest(attacks);
  const worst = at === null ? undefined : attacks[at];
  const score = worst?.score ?? 0;
  return { score, span: worst?.span ?? null, kind: score >= LEAST_ATTACK ? worst?.kind : null };
}

/** Type, offsets, line and column, score, and the value with all but its ends hidden. */
export function findingRow(
  { type, start, end, score }: Finding,
  { line, column }: Place,
  value: string,
): string {
  const span = `${start}–${end}`.padEnd(14);
  const place = `${line}:${column}`.padEnd(9);
  return `${type.padEnd(18)} ${span} ${place} ${score.toFixed(2)}  ${maskValue(type, value)}`;
}

function explanation(verdict: TextVerdict) {
  const { scan, decision, attacks } = verdict;
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
    injection: {
      ...worstOf(verdict),
      attacks: attacks.map(({ source: _, ...attack }) => attack),
      /** Without what rules about attacks saw. */
      unaided: scan.injection.unaided,
      signals: scan.injection.signals,
      signs: scan.injection.signs.map((sign) => ({ ...sign, owasp: owaspOf(sign.rule) })),
      rule: decision.injection.ruleId,
    },
    rule: decision.ruleId,
    title: decision.title,
    unavailable: decision.unavailable,
    modelFailure: scan.modelFailure,
    suppressed: verdict.suppressed.map(({ subtype, score, ...rest }) => ({
      ...rest,
      subtype: subtype ?? null,
      score: score === null ? null : rounded(score),
    })),
    trace: decision.trace.map(({ ruleId, ...step }) => ({ ruleId, outcome: traceWords(step) })),
  };
}

function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
