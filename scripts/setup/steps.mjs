// Says what takes a while and how long it took. Plain Node: nothing is installed yet.
import { spawn } from "node:child_process";

const TICK_MS = 10_000;
const TAIL_LINES = 25;

/** Runs `work` under a name, with a sign of life every ten seconds; a failure keeps its reason. */
export async function step(name, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  process.stdout.write(`  … ${name}\n`);
  const ticking = setInterval(() => {
    process.stdout.write(`    still busy after ${seconds()} s\n`);
  }, TICK_MS);
  try {
    const result = await work();
    process.stdout.write(`  ✓ ${name} (${seconds()} s)\n`);
    return result;
  } finally {
    clearInterval(ticking);
  }
}

/** Runs a command quietly; when it fails, its last lines are the error. */
export function runQuietly(command, args, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...environment },
    });
    const output = [];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    child.on("error", (error) => reject(new Error(`${command} did not start: ${error.message}`)));
    child.on("close", (code) => {
      if (code === 0) return resolve();
      const tail = Buffer.concat(output).toString("utf8").trimEnd().split("\n").slice(-TAIL_LINES);
      reject(new Error(`${command} ${args.join(" ")} ended with ${code}:\n${tail.join("\n")}`));
    });
  });
}
