/** Company data in a text: cells of tables, words of dictionaries, passages of documents. Linear in the text. */
import { normalise, type NormalisedText } from "../normalise";
import type { Finding, ScoreReason } from "../types";
import { createCellScanner, type WordSpan } from "./cells";
import { createPassageScanner } from "./passages";
import { pieces } from "./pieces";
import type { Pack } from "./pack";
import { foldWords, type Words } from "./words";

export interface NamedPack {
  /** As the policy names it; rules know its findings by this subtype. */
  readonly id: string;
  readonly pack: Pack;
}

export interface CompanyScanner {
  /** Offsets in UTF-16 code units of `text`; sorted by start. Findings of one pack do not overlap. */
  scan(text: string, normalised?: NormalisedText): Finding[];
}

const SCORES: Readonly<Record<Pack["kind"], number>> = {
  edm: 0.98,
  dictionary: 0.95,
  fingerprints: 0.95,
};

/** What one of several that belong together says by itself. */
const ONE = 0.5;

export function createCompanyScanner(packs: readonly NamedPack[]): CompanyScanner {
  const scanners = packs.map(({ id, pack }) => ({
    id,
    kind: pack.kind,
    alone: pack.kind === "dictionary" || (pack.kind === "edm" && pack.require === 1),
    spans: pack.kind === "fingerprints" ? createPassageScanner(pack) : createCellScanner(pack),
  }));
  return {
    scan(text, normalised) {
      if (scanners.length === 0) return [];
      const plain = normalised ?? normalise(text);
      const found = new Map<string, Span[]>(scanners.map(({ id }) => [id, []]));
      for (const { from, to } of pieces(plain.text)) {
        const words = foldWords(plain.text.slice(from, to));
        for (const { id, spans } of scanners)
          for (const span of spans(words)) found.get(id)?.push(inText(span, words, from));
      }
      return scanners
        .flatMap(({ id, kind, alone }) =>
          joined(found.get(id) ?? []).map(({ start, end }) =>
            findingOf(id, kind, alone, plain.toOriginal(start, end)),
          ),
        )
        .sort((a, b) => a.start - b.start || a.end - b.end);
    },
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function inText({ first, last }: WordSpan, { starts, ends }: Words, from: number): Span {
  return { start: from + (starts[first] ?? 0), end: from + (ends[last] ?? 0) };
}

/** Spans that overlap become one; pieces of a text overlap, too. */
function joined(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const disjoint: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = disjoint.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else disjoint.push({ start, end });
  }
  return disjoint;
}

/** One cell of a row, or one fingerprint, may stand there by chance; what makes it a finding is the other beside it. */
function together(score: number): ScoreReason[] {
  return [
    { step: "keyword", delta: ONE },
    { step: "context", delta: Math.round((score - ONE) * 100) / 100 },
  ];
}

function findingOf(id: string, kind: Pack["kind"], alone: boolean, span: Span): Finding {
  const score = SCORES[kind];
  return {
    type: "COMPANY_DATA",
    subtype: id,
    ...span,
    score,
    detector: `company-${kind}`,
    reasons: alone ? [{ step: "keyword", delta: score }] : together(score),
  };
}
