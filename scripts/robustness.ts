/**
 * `npm run robustness [-- noise|evasions|search …] [--data FOLDER]`: what disguises cost the model, the model behind the
 * normaliser, and the product. Prints tables and writes `.sluice/robustness.json`; parts that did not run stay there. The
 * search keeps each attempt in `.sluice/search/` and goes on there when it is started again on the same code and model.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { nativeModel } from "./evidence/native-model";
import { measureEvasions } from "./robustness/evasions";
import { keptIn, stateOf } from "./robustness/kept";
import { measureNoise, NOISE_HEAD } from "./robustness/noise";
import { measureSearches } from "./robustness/searches";
import { threeWays } from "./robustness/ways";

const PARTS = ["noise", "evasions", "search"] as const;
const OUT = ".sluice/robustness.json";

const words = process.argv.slice(2);
const dataAt = words.indexOf("--data");
const data = dataAt < 0 ? null : (words.splice(dataAt, 2)[1] ?? null);
if (words.some((word) => !PARTS.some((part) => part === word))) {
  console.error(`Usage: npm run robustness [-- ${PARTS.join("|")} …] [--data FOLDER]`);
  process.exit(2);
}
const wanted = (part: (typeof PARTS)[number]) => words.length === 0 || words.includes(part);
const write = (line: string) => console.log(line);

const ways = threeWays(await nativeModel());
if (wanted("noise")) {
  write(NOISE_HEAD);
  await measureNoise(ways, write, (figures) => keep("noise", figures));
}
if (wanted("evasions")) keep("evasions", await measureEvasions(ways, write));
if (wanted("search"))
  await measureSearches(ways, {
    data,
    kept: keptIn(`.sluice/search/${stateOf()}.jsonl`),
    write,
    progress,
    keep: (figures) => keep("search", figures),
  });

/** One line that is written over on a terminal; a line each in a log. */
function progress(line: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
}

function keep(part: (typeof PARTS)[number], figures: unknown): void {
  mkdirSync(".sluice", { recursive: true });
  const kept = { ...known(), [part]: figures };
  writeFileSync(OUT, `${JSON.stringify(kept, null, 1)}\n`);
}

function known(): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(OUT, "utf8")) as Record<string, unknown>;
  } catch {
    return {}; // the first run
  }
}
