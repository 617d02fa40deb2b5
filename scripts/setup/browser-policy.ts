/** What IT would push: managed values for the extension and, where wanted, its forced installation. */

/** Values of `chrome.storage.managed`, as src/policy/managed.ts reads them. */
export type ManagedValues = Readonly<Record<string, string | number>>;

/** Chromium policies that give the extension its managed values. */
export function managedValuesPolicy(id: string, values: ManagedValues): Record<string, unknown> {
  return { "3rdparty": { extensions: { [id]: values } } };
}

/** The same, and the extension is installed without asking and can't be removed. */
export function forceInstallPolicy(
  id: string,
  updateUrl: string,
  values: ManagedValues,
): Record<string, unknown> {
  return {
    ...managedValuesPolicy(id, values),
    ExtensionSettings: {
      [id]: {
        installation_mode: "force_installed",
        update_url: updateUrl,
        override_update_url: true,
        toolbar_pin: "force_pinned",
      },
    },
    // A driver may not attach to force-installed extensions' pages otherwise.
    DeveloperToolsAvailability: 1,
    BackgroundModeEnabled: false,
    PromotionsEnabled: false,
  };
}
