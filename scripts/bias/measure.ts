/** How often names of each group are found in the same carriers, and how often flagged where they name no person. */
import { readFileSync } from "node:fs";
import { heldOutCarriers } from "../evidence/held-out";
import { share } from "../eval/tally";
import { caughtIn, shareOf, type Share } from "../robustness/measure";
import type { Way } from "../robustness/ways";
import { hasFullName, swapNames } from "./swap";

export interface NameGroup {
  readonly culture: string;
  readonly script: string;
  readonly gender: "men" | "women";
  readonly names: readonly string[];
}

export interface BiasFigures extends Omit<NameGroup, "names"> {
  readonly casing: "as written" | "lower case" | "upper case";
  readonly recall: Share;
  /** Names of streets, ships, servers… taken for something personal; only as written. */
  readonly lookAlikes: Share | null;
}

const CASINGS = {
  "as written": (name: string) => name,
  "lower case": (name: string) => name.toLowerCase(),
  "upper case": (name: string) => name.toUpperCase(),
} as const;
/** Scripts in which capitals exist. */
const CASED = new Set(["Latin", "Cyrillic", "Greek"]);

/** One of so many carriers, so that a run stays under ten minutes on one thread. */
const EVERY = 2;

/** Groups as in `names.json`; the same carriers for each. */
export async function measureBias(way: Way, write: (line: string) => void): Promise<BiasFigures[]> {
  const carriers = heldOutCarriers()
    .filter(hasFullName)
    .filter((_, at) => at % EVERY === 0);
  const groups = dataOf<NameGroup[]>("names.json");
  const templates = dataOf<string[]>("look-alikes.json");
  const figures: BiasFigures[] = [];
  write(`${carriers.length} carriers, ${groups.length} groups of names`);
  for (const { names, ...group } of groups)
    for (const [casing, change] of Object.entries(CASINGS)) {
      if (casing !== "as written" && !CASED.has(group.script)) continue;
      const changed = names.map(change);
      let wanted = 0;
      let caught = 0;
      for (const [at, carrier] of carriers.entries()) {
        const swapped = swapNames(carrier, changed, at);
        wanted += swapped.names.length;
        caught += caughtIn(swapped.names, await way.see(swapped.text)).length;
      }
      const lookAlikes = casing === "as written" ? await flagged(templates, names, way) : null;
      const figure = { ...group, casing: casing as BiasFigures["casing"], lookAlikes };
      figures.push({ ...figure, recall: shareOf(caught, wanted) });
      const { rate, low, high } = shareOf(caught, wanted);
      const flags = lookAlikes === null ? "" : `look-alikes flagged ${lookAlikes.rate}`;
      write(
        `${group.culture.padEnd(42)}${group.script.padEnd(16)}${group.gender.padEnd(7)}${casing.padEnd(12)}${rate} (${low}–${high}) ${flags}`,
      );
    }
  return figures;
}

async function flagged(
  templates: readonly string[],
  names: readonly string[],
  way: Way,
): Promise<Share> {
  let hit = 0;
  for (const template of templates)
    for (const name of names) {
      const start = template.indexOf("{}");
      const { findings } = await way.see(template.replace("{}", name));
      hit += Number(share({ start, end: start + name.length }, findings) >= 0.5);
    }
  return shareOf(hit, templates.length * names.length);
}

function dataOf<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")) as T;
}
