/** What a model says of itself, for tests without one. */
import type { ModelManifest } from "../types";

export const TOY_MANIFEST: ModelManifest = {
  id: "toy",
  version: "1",
  licence: "MIT",
  files: {},
  inputs: { ids: "i", mask: "m" },
  outputs: { tokens: "t", sequence: "s" },
  special: { bos: 0, eos: 2, pad: 1, unk: 3 },
  maxTokens: 12,
  overlap: 2,
  buckets: [4, 12],
  tokenLabels: ["O", "B-PERSON"],
  sequenceLabels: ["benign", "injection", "jailbreak"],
  marks: {},
  attackMarks: [0.5, 0.8, 0.9],
};
