/** `npm run sites:check -- --har FILE [--site ID]`: runs the adapters over a recorded session. */
import { readFileSync } from "node:fs";
import { checkRecorded } from "./check-har";
import { recordedIn } from "./har";

const USAGE = "usage: npm run sites:check -- --har FILE [--site ID]";

/** Exit status: 0 the adapter fits, 1 somebody must look, 2 wrong use. */
export async function main(
  args: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const value = (name: string) => {
    const index = args.indexOf(name);
    return index < 0 ? null : (args[index + 1] ?? null);
  };
  const file = value("--har");
  if (file === null || args.length !== (value("--site") === null ? 2 : 4)) {
    print(USAGE);
    return 2;
  }
  try {
    const { lines, problems } = checkRecorded(
      await recordedIn(readFileSync(file, "utf8")),
      value("--site"),
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

if (process.argv[1]?.endsWith("check.ts"))
  process.exitCode = await main(process.argv.slice(2), (line) => console.log(line));
