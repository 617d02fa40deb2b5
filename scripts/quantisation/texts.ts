/**
 * The texts that show what rounding costs. No training saw them: one in ten of the hand-written ones, the open twin, and
 * with the data folder the public development sets of attacks. Only the difference between two files counts here, so it
 * does no harm that errors in the twin were read.
 */
import { readFileSync } from "node:fs";
import { readAttacks } from "../eval/attacks";
import { readMarked } from "../eval/errors";
import { heldOutCarriers, heldOutPairs } from "../evidence/held-out";
import type { Text } from "./measure";

const TWIN = "training/twin";
const PUBLIC_SETS = [
  "deepset_test",
  "jailbreakbench_artifacts",
  "llm_warden_test",
  "wildguard_benign",
];

/** `data`: the folder with the public sets, or null to leave them out. */
export function roundingTexts(data: string | null): Text[] {
  return [
    ...[...heldOutCarriers(), ...readMarked(TWIN)].map(({ text, spans }): Text => ({
      kind: "values",
      text,
      spans,
    })),
    ...[...heldOutPairs(), ...readAttacks(TWIN)].map(({ text, label }): Text => ({
      kind: label === "benign" ? "harmless twin" : "attack",
      text,
      spans: [],
    })),
    ...(data === null ? [] : PUBLIC_SETS.flatMap((name) => publicTexts(data, name))),
  ];
}

/** Rows that are neither attack nor harmless (label -1) are left out. */
function publicTexts(data: string, name: string): Text[] {
  return readFileSync(`${data}/injection/dev/${name}.jsonl`, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { text: string; label: number })
    .filter(({ label }) => label === 0 || label === 1)
    .map(({ text, label }) => ({
      kind: label === 1 ? "public attack" : "public harmless text",
      text,
      spans: [],
    }));
}
