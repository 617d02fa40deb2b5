import type { EntityType, Finding } from "./types";

const WHOLE: ReadonlySet<EntityType> = new Set<EntityType>(["CONNECTION_STRING", "URL_WITH_TOKEN"]);

/**
 * One list out of several, sorted. Company data lies over the other findings and takes nothing from them: a rule about
 * a document must not hide the key in it, nor a rule about keys the document. All others do not overlap. Of two that overlap, a connection string or URL swallows its
 * parts; then a proved or higher score wins, then the longer one. Overlapping findings of one type become one span.
 */
export function mergeFindings(lists: readonly (readonly Finding[])[]): Finding[] {
  const company: Finding[] = [];
  const ranked: Finding[] = [];
  for (const list of lists)
    for (const finding of list)
      if (finding.end > finding.start)
        (finding.type === "COMPANY_DATA" ? company : ranked).push(finding);
  const others = mergeRanked(ranked);
  if (company.length === 0) return others;
  const subtypes = [...new Set(company.map(({ subtype }) => subtype))];
  return [
    ...others,
    ...subtypes.flatMap((own) => mergeRanked(company.filter(({ subtype }) => subtype === own))),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Findings that nothing overlaps stay as they are; only the clusters of the others are compared. */
function mergeRanked(findings: readonly Finding[]): Finding[] {
  if (findings.length < 2) return [...findings];
  const kept: Finding[] = [];
  let cluster: number[] = [];
  let reach = 0;
  for (const at of orderByStart(findings)) {
    const finding = findings[at];
    if (!finding) continue;
    if (finding.start >= reach && cluster.length > 0) {
      keepCluster(kept, cluster, findings);
      cluster = [];
    }
    cluster.push(at);
    reach = Math.max(reach, finding.end);
  }
  keepCluster(kept, cluster, findings);
  return kept;
}

/** Indices by start, equal ones in their order. Numbers sort natively, which pairs with a comparison do not. */
function orderByStart(findings: readonly Finding[]): Float64Array {
  const { length } = findings;
  const keys = new Float64Array(length);
  for (let at = 0; at < length; at++) keys[at] = (findings[at]?.start ?? 0) * length + at;
  keys.sort();
  for (let at = 0; at < length; at++) keys[at] = (keys[at] ?? 0) % length;
  return keys;
}

function keepCluster(kept: Finding[], cluster: number[], findings: readonly Finding[]): void {
  if (cluster.length > 2) {
    kept.push(...mergeCluster(cluster.sort((a, b) => a - b).flatMap((at) => findings[at] ?? [])));
    return;
  }
  const [first = 0, second = first] = cluster;
  const one = findings[Math.min(first, second)];
  const other = findings[Math.max(first, second)];
  if (one && other) kept.push(first === second ? one : mergePair(one, other));
}

/** What `mergeCluster` makes of two that overlap, which most clusters are. */
function mergePair(one: Finding, other: Finding): Finding {
  const [rival, finding] = byRank(one, other) <= 0 ? [one, other] : [other, one];
  if (!mayWiden(finding, rival)) return rival;
  return widened(rival, Math.min(one.start, other.start), Math.max(one.end, other.end));
}

function byRank(a: Finding, b: Finding): number {
  return (
    Number(WHOLE.has(b.type)) - Number(WHOLE.has(a.type)) ||
    b.score + proof(b) - (a.score + proof(a)) ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start
  );
}

/** Both say the same of one place, and the weaker may add to it. */
function mayWiden(finding: Finding, rival: Finding): boolean {
  return rival.type === finding.type && (proof(rival) === 0 || isLongerReading(finding, rival));
}

function widened(own: Finding, start: number, end: number): Finding {
  return { ...own, start, end, reasons: [...own.reasons, { step: "overlap", delta: 0 }] };
}

function mergeCluster(ranked: Finding[]): Finding[] {
  ranked.sort(byRank);
  const kept: Finding[] = [];
  const byStart = ranked.length > FEW ? createSpanIndex() : createSpanList();
  for (const finding of ranked) {
    const rivals = byStart.overlapping(finding.start, finding.end);
    if (rivals.length === 0) {
      byStart.add(kept.length, finding.start, finding.end);
      kept.push(finding);
      continue;
    }
    const [only] = rivals;
    const rival = only === undefined ? undefined : kept[only];
    if (rivals.length === 1 && only !== undefined && rival && mayWiden(finding, rival))
      widen(kept, only, finding, byStart);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Rules that proved a checksum, and rules in general, before the model's opinion. */
function proof(finding: Finding): number {
  if (finding.reasons.some(({ step }) => step === "checksum")) return 0.5;
  return finding.detector.startsWith("model:") ? 0 : 0.05;
}

/** A rule read on where another of its type, without a checksum, stopped. */
function isLongerReading(longer: Finding, rival: Finding): boolean {
  return (
    proof(rival) < 0.5 &&
    proof(longer) > 0 &&
    longer.start <= rival.start &&
    longer.end >= rival.end
  );
}

function widen(kept: Finding[], at: number, other: Finding, spans: SpanIndex): void {
  const own = kept[at];
  if (!own) return;
  const start = Math.min(own.start, other.start);
  const end = Math.max(own.end, other.end);
  if (spans.overlapping(start, end).some((index) => index !== at)) return;
  spans.remove(at, own.start, own.end);
  spans.add(at, start, end);
  kept[at] = widened(own, start, end);
}

interface SpanIndex {
  add(id: number, start: number, end: number): void;
  remove(id: number, start: number, end: number): void;
  overlapping(start: number, end: number): number[];
}

/** So many spans are compared one by one. */
const FEW = 12;

function createSpanList(): SpanIndex {
  const spans: { readonly id: number; readonly start: number; readonly end: number }[] = [];
  return {
    add(id, start, end) {
      spans.push({ id, start, end });
    },
    remove(id) {
      spans.splice(
        spans.findIndex((span) => span.id === id),
        1,
      );
    },
    overlapping(start, end) {
      const ids: number[] = [];
      for (const span of spans) if (span.start < end && start < span.end) ids.push(span.id);
      return ids;
    },
  };
}

const BUCKET = 256;

/** Buckets of fixed width, so that merging stays linear for long texts with many findings. */
function createSpanIndex(): SpanIndex {
  const buckets = new Map<number, { id: number; start: number; end: number }[]>();
  const each = (start: number, end: number, visit: (bucket: number) => void) => {
    for (let at = Math.floor(start / BUCKET); at <= Math.floor((end - 1) / BUCKET); at++) visit(at);
  };
  return {
    add: (id, start, end) =>
      each(start, end, (at) => {
        buckets.set(at, [...(buckets.get(at) ?? []), { id, start, end }]);
      }),
    remove: (id, start, end) =>
      each(start, end, (at) => {
        buckets.set(
          at,
          (buckets.get(at) ?? []).filter((span) => span.id !== id),
        );
      }),
    overlapping(start, end) {
      const ids = new Set<number>();
      each(start, end, (at) => {
        for (const span of buckets.get(at) ?? [])
          if (span.start < end && start < span.end) ids.add(span.id);
      });
      return [...ids];
    },
  };
}
