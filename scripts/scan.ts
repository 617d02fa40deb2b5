/** `npm run -s scan`: the extension's verdict for texts from a file or standard input. */
import { once } from "node:events";
import { parseArguments, USAGE } from "./scan/arguments";
import { runScan } from "./scan/run";

async function main(): Promise<number> {
  const options = parseArguments(process.argv.slice(2));
  if (!options.ok) {
    process.stderr.write(`${options.detail}\n\n${USAGE}\n`);
    return 2;
  }
  if (
    options.value === null ||
    (options.value.file === null && options.value.out === null && process.stdin.isTTY)
  ) {
    process.stdout.write(`${USAGE}\n`);
    return options.value === null ? 0 : 2;
  }
  return runScan(options.value, {
    input: process.stdin,
    async write(line) {
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
    },
    complain: (message) => process.stderr.write(`${message}\n`),
    ...(process.stderr.isTTY
      ? { progress: (line: string | null) => process.stderr.write(`\r\u001B[2K${line ?? ""}`) }
      : {}),
  });
}

// A reader that has seen enough (`| head`) is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 2);
});

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const name = error instanceof Error ? error.name : "unknown";
    process.stderr.write(`The scan stopped: ${name}.\n`);
    process.exitCode = 2;
  },
);
