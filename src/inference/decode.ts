import type { AttackKind, AttackScores, EntityType, Finding } from "../detect/types";
import { standIns, type PlacedText } from "../lib/placeholder";
import { calibrated, LEAST, PLAIN } from "./calibrate";
import type { Encoded } from "./tokenizer";
import type { ModelManifest, ModelScan } from "./types";
import type { WindowReading } from "./reading";
import { trimSpan } from "./trim-span";
import type { Window } from "./windows";

export type DecodeManifest = Pick<
  ModelManifest,
  "id" | "tokenLabels" | "marks" | "attackMarks" | "spanScore"
>;

interface Span {
  readonly type: string;
  readonly first: number;
  last: number;
  readonly scores: number[];
}

/** Under this probability a piece that the model takes for nothing is nothing. */
const LEAST_FAINT = 0.12;
/**
 * What a faint span's probability is worth, beside that of a span the model believes in: all of it lies under the
 * strict mark, so that it counts only where something else speaks for it.
 */
const FAINT = 0.49;

/**
 * Findings and attack scores of a text out of what the model said of its windows (same order, same length). Windows
 * without a reading say nothing, and the scan is then marked as partial.
 */
export function decode(
  text: string,
  encoded: Encoded,
  windows: readonly Window[],
  readings: readonly (WindowReading | undefined)[],
  manifest: DecodeManifest,
): ModelScan {
  const { labels, scores, faintLabels, faintScores } = joinWindows(
    encoded.ids.length,
    windows,
    readings,
  );
  const reserved = standIns(text);
  const spans = spansOf(labels, scores, manifest.tokenLabels);
  const none = manifest.tokenLabels.indexOf("O");
  const faintOnly = faintLabels.map((label, piece) =>
    labels[piece] === none && (faintScores[piece] ?? 0) >= LEAST_FAINT ? label : none,
  );
  const faint = spansOf(faintOnly, faintScores, manifest.tokenLabels);
  const findings = [
    ...spans.flatMap((span) => findingOf(text, encoded, span, reserved, manifest)),
    ...faint.flatMap((span) => findingOf(text, encoded, span, reserved, manifest, true)),
  ];
  const attacks = attacksOf(encoded, windows, readings, manifest);
  const read = readings.filter((reading) => reading !== undefined).length;
  if (read === windows.length) return { findings, attacks };
  return { findings, attacks, partial: { read, windows: windows.length } };
}

/** Where windows overlap, a piece takes the word of the one in which it lies farther from the edge. */
function joinWindows(
  count: number,
  windows: readonly Window[],
  readings: readonly (WindowReading | undefined)[],
): Omit<WindowReading, AttackKind> {
  const labels = new Uint8Array(count);
  const scores = new Float32Array(count);
  const faintLabels = new Uint8Array(count);
  const faintScores = new Float32Array(count);
  const depth = new Int32Array(count).fill(-1);
  windows.forEach((window, w) => {
    const reading = readings[w];
    if (!reading) return;
    for (let piece = window.from; piece < window.to; piece += 1) {
      // The text's own beginning and end are no edges: nothing is cut off there.
      const before = window.from === 0 ? Infinity : piece - window.from;
      const after = window.to === count ? Infinity : window.to - 1 - piece;
      const here = Math.min(before, after, 1_000_000);
      if (here <= (depth[piece] ?? -1)) continue;
      depth[piece] = here;
      labels[piece] = reading.labels[piece - window.from] ?? 0;
      scores[piece] = reading.scores[piece - window.from] ?? 0;
      faintLabels[piece] = reading.faintLabels[piece - window.from] ?? 0;
      faintScores[piece] = reading.faintScores[piece - window.from] ?? 0;
    }
  });
  return { labels, scores, faintLabels, faintScores };
}

/** BIO: `B-` begins a span, `I-` goes on with one of its type or begins one where none is open. */
function spansOf(labels: Uint8Array, scores: Float32Array, names: readonly string[]): Span[] {
  const spans: Span[] = [];
  let open: Span | null = null;
  labels.forEach((label, piece) => {
    const name = names[label] ?? "O";
    const type = name.slice(2);
    if (name === "O") {
      open = null;
    } else if (open !== null && name.startsWith("I-") && open.type === type) {
      open.last = piece;
      open.scores.push(scores[piece] ?? 0);
    } else {
      open = { type, first: piece, last: piece, scores: [scores[piece] ?? 0] };
      spans.push(open);
    }
  });
  return spans;
}

function findingOf(
  text: string,
  encoded: Encoded,
  span: Span,
  reserved: readonly PlacedText[],
  manifest: DecodeManifest,
  isFaint = false,
): Finding[] {
  const raw = spanScore(span.scores, manifest.spanScore ?? "mean");
  const marked = calibrated(raw, manifest.marks[span.type] ?? PLAIN);
  const score = isFaint ? Math.min(FAINT, raw) : marked;
  if (score < LEAST) return [];
  const start = encoded.starts[span.first] ?? 0;
  const end = encoded.ends[span.last] ?? start;
  const type = span.type as EntityType;
  const trimmed = trimSpan(text, start, end, type, reserved);
  if (trimmed === null) return [];
  return [
    {
      type,
      start: trimmed[0],
      end: trimmed[1],
      score,
      detector: `model:${manifest.id}`,
      reasons: [
        { step: "model", delta: raw },
        { step: "calibration", delta: score - raw },
      ],
    },
  ];
}

function spanScore(scores: readonly number[], kind: "mean" | "min" | "max" | "first"): number {
  switch (kind) {
    case "mean":
      return scores.reduce((sum, score) => sum + score, 0) / scores.length;
    case "min":
      return Math.min(...scores);
    case "max":
      return Math.max(...scores);
    case "first":
      return scores[0] ?? 0;
  }
}

/**
 * The strongest window of each kind. What speaks for any attack counts for the likelier kind as a whole, so that a
 * window the model cannot place is not lost between the two.
 */
function attacksOf(
  encoded: Encoded,
  windows: readonly Window[],
  readings: readonly (WindowReading | undefined)[],
  { attackMarks }: DecodeManifest,
): AttackScores {
  const worst = { injection: { score: 0, span: null }, jailbreak: { score: 0, span: null } };
  const attacks: { -readonly [kind in AttackKind]: AttackScores[kind] } = worst;
  windows.forEach((window, w) => {
    const { injection = 0, jailbreak = 0 } = readings[w] ?? {};
    const likelier = jailbreak > injection ? "jailbreak" : "injection";
    const raw = { injection, jailbreak, [likelier]: injection + jailbreak };
    for (const kind of ["injection", "jailbreak"] as const) {
      const score = calibrated(raw[kind], attackMarks);
      if (score <= attacks[kind].score) continue;
      const start = encoded.starts[window.from] ?? 0;
      attacks[kind] = { score, span: { start, end: encoded.ends[window.to - 1] ?? start } };
    }
  });
  return attacks;
}
