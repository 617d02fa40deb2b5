import { createKeywordIndex } from "../keywords";
import { lowerCase } from "../lower-case";
import { mergeFindings } from "../merge";
import { normalise, type NormalisedText } from "../normalise";
import { NOTHING_AGAINST, placeholderKind } from "../placeholders";
import type { Finding } from "../types";
import { compilePattern, type CompiledPattern } from "./compile";
import { CUSTOM_REACH, CUSTOM_SCORE, type CustomDetector } from "./definition";

export interface CustomScanner {
  /** Findings of the policy's own detectors; offsets in UTF-16 code units of `text`. Linear in the text. */
  scan(text: string, normalised?: NormalisedText): Finding[];
}

interface Ready {
  readonly detector: CustomDetector;
  readonly keywords: readonly string[];
  readonly pattern: CompiledPattern;
}

/** Definitions that do not compile are left out: `checkCustom` has refused them before a policy is accepted. */
export function createCustomScanner(definitions: readonly CustomDetector[]): CustomScanner {
  const ready = definitions.flatMap((detector): Ready[] => {
    const compiled = compilePattern(detector);
    const keywords = (detector.keywords ?? []).map((word) => word.toLowerCase());
    return compiled.ok ? [{ detector, keywords, pattern: compiled.value }] : [];
  });
  const index = createKeywordIndex(ready.flatMap(({ keywords }) => keywords));
  return {
    scan(original, normalised) {
      if (ready.length === 0) return [];
      const { text, toOriginal } = normalised ?? normalise(original);
      const positions = index.find(lowerCase(text));
      const found = ready.flatMap(({ detector, keywords, pattern }) => {
        const hits = keywords.flatMap((word) => positions.get(word) ?? []);
        const windows = keywords.length === 0 ? [[0, text.length] as const] : around(hits, text);
        return windows.flatMap(([from, to]) =>
          pattern.find(text.slice(from, to)).flatMap(([start, end]) => {
            const value = text.slice(from + start, from + end);
            if (placeholderKind(detector.type, value) !== null) return [];
            return [findingOf(detector, toOriginal(from + start, from + end))];
          }),
        );
      });
      return mergeFindings([found]);
    },
  };
}

function findingOf(
  { id, type, subtype, score = CUSTOM_SCORE }: CustomDetector,
  span: { start: number; end: number },
): Finding {
  return {
    type,
    ...(subtype === undefined ? {} : { subtype }),
    ...span,
    score,
    detector: `custom:${id}`,
    reasons: [{ step: "pattern", delta: score }, NOTHING_AGAINST],
  };
}

/** Stretches around keyword ends, joined where they touch. */
function around(ends: readonly number[], text: string): (readonly [number, number])[] {
  const windows: [number, number][] = [];
  for (const end of [...ends].sort((a, b) => a - b)) {
    const from = Math.max(0, end - CUSTOM_REACH);
    const to = Math.min(text.length, end + CUSTOM_REACH);
    const last = windows.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else windows.push([from, to]);
  }
  return windows;
}
