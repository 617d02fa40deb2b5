/** `npm run -s edm | dictionary | fingerprint -- build …`: packs of the organisation's own data. */
import { parseBuild, USAGE } from "./company/arguments";
import { runBuild } from "./company/run";

const options = parseBuild(process.argv.slice(2));
if (!options.ok) {
  console.error(`${options.detail}\n\n${USAGE}`);
  process.exitCode = 2;
} else if (options.value === null) {
  console.log(USAGE);
} else {
  try {
    const { lines, warnings } = runBuild(options.value);
    for (const line of lines) console.log(line);
    for (const warning of warnings) console.warn(`note: ${warning}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : "failed");
    process.exitCode = 1;
  }
}
