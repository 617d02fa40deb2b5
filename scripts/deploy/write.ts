/**
 * Writes the deployment files. Without arguments, the samples in `deploy/`; with
 * `--values FILE --out FOLDER`, the same set with an organisation's own values. `--id KEY` prints the id of an
 * extension signed with that private key.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { extensionId } from "../setup/extension-id";
import { deployFiles } from "./files";
import { parseInstall } from "./install";

export const SAMPLE_VALUES = "deploy/values.json";

/** The extension's version, as the build takes it. */
export function extensionVersion(): string {
  return (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      values: { type: "string", default: SAMPLE_VALUES },
      out: { type: "string", default: "deploy" },
      id: { type: "string" },
    },
  });
  if (values.id !== undefined) {
    console.log(extensionId(values.id));
    return;
  }
  if (values.values !== SAMPLE_VALUES && values.out === "deploy")
    throw new Error("--out FOLDER: say where files with your own values go");
  const install = parseInstall(readFileSync(values.values, "utf8"));
  for (const [path, content] of await deployFiles(install, extensionVersion())) {
    const target = join(values.out, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    console.log(`wrote ${target}`);
  }
}

if (process.argv[1]?.endsWith("deploy/write.ts"))
  main().catch((reason: unknown) => {
    console.error(reason instanceof Error ? reason.message : "failed");
    process.exitCode = 1;
  });
