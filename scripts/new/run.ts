/** `npm run new site NAME [-- --host HOST]`: a site with its look-alike, in every list where it belongs. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { siteFiles, siteInsertions } from "./site-files";

const USAGE = "usage: npm run new site NAME [-- --host HOST]   (NAME in kebab-case)";
const NEXT = [
  "Next:",
  "  1. fill in hosts, endpoints, selectors and notes; docs/sites.md says what others know of themselves",
  "  2. give the look-alike the site's real editor and wire",
  "  3. name the host in test/browser/artifact.spec.ts and in the README, then: npm run generate",
  "  4. npx vitest run --project pure src/sites && npx playwright test test/browser/sites.spec.ts",
];

/** Exit status: 0 written, 2 wrong use; nothing is written over. */
export function main(
  args: readonly string[],
  root: string,
  day: string,
  print: (line: string) => void,
): number {
  const [kind, id, flag, given] = args;
  const host = flag === "--host" ? given : id && `${id}.example`;
  if (kind !== "site" || !id || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id) || !host) {
    print(USAGE);
    return 2;
  }
  const site = { id, host, day };
  const files = siteFiles(site);
  const taken = files.find(({ path }) => existsSync(join(root, path)));
  if (taken) {
    print(`${taken.path} is there already`);
    return 2;
  }
  const changed = siteInsertions(site).map(({ path, insert }) => ({
    path,
    content: insert(readFileSync(join(root, path), "utf8")),
  }));
  for (const { path, content } of [...files, ...changed]) {
    writeFileSync(join(root, path), content);
    print(`wrote ${path}`);
  }
  for (const line of NEXT) print(line);
  return 0;
}

if (process.argv[1]?.endsWith("run.ts"))
  process.exitCode = main(
    process.argv.slice(2),
    ".",
    new Date().toISOString().slice(0, 10),
    (line) => console.log(line),
  );
