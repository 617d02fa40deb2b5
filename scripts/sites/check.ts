/**
 * `npm run sites:check -- --har FILE [--site ID] [--pack FILE]`: runs the adapters over a recorded session, those of
 * a site pack in place of the built-in ones.
 */
import { readFileSync } from "node:fs";
import { readSitePack } from "../../src/policy/site-packs";
import { BUILT_IN_SITES, type SiteBook } from "../../src/sites/match";
import { bookWith } from "../../src/sites/pack";
import { checkRecorded } from "./check-har";
import { recordedIn } from "./har";
import { options } from "./options";

const USAGE = "usage: npm run sites:check -- --har FILE [--site ID] [--pack FILE]";

/** Exit status: 0 the adapter fits, 1 somebody must look, 2 wrong use. */
export async function main(
  args: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const given = options(args, ["--har", "--site", "--pack"]);
  const file = given?.get("--har");
  if (!given || file === undefined) {
    print(USAGE);
    return 2;
  }
  try {
    const sites = sitesOf(given.get("--pack"), print);
    if (!sites) return 1;
    const { lines, problems } = checkRecorded(
      await recordedIn(readFileSync(file, "utf8"), sites),
      sites,
      given.get("--site") ?? null,
    );
    for (const line of lines) print(line);
    for (const problem of problems) print(`look at: ${problem}`);
    print(problems.length === 0 ? "the adapter fits" : `${problems.length} to look at`);
    return problems.length === 0 ? 0 : 1;
  } catch (error) {
    print(error instanceof Error ? error.message : "the recording cannot be read");
    return 2;
  }
}

/** The hosts that a policy would name are not known here: a pack that needs them is judged when it is published. */
function sitesOf(file: string | undefined, print: (line: string) => void): SiteBook | null {
  if (file === undefined) return BUILT_IN_SITES;
  const read = readSitePack(JSON.parse(readFileSync(file, "utf8")), [], Date.now());
  if (read.ok) return bookWith([read.value]);
  for (const problem of read.problems) print(`the pack is refused: ${problem}`);
  return null;
}

if (process.argv[1]?.endsWith("check.ts"))
  process.exitCode = await main(process.argv.slice(2), (line) => console.log(line));
