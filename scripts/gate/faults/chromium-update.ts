/** Chromium fetches version 9.9.9 from a local update server and puts it in place of the first. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import crx3 from "crx3";
import type { ChatServer } from "../../../test/pages/chat/server";
import { backgroundWorker } from "../../../test/support/extension";
import { waitFor } from "../../../test/support/wait-for";
import { BUILT, ensureBuilt } from "../../setup/build";
import { extensionId, SIGNING_KEY } from "../../setup/extension-id";
import { mayWritePolicy } from "../../setup/managed-policy";
import { openChromiumBench, type ChromiumBench } from "./chromium-bench";
import type { Seen } from "./judge";
import { NEW_VERSION, updated } from "./update";

const INSTALLED_MS = 40_000;
const FETCHED_MS = 20_000;

/** Where the browser fetches versions of the extension. */
interface Shelf {
  readonly updateUrl: string;
  offer(version: string | null): Promise<void>;
  /** Files of the extension that were fetched, by name. */
  readonly fetched: readonly string[];
  remove(): void;
}

export async function updatedChromium(chat: ChatServer): Promise<readonly Seen[]> {
  await ensureBuilt();
  const shelf = mayWritePolicy() ? await createShelf() : null;
  await shelf?.offer(null);
  const bench = await openChromiumBench(chat, shelf?.updateUrl ?? null);
  try {
    return await updated(bench, () => install(bench, shelf));
  } finally {
    await bench.close();
    shelf?.remove();
  }
}

/** `null` offers the version that was built. */
async function createShelf(): Promise<Shelf> {
  const folder = mkdtempSync(join(tmpdir(), "sluice-shelf-"));
  const fetched: string[] = [];
  const server = createServer((request, response) => {
    const name = basename(new URL(request.url ?? "/", "http://shelf").pathname);
    if (name.endsWith(".crx")) fetched.push(name);
    const type = name.endsWith(".crx") ? "application/x-chrome-extension" : "application/xml";
    response.setHeader("content-type", type);
    response.end(readFileSync(join(folder, name)));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    updateUrl: `${address}/update.xml`,
    fetched,
    async offer(version) {
      const copy = join(folder, "extension");
      mkdirSync(copy, { recursive: true });
      cpSync(resolve(BUILT), copy, { recursive: true });
      const file = join(copy, "manifest.json");
      const manifest = JSON.parse(readFileSync(file, "utf8")) as { version: string };
      if (version !== null)
        writeFileSync(file, JSON.stringify({ ...manifest, version, version_name: version }));
      const name = `${version ?? "first"}.crx`;
      await crx3([file], { keyPath: SIGNING_KEY, crxPath: join(folder, name) });
      // Not by the packer: it names the version of its first call for ever.
      writeFileSync(
        join(folder, "update.xml"),
        updateManifest(version ?? manifest.version, `${address}/${name}`),
      );
    },
    remove() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function updateManifest(version: string, codebase: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${extensionId()}"><updatecheck codebase="${codebase}" version="${version}" /></app>
</gupdate>
`;
}

/**
 * What has come about, in words; null: nothing. Only force-installed extensions are fetched again. The browser waits
 * with putting the new one in place until nothing of the old one runs: pages of ours are closed and the worker ended
 * for that, and only if it goes on waiting the extension is reloaded, as at the next start of the browser.
 */
async function install(bench: ChromiumBench, shelf: Shelf | null): Promise<string | null> {
  const { context, id } = bench;
  const worker = await backgroundWorker(context, id);
  await worker.evaluate(() => void Reflect.set(globalThis, "old", true));
  let how = "reloaded";
  if (shelf) {
    await shelf.offer(NEW_VERSION);
    // What its timer does every few hours.
    await worker.evaluate(() => void chrome.runtime.requestUpdateCheck());
    await waitFor("the update", () => shelf.fetched.includes(`${NEW_VERSION}.crx`), {
      timeoutMs: FETCHED_MS,
    });
    how = "fetched and put in place by the browser";
    await bench.rest();
  }
  let version = shelf ? await newVersion(bench, INSTALLED_MS) : null;
  if (version === null) {
    how = shelf ? "fetched by the browser, then reloaded" : "reloaded";
    const old = context.serviceWorkers().find((one) => one.url().includes(id));
    await old?.evaluate(() => chrome.runtime.reload()).catch(() => undefined); // it ends with its answer
    version = await newVersion(bench, INSTALLED_MS);
  }
  if (version === null) return null;
  return version === NEW_VERSION ? `new version ${how}` : "reloaded";
}

/** Version of a worker that is not the old one; null: there is none in time. */
function newVersion({ context, id }: ChromiumBench, timeoutMs: number): Promise<string | null> {
  return waitFor(
    "the next version",
    async () => {
      const next = context.serviceWorkers().find((one) => one.url().includes(id));
      return next
        ?.evaluate(() =>
          Reflect.has(globalThis, "old") ? null : chrome.runtime.getManifest().version,
        )
        .then((version) => (version === NEW_VERSION ? version : null))
        .catch(() => null);
    },
    { timeoutMs },
  ).catch(() => null);
}
