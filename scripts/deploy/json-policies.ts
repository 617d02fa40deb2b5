/** Policy files of the browsers that read JSON. */
import { CHROME, EDGE, forcedInstall, GECKO_ID, type ChromiumFamily } from "./browsers";
import type { Install } from "./install";

export interface ChromiumPolicyFile {
  readonly ExtensionSettings: Readonly<Record<string, ReturnType<typeof forcedInstall>>>;
  readonly "3rdparty": {
    readonly extensions: Readonly<Record<string, Install["managed"]>>;
  };
}

/** For `/etc/chromium/policies/managed/` and `/etc/opt/chrome/policies/managed/`. */
export function chromiumPolicy(install: Install): ChromiumPolicyFile {
  return policyFile(CHROME, install);
}

/** For `/etc/opt/edge/policies/managed/`. */
export function edgePolicy(install: Install): ChromiumPolicyFile {
  return policyFile(EDGE, install);
}

function policyFile(browser: ChromiumFamily, install: Install): ChromiumPolicyFile {
  return {
    ExtensionSettings: { [install.extensionId]: forcedInstall(browser, install.updateUrl) },
    "3rdparty": { extensions: { [install.extensionId]: install.managed } },
  };
}

/** For `policies.json` of Firefox, on every system. */
export function firefoxPolicies(install: Install): Readonly<Record<string, unknown>> {
  return {
    policies: {
      ExtensionSettings: {
        [GECKO_ID]: {
          installation_mode: "force_installed",
          install_url: install.firefoxPackageUrl,
          default_area: "navbar",
          private_browsing: true,
        },
      },
      "3rdparty": { Extensions: { [GECKO_ID]: install.managed } },
    },
  };
}
