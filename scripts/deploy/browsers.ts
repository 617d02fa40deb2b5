/** Where each browser looks for what IT sets. */

export interface ChromiumFamily {
  readonly key: "chrome" | "edge";
  readonly name: string;
  /** Below the registry's hives. */
  readonly registryPath: string;
  /** Domain of its macOS preferences. */
  readonly macDomain: string;
  /** How this browser says that the icon stays on the toolbar. */
  readonly pinned: readonly [setting: string, value: string];
}

export const CHROME: ChromiumFamily = {
  key: "chrome",
  name: "Google Chrome",
  registryPath: "SOFTWARE\\Policies\\Google\\Chrome",
  macDomain: "com.google.Chrome",
  pinned: ["toolbar_pin", "force_pinned"],
};

export const EDGE: ChromiumFamily = {
  key: "edge",
  name: "Microsoft Edge",
  registryPath: "SOFTWARE\\Policies\\Microsoft\\Edge",
  macDomain: "com.microsoft.Edge",
  pinned: ["toolbar_state", "force_shown"],
};

/** The add-on id of the Firefox build, as wxt.config.ts sets it. */
export const GECKO_ID = "guard@sluice.example";

/** `minimum_chrome_version` of the build. */
export const OLDEST_CHROMIUM = 137;

/** A browser's `ExtensionSettings` entry: installed without asking, and not removable. */
export function forcedInstall(
  browser: ChromiumFamily,
  updateUrl: string,
): Readonly<Record<string, string | boolean>> {
  const [pin, pinned] = browser.pinned;
  return {
    installation_mode: "force_installed",
    update_url: updateUrl,
    // Without it, updates would come from the address in the manifest, which a self-hosted build has not.
    override_update_url: true,
    [pin]: pinned,
  };
}

/** Registry key of the extension's managed values, below a hive. */
export function managedKeyPath(browser: ChromiumFamily, extensionId: string): string {
  return `${browser.registryPath}\\3rdparty\\extensions\\${extensionId}\\policy`;
}

/** Registry key of the forced installation. A key of its own leaves other extensions' settings alone. */
export function installKeyPath(browser: ChromiumFamily, extensionId: string): string {
  return `${browser.registryPath}\\ExtensionSettings\\${extensionId}`;
}
