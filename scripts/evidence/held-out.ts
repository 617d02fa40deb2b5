/**
 * The hand-written texts that no training ever saw: one in ten of `training/carriers/` and `training/pairs/`, chosen by a
 * hash of the record as `training/sources.py` and `training/marked.py` do. The shipped marks were chosen on them, too.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import {
  attacksOf,
  personalOf,
  recordsOf,
  type AttackText,
  type MarkedRecord,
  type PersonalText,
} from "../eval/marked";

const ONE_IN = 10n;

/** Sorted by file and place, so that a sample of them stays the same. */
export function heldOutCarriers(folder = "training/carriers"): PersonalText[] {
  return filesOf(folder).flatMap(({ stem, records }) =>
    records.map(personalOf).filter(({ text }) => isHeldOut(stem, text)),
  );
}

/** Attacks and their harmless twins; a record is held out as a whole. */
export function heldOutPairs(folder = "training/pairs"): AttackText[] {
  return filesOf(folder).flatMap(({ stem, records }) =>
    records.filter(({ body }) => isHeldOut(stem, body)).flatMap(attacksOf),
  );
}

/** The same choice as `held_out(name_of(path, text))` in Python. */
export function isHeldOut(stem: string, text: string): boolean {
  const id = `${stem}-${sha256(text).slice(0, 10)}-0`;
  return BigInt(`0x${sha256(id)}`) % ONE_IN === 0n;
}

function filesOf(folder: string): { stem: string; records: MarkedRecord[] }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({
      stem: name.slice(0, -".txt".length),
      records: recordsOf(readFileSync(`${folder}/${name}`, "utf8")),
    }));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
