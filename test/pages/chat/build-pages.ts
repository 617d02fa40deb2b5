/** Bundles the look-alike pages in memory; real editors come from their npm packages. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));

/** Scripts, styles and documents of both look-alikes. */
export async function buildPages() {
  const [chatScript, labScript, openwebuiScript, style, chat, lab, openwebui, relayWorker] =
    await Promise.all([
      bundle("chatgpt-page.ts"),
      bundle("lab-page.ts"),
      bundle("openwebui-page.ts"),
      file("style.css"),
      file("chatgpt.html"),
      file("lab.html"),
      file("openwebui.html"),
      file("../../hostile/relay-worker.js"),
    ]);
  return {
    chatgpt: { chat, lab, chatScript, labScript, style, relayWorker },
    openwebui: { page: openwebui, script: openwebuiScript, style, relayWorker },
  };
}

/** A page's script with all that it imports. */
export async function bundle(name: string): Promise<string> {
  const result = await build({
    entryPoints: [join(HERE, "client", name)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
  });
  const [output] = result.outputFiles;
  if (!output) throw new Error(`esbuild made nothing of ${name}`);
  return output.text;
}

function file(name: string): Promise<string> {
  return readFile(join(HERE, "client", name), "utf8");
}
