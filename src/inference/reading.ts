import type { ModelManifest } from "./types";

/** What is kept of the model's answer for one window: small enough to cache by the hundred. */
export interface WindowReading {
  /** Most likely token label of each piece, as an index into the manifest's `tokenLabels`. */
  readonly labels: Uint8Array;
  /** Its probability. */
  readonly scores: Float32Array;
  /** Most likely label of each piece but `O`: what it would be if it were a value. */
  readonly faintLabels: Uint8Array;
  /** Probability that the piece is of that label's type, as its first piece or a later one. */
  readonly faintScores: Float32Array;
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
  const faintLabels = new Uint8Array(pieces);
  const faintScores = new Float32Array(pieces);
  const partners = partnersOf(manifest.tokenLabels);
  for (let piece = 0; piece < pieces; piece += 1) {
    const row = logits.tokens.subarray((piece + 1) * width, (piece + 2) * width);
    const best = argmax(row);
    labels[piece] = best;
    scores[piece] = softmaxAt(row, best);
    const faint = argmax(row, manifest.tokenLabels.indexOf("O"));
    const partner = partners[faint];
    faintLabels[piece] = faint;
    faintScores[piece] =
      softmaxAt(row, faint) + (partner === undefined ? 0 : softmaxAt(row, partner));
  }
  const of = (name: string) => {
    const label = manifest.sequenceLabels.indexOf(name);
    return label < 0 ? 0 : softmaxAt(logits.sequence, label);
  };
  const jailbreak = of("jailbreak");
  // A model of before 1.2.0 has one label for any attack; it counts as the graver kind.
  const injection = of("injection") + of("attack");
  return { labels, scores, faintLabels, faintScores, injection, jailbreak };
}

/** For each label the other one of its type: `B-PERSON` and `I-PERSON`. */
function partnersOf(labels: readonly string[]): (number | undefined)[] {
  return labels.map((label) => {
    const other = labels.indexOf((label.startsWith("B-") ? "I-" : "B-") + label.slice(2));
    return label === "O" || other < 0 ? undefined : other;
  });
}

/** The largest, that at `without` left out. */
function argmax(row: Float32Array, without = -1): number {
  let best = without === 0 ? 1 : 0;
  for (let i = best + 1; i < row.length; i += 1)
    if (i !== without && (row[i] ?? 0) > (row[best] ?? 0)) best = i;
  return best;
}

function softmaxAt(row: Float32Array, index: number): number {
  const top = row[argmax(row)] ?? 0;
  let sum = 0;
  for (const value of row) sum += Math.exp(value - top);
  return Math.exp((row[index] ?? 0) - top) / sum;
}
