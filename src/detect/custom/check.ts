import { compilePattern } from "./compile";
import type { CustomDetector } from "./definition";
import { createCustomScanner } from "./scanner";

export interface CustomReport {
  /** What keeps the policy from being accepted: the key and what is wrong; texts are named by their place. */
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

/** Runs each detector on its own examples. A policy whose detectors fail theirs is refused before anybody gets it. */
export function checkCustom(definitions: readonly CustomDetector[]): CustomReport {
  const problems: string[] = [];
  const warnings: string[] = [];
  const seen = new Set<string>();
  definitions.forEach((definition, at) => {
    const path = `customDetectors[${at}]`;
    if (seen.has(definition.id)) problems.push(`${path}.id: used by an earlier detector`);
    seen.add(definition.id);
    const compiled = compilePattern(definition);
    if (!compiled.ok) {
      problems.push(`${path}.pattern: ${compiled.problem}`);
      return;
    }
    problems.push(...examples(definition).map((problem) => `${path}.${problem}`));
    if ((definition.keywords ?? []).length === 0)
      warnings.push(
        `${path}: no keywords, so every message is searched as a whole (about half a second for a megabyte)`,
      );
  });
  return { problems, warnings };
}

function examples(definition: CustomDetector): string[] {
  const scanner = createCustomScanner([definition]);
  const spansOf = (text: string) => scanner.scan(text).map(({ start, end }) => `${start}-${end}`);
  const missed = definition.finds.flatMap((marked, at) => {
    const { text, spans } = readMarks(marked);
    if (spans.length === 0) return [`finds[${at}]: no value between « and »`];
    const found = spansOf(text);
    return found.join() === spans.join()
      ? []
      : [
          `finds[${at}]: expected a finding at ${spans.join(", ")}, got ${found.join(", ") || "none"}`,
        ];
  });
  const wrong = definition.ignores.flatMap((text, at) => {
    const found = spansOf(text);
    return found.length === 0 ? [] : [`ignores[${at}]: finds something at ${found.join(", ")}`];
  });
  return [...missed, ...wrong];
}

/** The text without its marks, and what they enclosed as `start-end`. */
function readMarks(marked: string): { text: string; spans: string[] } {
  const spans: string[] = [];
  let text = "";
  marked.split(/[«»]/u).forEach((part, at) => {
    if (at % 2 === 1) spans.push(`${text.length}-${text.length + part.length}`);
    text += part;
  });
  return { text, spans };
}
