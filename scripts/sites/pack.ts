/** `npm run -s sites:pack -- --site ID [--version N] [--expires DAY]`: prints a built-in site as a pack to change. */
import { SITES } from "../../src/sites";
import { DAY } from "../../src/sites/pack-forms";
import { packOf } from "../../src/sites/pack-of";
import { options } from "./options";

const USAGE = "usage: npm run -s sites:pack -- --site ID [--version N] [--expires YYYY-MM-DD]";
/** How long a pack holds that says nothing of it. */
const HOLDS_MS = 180 * 86_400_000;

/** Exit status: 0 printed, 2 wrong use. */
export function main(args: readonly string[], print: (line: string) => void, now: number): number {
  const given = options(args, ["--site", "--version", "--expires"]);
  const site = SITES.find(({ id }) => id === given?.get("--site"));
  const version = Number(given?.get("--version") ?? 1);
  const expires = given?.get("--expires") ?? new Date(now + HOLDS_MS).toISOString().slice(0, 10);
  if (!site || !Number.isSafeInteger(version) || version < 1 || !DAY.test(expires)) {
    print(USAGE);
    return 2;
  }
  print(JSON.stringify(packOf(site, version, expires), null, 2));
  return 0;
}

if (process.argv[1]?.endsWith("pack.ts"))
  process.exitCode = main(process.argv.slice(2), (line) => console.log(line), Date.now());
