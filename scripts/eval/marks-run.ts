/** Reads texts, model and marks for `marks.ts`, prints the table and writes `.sluice/marks.json`. */
import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { loadManifest } from "../../src/inference/load-model";
import { heldOutCarriers } from "../evidence/held-out";
import { createModelThreads } from "../scan/threads";
import { readAttacks } from "./attacks";
import { parsePersonal } from "./marked";
import { attackMarkRows, markLines, markRows, type AttackMarkRow, type MarkRow } from "./marks";

const MODEL = fileURLToPath(new URL("../../models/sluice-small/", import.meta.url));

export interface MarkFigures {
  readonly types: readonly MarkRow[];
  readonly attacks: readonly AttackMarkRow[];
}

const HELD_OUT = "held-out";

/** `texts`: a folder with `personal-*.txt` and `attack-*.txt`; `held-out` for the held-out tenth of the training texts. */
export async function runMarks(write: (line: string) => void, texts: string): Promise<MarkFigures> {
  const manifest = await loadManifest(async (name) => new Uint8Array(await readFile(MODEL + name)));
  if (!manifest.ok) throw new Error(manifest.detail);
  const { marks, attackMarks } = manifest.value;
  const personal = texts === HELD_OUT ? heldOutCarriers() : personalIn(texts);
  const attacks = readAttacks(texts);
  const model = createModelThreads(MODEL, availableParallelism());
  try {
    const failure = await model.start();
    if (failure !== null) throw new Error(`the model could not be started: ${failure}`);
    const figures = {
      types: await markRows(personal, model, marks),
      attacks: await attackMarkRows(attacks, model, attackMarks),
    };
    for (const line of markLines(figures.types, figures.attacks)) write(line);
    return figures;
  } finally {
    model.stop();
  }
}

function personalIn(folder: string) {
  const texts = readdirSync(folder)
    .filter((name) => name.startsWith("personal-") && name.endsWith(".txt"))
    .sort()
    .flatMap((name) => parsePersonal(readFileSync(`${folder}/${name}`, "utf8")));
  if (texts.length === 0) throw new Error(`there are no texts in ${folder}`);
  return texts;
}
