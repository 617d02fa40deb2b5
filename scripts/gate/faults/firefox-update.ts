/** Firefox finds version 9.9.9 at the extension's own update address, by its daily look for updates, and installs it. */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ChatServer } from "../../../test/pages/chat/server";
import { FIREFOX_BUILT, FIREFOX_ID, type GuardedFirefox } from "../../../test/support/firefox";
import { insideFirefox } from "../../../test/support/firefox-protocol";
import { waitFor } from "../../../test/support/wait-for";
import { ensureBuiltForFirefox } from "../../setup/build";
import { openFirefoxBench } from "./firefox-bench";
import type { Seen } from "./judge";
import { zipFolder } from "./stored-zip";
import { NEW_VERSION, updated } from "./update";

const INSTALLED = { timeoutMs: 60_000, everyMs: 250 };
const ADDONS = `ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs")`;
const VERSION = `(async () => (await ${ADDONS}.AddonManager.getAddonByID("${FIREFOX_ID}"))?.version ?? "")()`;

export async function updatedFirefox(chat: ChatServer): Promise<readonly Seen[]> {
  await ensureBuiltForFirefox();
  const shelf = await createShelf();
  const bench = await openFirefoxBench(chat, (firefox) => installFile(firefox, shelf.first));
  const { browser } = bench.firefox;
  try {
    return await updated(bench, async () => {
      shelf.offer();
      // What the browser does once a day.
      await insideFirefox(
        browser,
        `${ADDONS}.AddonManagerPrivate.backgroundUpdateCheck().then(() => "")`,
      );
      const version = await waitFor(
        "the next version",
        async () => (await insideFirefox(browser, VERSION)) === NEW_VERSION,
        INSTALLED,
      ).catch(() => null);
      return version === null ? null : "new version fetched and put in place by the browser";
    });
  } finally {
    await bench.close();
    shelf.remove();
  }
}

interface Shelf {
  /** The file of the version that was built. */
  readonly first: string;
  /** From now on the update address names the next version. */
  offer(): void;
  remove(): void;
}

async function createShelf(): Promise<Shelf> {
  const folder = mkdtempSync(join(tmpdir(), "sluice-shelf-"));
  let offered: object[] = [];
  const server = createServer((request, response) => {
    if (request.url === "/next.xpi") {
      response.setHeader("content-type", "application/x-xpinstall");
      response.end(readFileSync(join(folder, "next.xpi")));
      return;
    }
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ addons: { [FIREFOX_ID]: { updates: offered } } }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const first = pack(folder, "first.xpi", address, null);
  const next = pack(folder, "next.xpi", address, NEW_VERSION);
  const hash = createHash("sha256").update(readFileSync(next)).digest("hex");
  return {
    first,
    offer() {
      offered = [
        {
          version: NEW_VERSION,
          update_link: `${address}/next.xpi`,
          update_hash: `sha256:${hash}`,
        },
      ];
    },
    remove() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The built extension as a file, with an update address; `null`: in the version that was built. */
function pack(folder: string, name: string, address: string, version: string | null): string {
  const copy = join(folder, "extension");
  cpSync(resolve(FIREFOX_BUILT), copy, { recursive: true });
  const file = join(copy, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as {
    browser_specific_settings: { gecko: Record<string, unknown> };
  };
  manifest.browser_specific_settings.gecko["update_url"] = `${address}/updates.json`;
  const whole = version === null ? manifest : { ...manifest, version };
  writeFileSync(file, JSON.stringify(whole));
  const packed = join(folder, name);
  writeFileSync(packed, zipFolder(copy));
  return packed;
}

/** For good, not for the session: only such an extension is updated. */
async function installFile({ browser }: GuardedFirefox, path: string): Promise<void> {
  await insideFirefox(
    browser,
    `(async () => {
      const { FileUtils } = ChromeUtils.importESModule("resource://gre/modules/FileUtils.sys.mjs");
      const install = await ${ADDONS}.AddonManager.getInstallForFile(
        new FileUtils.File(${JSON.stringify(path)}));
      await install.install();
      return "";
    })()`,
  );
  await waitFor("the extension", async () => (await insideFirefox(browser, VERSION)) !== "");
}
