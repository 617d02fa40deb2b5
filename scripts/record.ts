/** `npm run -s record -- verify FILE`: checks an exported record with the extension's own chain check. */
import { readFileSync } from "node:fs";
import { verifyRecord } from "./record/verify";

const USAGE = `Usage: npm run -s record -- verify FILE

Checks a record that was exported as JSON ("What is watched", About this install).

Exit status: 0 nothing missing or changed, 1 broken at an entry, 2 the file cannot be read.

The chain shows what was changed after the export. Somebody who makes it anew from end to end is not
noticed by it: the last hash then differs from the device's, and the events from those at the endpoint.`;

async function main(words: readonly string[]): Promise<number> {
  const [command, file, ...more] = words;
  if (command === "--help") return say(0, USAGE);
  if (command !== "verify" || file === undefined || more.length > 0) return say(2, USAGE);
  const text = readFile(file);
  if (text === null) return say(2, "The file cannot be read.");
  const { status, line } = await verifyRecord(text);
  return say(status, line);
}

function readFile(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null; // missing, not allowed or longer than a text can be: for the caller it is the same
  }
}

function say(status: number, line: string): number {
  (status === 2 ? process.stderr : process.stdout).write(`${line}\n`);
  return status;
}

process.exitCode = await main(process.argv.slice(2));
