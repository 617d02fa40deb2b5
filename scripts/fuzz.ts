/** `npm run fuzz`: random and mutated texts through the whole rule scan. */
import { FUZZ_USAGE, parseFuzzArguments } from "./fuzz/arguments";
import { runFuzz, writeFailure } from "./fuzz/run";

const options = parseFuzzArguments(process.argv.slice(2));
if (!options.ok) {
  console.error(`${options.detail}\n\n${FUZZ_USAGE}`);
  process.exitCode = 2;
} else if (options.value === null) {
  console.log(FUZZ_USAGE);
} else {
  const { value } = options;
  const started = Date.now();
  console.log(`seed ${value.seed}`);
  const { done, failures } = await runFuzz(
    value,
    (line) => console.log(line),
    (failure) => console.log(`written: ${writeFailure(".sluice/fuzz", failure)}`),
  );
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  console.log(
    `${done} inputs in ${minutes} minutes, seed ${value.seed}: ${failures.length} failed.`,
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
}
