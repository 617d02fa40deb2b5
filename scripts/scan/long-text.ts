/** A text that is too long to be held as a whole: window by window, each finding as soon as it is certain. */
import { findAttackSigns } from "../../src/detect/attacks";
import type { Engine } from "../../src/detect/engine";
import { combineInjection } from "../../src/detect/injection";
import { createStreamScanner } from "../../src/detect/stream";
import type { Finding, InjectionScan } from "../../src/detect/types";
import { attacksIn, signsHeard } from "../../src/policy/attack";
import { decide } from "../../src/policy/decide";
import type { Decision } from "../../src/policy/decision";
import { createPlaces } from "./places";
import { findingRow } from "./report";
import { contextOf, type Scanner } from "./verdict";

/** Findings that policy cannot tell apart: it looks at types, scores and how many there are. */
interface Kind {
  readonly finding: Finding;
  count: number;
}

/**
 * Writes a row for each finding and at the end what policy makes of all of them. Held are a window of the text and one
 * finding of each kind, however long the text is. The model is not asked: it would take hours.
 */
export async function scanLongText(
  chunks: AsyncIterable<string>,
  scanner: Scanner,
  write: (line: string) => Promise<void>,
): Promise<void> {
  const seen = createInjectionWatch(scanner.engine);
  const stream = createStreamScanner(seen.engine);
  const places = createPlaces();
  const kinds = new Map<string, Kind>();

  async function take(findings: readonly Finding[]): Promise<void> {
    for (const finding of findings) {
      const { type, subtype = "", start, end, score } = finding;
      places.forget(start);
      await write(findingRow(finding, places.at(start), places.text(start, end)));
      const key = `${type} ${subtype} ${score}`;
      const kind = kinds.get(key);
      if (kind) kind.count += 1;
      else kinds.set(key, { finding, count: 1 });
    }
    places.forget(stream.settled());
  }

  for await (const chunk of chunks) {
    places.push(chunk);
    await take(stream.push(chunk));
  }
  await take(stream.end());
  for (const line of conclusion([...kinds.values()], seen.injection(), scanner)) await write(line);
}

/** The strongest sign of an attack in any window. */
function createInjectionWatch(engine: Engine) {
  let strongest = combineInjection({ hidden: [], decoded: [] }, null, []);
  const watching: Engine = {
    scan(text) {
      const scan = engine.scan(text);
      const signs = findAttackSigns(text, scan.decoded);
      const injection = combineInjection(scan, null, [], signs);
      if (injection.score > strongest.score) strongest = injection;
      return scan;
    },
  };
  return { engine: watching, injection: (): InjectionScan => strongest };
}

function conclusion(kinds: readonly Kind[], injection: InjectionScan, scanner: Scanner): string[] {
  const decision = decideOn(kinds, injection, scanner);
  const totals = new Map<string, number>();
  let at = 0;
  for (const { finding, count, index } of indexed(kinds, scanner)) {
    const acted = decision.perFinding.find((row) => row.index === index);
    const what = acted ? `${acted.action} by ${acted.ruleId}` : "no rule";
    const key = `${finding.type.padEnd(18)} (${what})`;
    totals.set(key, (totals.get(key) ?? 0) + count);
    at += count;
  }
  return [
    ...(at === 0 ? ["Nothing found."] : [`${at} found:`]),
    ...[...totals].map(([key, count]) => `${String(count).padStart(8)} ${key}`),
    `Attack score ${injection.score.toFixed(2)}${injection.kind ? ` (${injection.kind})` : ""}. Action: ${decision.action}${decision.ruleId ? ` by rule ${decision.ruleId}` : ""}.`,
    ...(scanner.model === null ? [] : ["Did not answer: model, as the text is too long for it."]),
  ];
}

/** As many of each kind as a rule may ask for; more make no difference. */
function mostCounted({ policy }: Scanner): number {
  return policy.rules.reduce((most, { when }) => Math.max(most, when.minCount ?? 1), 1);
}

/** Kinds with the index of their first finding in what is decided on. */
function indexed(kinds: readonly Kind[], scanner: Scanner) {
  const most = mostCounted(scanner);
  let next = 0;
  return kinds.map(({ finding, count }) => {
    const index = next;
    next += Math.min(count, most);
    return { finding, count, index };
  });
}

function decideOn(kinds: readonly Kind[], injection: InjectionScan, scanner: Scanner): Decision {
  const most = mostCounted(scanner);
  const findings = kinds.flatMap(({ finding, count }) =>
    Array.from({ length: Math.min(count, most) }, () => ({ ...finding, source: scanner.source })),
  );
  const unavailable = scanner.model === null ? ([] as const) : (["model"] as const);
  return decide(
    findings,
    attacksIn(injection, () => scanner.source, signsHeard(scanner.policy)),
    { ...contextOf(scanner), unavailable },
    scanner.policy,
  );
}
