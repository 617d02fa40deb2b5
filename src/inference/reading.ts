import type { ModelManifest } from "./types";

/** What is kept of the model's answer for one window: small enough to cache by the hundred. */
export interface WindowReading {
  /** Most likely token label of each piece, as an index into the manifest's `tokenLabels`. */
  readonly labels: Uint8Array;
  /** Its probability. */
  readonly scores: Float32Array;
  /** Probability that the window carries an attack of this kind; together, that it carries any. */
  readonly injection: number;
  readonly jailbreak: number;
}

/** Raw outputs for one window; rows of `tokens` follow each other, begin and end pieces included. */
export interface WindowLogits {
  readonly tokens: Float32Array;
  readonly sequence: Float32Array;
}

/** Softmax over each piece's labels and over the sequence labels; the begin and end pieces are left out. */
export function readWindow(
  logits: WindowLogits,
  pieces: number,
  manifest: Pick<ModelManifest, "tokenLabels" | "sequenceLabels">,
): WindowReading {
  const width = manifest.tokenLabels.length;
  const labels = new Uint8Array(pieces);
  const scores = new Float32Array(pieces);
  for (let piece = 0; piece < pieces; piece += 1) {
    const row = logits.tokens.subarray((piece + 1) * width, (piece + 2) * width);
    const best = argmax(row);
    labels[piece] = best;
    scores[piece] = softmaxAt(row, best);
  }
  const of = (name: string) => {
    const label = manifest.sequenceLabels.indexOf(name);
    return label < 0 ? 0 : softmaxAt(logits.sequence, label);
  };
  const jailbreak = of("jailbreak");
  // A model of before 1.2.0 has one label for any attack; it counts as the graver kind.
  return { labels, scores, injection: of("injection") + of("attack"), jailbreak };
}

function argmax(row: Float32Array): number {
  let best = 0;
  for (let i = 1; i < row.length; i += 1) if ((row[i] ?? 0) > (row[best] ?? 0)) best = i;
  return best;
}

function softmaxAt(row: Float32Array, index: number): number {
  const top = row[argmax(row)] ?? 0;
  let sum = 0;
  for (const value of row) sum += Math.exp(value - top);
  return Math.exp((row[index] ?? 0) - top) / sum;
}
