import { describe, expect, it } from "vitest";
import { decode, type DecodeManifest } from "./decode";
import type { Encoded } from "./tokenizer";
import type { WindowReading } from "./reading";

const manifest: DecodeManifest = {
  id: "toy",
  tokenLabels: ["O", "B-PERSON", "I-PERSON", "B-AGE", "I-AGE"],
  marks: { AGE: [0.8, 0.9, 0.95] },
  attackMarks: [0.4, 0.6, 0.8],
};

function encode(text: string): Encoded {
  const pieces = [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)];
  return {
    ids: pieces.map((_, i) => 10 + i),
    starts: pieces.map((piece) => piece.index),
    ends: pieces.map((piece) => piece.index + piece[0].length),
    wordStarts: pieces.map(() => 1),
  };
}

const reading = (
  labels: number[],
  scores: number[],
  injection = 0,
  jailbreak = 0,
  faint: readonly (readonly [label: number, score: number])[] = labels.map(() => [1, 0]),
): WindowReading => ({
  labels: Uint8Array.from(labels),
  scores: Float32Array.from(scores),
  faintLabels: Uint8Array.from(faint.map(([label]) => label)),
  faintScores: Float32Array.from(faint.map(([, score]) => score)),
  injection,
  jailbreak,
});

function decodeOne(text: string, labels: number[], scores = labels.map(() => 0.9)) {
  const encoded = encode(text);
  const window = { ids: [], from: 0, to: encoded.ids.length };
  const { findings } = decode(text, encoded, [window], [reading(labels, scores)], manifest);
  return findings.map(({ type, start, end }) => [type, text.slice(start, end)]);
}

describe("decode", () => {
  it("joins B- and I-, begins anew at B- and at a lone I-", () => {
    expect(decodeOne("Ann Lee Bo 34 x", [1, 2, 1, 4, 0])).toEqual([
      ["PERSON", "Ann Lee"],
      ["PERSON", "Bo"],
      ["AGE", "34"],
    ]);
  });

  it("scores a span by the mean of its pieces and drops what hardly anything speaks for", () => {
    expect(decodeOne("Ann Lee", [1, 2], [0.9, 0.2])).toHaveLength(1);
    expect(decodeOne("Ann Lee", [1, 2], [0.1, 0.1])).toHaveLength(0);
    expect(decodeOne("34", [3], [0.15])).toHaveLength(0);
    expect(decodeOne("34", [3], [0.85])).toHaveLength(1);
  });

  it("hands on what the model passed over but half believed, always under the strict mark", () => {
    const encoded = encode("ask Ann Lee now x");
    const window = { ids: [], from: 0, to: encoded.ids.length };
    const faint = [
      [1, 0.02],
      [1, 0.4],
      [2, 0.6],
      [3, 0.05],
      [3, 0.11],
    ] as const;
    const found = reading([0, 0, 0, 0, 0], [0.9, 0.5, 0.3, 0.9, 0.9], 0, 0, faint);
    const { findings } = decode("ask Ann Lee now x", encoded, [window], [found], manifest);
    expect(findings).toMatchObject([{ type: "PERSON", start: 4, end: 11, score: 0.49 }]);
  });

  it("never finds a placeholder or a redaction mark", () => {
    expect(decodeOne("[PERSON_1] x", [1, 2, 2, 2, 2, 0])).toEqual([]);
    expect(decodeOne("[REDACTED PERSON] x", [1, 2, 2, 2, 0])).toEqual([]);
    expect(decodeOne("[PERSON_1] Lee", [1, 2, 2, 2, 2, 2])).toEqual([["PERSON", "Lee"]]);
  });

  it("believes the window in which a piece lies farther from the edge", () => {
    const text = "a b c d e f g h";
    const encoded = encode(text);
    const windows = [
      { ids: [], from: 0, to: 6 },
      { ids: [], from: 2, to: 8 },
    ];
    const first = reading([0, 0, 0, 1, 1, 1], Array<number>(6).fill(0.9), 0.2);
    const second = reading([0, 0, 0, 0, 0, 0], Array<number>(6).fill(0.9), 0.7);
    const scan = decode(text, encoded, windows, [first, second], manifest);
    expect(scan.findings.map(({ start }) => text[start])).toEqual(["d"]);
    expect(scan.attacks.injection.span).toEqual({ start: 4, end: 15 });
    expect(scan.attacks.injection.score).toBeCloseTo(0.85);
  });

  it("gives a calibrated score and says how it came about", () => {
    const encoded = encode("34");
    const window = { ids: [], from: 0, to: 1 };
    const { findings } = decode("34", encoded, [window], [reading([3], [0.85])], manifest);
    const [age] = findings;
    expect(age?.score).toBeCloseTo(0.65);
    expect(age?.reasons.map(({ step }) => step)).toEqual(["model", "calibration"]);
    expect(age?.reasons[0]?.delta).toBeCloseTo(0.85);
    expect(age?.reasons[1]?.delta).toBeCloseTo(-0.2);
  });

  it("tells injection from jailbreak, each where it is strongest", () => {
    const text = "a b c d";
    const windows = [
      { ids: [], from: 0, to: 2 },
      { ids: [], from: 2, to: 4 },
    ];
    const quiet = [0, 0];
    const { attacks } = decode(
      text,
      encode(text),
      windows,
      [reading(quiet, quiet, 0.5, 0.1), reading(quiet, quiet, 0.05, 0.85)],
      manifest,
    );
    // The likelier kind has what speaks for any: 0.6 and 0.9.
    expect(attacks.injection).toEqual({ score: 0.8, span: { start: 0, end: 3 } });
    expect(attacks.jailbreak.score).toBeCloseTo(0.95);
    expect(attacks.jailbreak.span).toEqual({ start: 4, end: 7 });
  });
});
