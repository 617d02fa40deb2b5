import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Writes a generated file, or with `--check` says whether it is up to date. */
export function emit(path: string, content: string): Promise<void> {
  if (!process.argv.includes("--check")) {
    writeFileSync(path, content);
    console.log(`wrote ${path}`);
  } else if (!existsSync(path) || readFileSync(path, "utf8") !== content) {
    console.error(`${path} is out of date: npm run generate`);
    process.exitCode = 1;
  }
  return Promise.resolve();
}
