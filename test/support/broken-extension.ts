/** A copy of the built extension that something was done to, and a browser that runs it. */
import { cpSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { BUILT } from "../../scripts/setup/build";
import { test as base } from "./fixtures";
import { backgroundWorker } from "./extension";
import { launchGuarded } from "./launch";
import { removeFolder } from "./remove-folder";

interface BrokenFixtures {
  /** What is done to the copy's folder and to the empty profile folder before the browser starts. */
  damage: {
    readonly extension?: (folder: string) => void | Promise<void>;
    readonly profile?: (folder: string) => void;
  };
}

/** The fixtures of any browser test, on a copy of the extension that `test.use({ damage })` has altered. */
export const test = base.extend<BrokenFixtures>({
  damage: [{}, { option: true }],

  context: async (
    { chatServer, extensionId, setManaged, managed, damage, policyLease, browsers },
    use,
  ) => {
    await browsers.close();
    const folder = mkdtempSync(join(tmpdir(), "sluice-broken-"));
    const extension = join(folder, "extension");
    const profile = join(folder, "profile");
    cpSync(resolve(BUILT), extension, { recursive: true });
    mkdirSync(profile);
    await damage.extension?.(extension);
    damage.profile?.(profile);
    setManaged(managed);
    const browser = await launchGuarded({
      install: "none",
      resolverRules: chatServer.resolverRules,
      extraArgs: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
      profile,
      policies: policyLease?.folder,
    });
    await backgroundWorker(browser.context, extensionId);
    await use(browser.context);
    await browser.close();
    setManaged(null);
    await removeFolder(folder);
  },
});

export { expect } from "@playwright/test";
