import { describe, expect, it } from "vitest";
import { readWindow } from "./reading";

const tokenLabels = ["O", "B-PERSON"];
const read = (sequenceLabels: string[], sequence: number[]) =>
  readWindow(
    { tokens: Float32Array.from([9, 0, 0, 2, 9, 0]), sequence: Float32Array.from(sequence) },
    1,
    { tokenLabels, sequenceLabels },
  );

describe("readWindow", () => {
  it("leaves out the begin and end pieces", () => {
    const { labels, scores } = read(["benign", "injection"], [1, 1]);
    expect([...labels]).toEqual([1]);
    expect(scores[0]).toBeCloseTo(Math.exp(2) / (1 + Math.exp(2)));
  });

  it("says what each piece would be if it were a value, with both labels of its type", () => {
    const odds = [0.6, 0.1, 0.25, 0.05].map(Math.log);
    const { labels, faintLabels, faintScores } = readWindow(
      {
        tokens: Float32Array.from([9, 0, 0, 0, ...odds, 9, 0, 0, 0]),
        sequence: new Float32Array(),
      },
      1,
      { tokenLabels: ["O", "B-PERSON", "I-PERSON", "B-AGE"], sequenceLabels: [] },
    );
    expect([labels[0], faintLabels[0]]).toEqual([0, 2]);
    expect(faintScores[0]).toBeCloseTo(0.35);
  });

  it("has a probability for each kind of attack", () => {
    const odds = [Math.log(0.2), Math.log(0.5), Math.log(0.3)];
    const { injection, jailbreak } = read(["benign", "injection", "jailbreak"], odds);
    expect(injection).toBeCloseTo(0.5);
    expect(jailbreak).toBeCloseTo(0.3);
  });

  it("takes the one label of older models for the graver kind", () => {
    const { injection, jailbreak } = read(["benign", "attack"], [Math.log(0.25), Math.log(0.75)]);
    expect([injection, jailbreak]).toEqual([expect.closeTo(0.75), 0]);
  });
});
