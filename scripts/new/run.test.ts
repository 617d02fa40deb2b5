import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { check, resolveConfig } from "prettier";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as Match from "../../src/sites/match";
import type * as Names from "../../src/sites/names";
import type * as Notes from "../../src/sites/notes";
import type * as Rows from "../../src/sites/testing/fixtures/wire-rows";
import type * as LookAlikes from "../../test/pages/chat/sites";
import { main } from "./run";

const DAY = "2026-11-25";
let root = "";
const printed: string[] = [];
const run = (...args: string[]) => main(args, root, DAY, (line) => printed.push(line));

// Inside the tree, where packages can be found.
beforeAll(() => {
  mkdirSync(".sluice", { recursive: true });
  root = mkdtempSync(resolve(".sluice/new-site-"));
  for (const folder of ["src/sites", "src/lib", "test/pages/chat"])
    cpSync(folder, join(root, folder), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("npm run new site", () => {
  it("writes a site that is matched, noted, served and in the table of messages", async () => {
    expect(run("site", "acme-chat", "--host", "chat.acme.example")).toBe(0);
    const { BUILT_IN_SITES } = await load<typeof Match>("src/sites/match.ts");
    const where = { method: "POST", host: "chat.acme.example", path: "/api/chat" };
    expect(BUILT_IN_SITES.matchRequest("chat.acme.example", where)?.site.id).toBe("acme-chat");
    const { NAMES } = await load<typeof Names>("src/sites/names.ts");
    expect(NAMES["acme-chat"]).toBe("Acme Chat");
    const { NOTES } = await load<typeof Notes>("src/sites/notes.ts");
    expect(NOTES["acme-chat"]).toMatchObject({ live: null, checked: DAY, endpoints: ["message"] });
    const { WIRE_ROWS } = await load<typeof Rows>("src/sites/testing/fixtures/wire-rows.ts");
    expect(WIRE_ROWS.at(-1)?.of).toBe("acme-chat/message");
    const { LOOK_ALIKES } = await load<typeof LookAlikes>("test/pages/chat/sites/index.ts");
    expect(LOOK_ALIKES.at(-1)?.host).toBe("chat.acme.example");
    await load("test/pages/chat/client/sites/acme-chat.ts");
  });

  it("writes what the formatter would write", async () => {
    const options = await resolveConfig("scripts/new/run.ts");
    for (const line of printed.filter((text) => text.startsWith("wrote "))) {
      const path = line.slice("wrote ".length);
      const text = readFileSync(join(root, path), "utf8");
      expect(await check(text, { ...options, filepath: path }), path).toBe(true);
    }
  });

  it("writes over nothing and refuses a name that is none", () => {
    expect(run("site", "acme-chat")).toBe(2);
    expect(run("site", "Acme")).toBe(2);
    expect(run("detector", "acme")).toBe(2);
    expect(run("site", "acme-two", "--host")).toBe(2);
  });
});

/** The module as it stands in the copy, bundled: what is imported once stays as it was. */
async function load<T>(path: string): Promise<T> {
  const outfile = join(root, `${path.replaceAll("/", "-")}.mjs`);
  await build({
    entryPoints: [join(root, path)],
    bundle: true,
    outfile,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "silent",
  });
  // A page's script runs in pages only: that it can be bundled is enough.
  if (path.includes("/client/")) return {} as T;
  return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as T;
}
