import type { Likelihood } from "../detect/likely";
import type { AttackScores, Finding } from "../detect/types";
import type { Result } from "../lib/result";
import type { Marks } from "./calibrate";

/** What a model says of one text, in calibrated scores (`calibrate.ts`). Offsets as in `Finding`. */
export interface ModelScan {
  readonly findings: readonly Finding[];
  readonly attacks: AttackScores;
  /** Set when time ran out: what is said is of the windows that were read, and nothing is known of the others. */
  readonly partial?: PartialReading;
}

/** How many of a text's windows were read. */
export interface PartialReading {
  readonly read: number;
  readonly windows: number;
}

export type ModelFailure = {
  reason: "missing" | "altered" | "timeout" | "cancelled" | "crashed" | "unsupported" | "self-test";
  /** Human detail without any content of the text. */
  detail: string;
};

/** Which model: the name and version of its manifest. */
export interface ModelName {
  readonly id: string;
  readonly version: string;
}

export interface AnalyseOptions {
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
  /** Where in a long text something is to be expected; left out: it is read from its start. */
  readonly likely?: Likelihood | undefined;
}

/** Implemented over messages in the browser and directly in Node. */
export interface Analyser {
  /**
   * Resolves within `deadlineMs` at the latest; never rejects. A long text may be read in part by then, the likeliest
   * windows first; asked again, it is read on from there.
   */
  analyse(text: string, options: AnalyseOptions): Promise<Result<ModelScan, ModelFailure>>;
}

/** `models/<id>/manifest.json`. */
export interface ModelManifest extends ModelName {
  readonly licence: string;
  readonly files: Readonly<Record<string, { sha256: string; bytes: number }>>;
  readonly inputs: { ids: string; mask: string };
  readonly outputs: { tokens: string; sequence: string };
  readonly special: { bos: number; eos: number; pad: number; unk: number };
  /** Window length in pieces, begin and end pieces included. */
  readonly maxTokens: number;
  readonly overlap: number;
  readonly buckets: readonly number[];
  readonly tokenLabels: readonly string[];
  readonly sequenceLabels: readonly string[];
  /** By entity type; a type without marks keeps its raw score. */
  readonly marks: Readonly<Record<string, Marks>>;
  /** Of the probability that a window is any attack. */
  readonly attackMarks: Marks;
  /** How a span's score is made of its pieces' probabilities. Default `mean`. */
  readonly spanScore?: "mean" | "min" | "max" | "first";
}
