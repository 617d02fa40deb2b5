/** Firefox with the built extension on the look-alike hosts, driven by WebDriver BiDi. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";

export const FIREFOX_BUILT = ".output/firefox-mv3";
export const FIREFOX_ID = "guard@sluice.example";
/** Firefox gives every install another one; pinned, so that a test knows the address of the extension's pages. */
const UUID = "5b1c7a52-5f9e-4c55-9b1f-0d6a4f1f2a11";

export interface GuardedFirefox {
  readonly browser: Browser;
  /** Address of one of the extension's pages. */
  address(file: string): string;
  /** Installs the extension, where it was not from the start. */
  install(): Promise<void>;
  close(): Promise<void>;
}

/** Path of Firefox, or null: see scripts/setup/firefox.mjs. */
export function firefoxPath(): string | null {
  const path = process.env["FIREFOX_PATH"] ?? "/usr/bin/firefox-esr";
  return existsSync(path) ? path : null;
}

/** `hosts` go to this machine's port 443; without the extension it is a bare browser, to compare with. */
export async function launchFirefox(
  executablePath: string,
  hosts: readonly string[],
  guarded = true,
  prefs: Readonly<Record<string, string | number | boolean>> = {},
): Promise<GuardedFirefox> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "network.dns.localDomains": hosts.join(","),
      "extensions.webextensions.uuids": JSON.stringify({ [FIREFOX_ID]: UUID }),
      "ui.prefersReducedMotion": 1,
      ...prefs,
    },
  });
  const install = async () => void (await browser.installExtension(resolve(FIREFOX_BUILT)));
  if (guarded) await install();
  return {
    install,
    browser,
    address: (file) => `moz-extension://${UUID}/${file}`,
    close: () => browser.close(),
  };
}
