/** Every deployment file of one organisation, by path below `deploy/`. */
import { format } from "prettier";
import { adml, admx } from "./admx";
import { ENGLISH, GERMAN } from "./admx-words";
import { CHROME, EDGE, OLDEST_CHROMIUM } from "./browsers";
import type { Install } from "./install";
import { chromiumPolicy, edgePolicy, firefoxPolicies } from "./json-policies";
import { mobileconfig } from "./mobileconfig";
import { registryFile, removalFile } from "./registry";
import { element, xmlDocument } from "./xml";

/** `version`: of the packed extension that the update manifest offers. */
export async function deployFiles(
  install: Install,
  version: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const texts: readonly (readonly [path: string, text: string])[] = [
    ["chromium-linux/sluice.json", await json(chromiumPolicy(install))],
    ["edge/sluice.json", await json(edgePolicy(install))],
    ["firefox/policies.json", await json(firefoxPolicies(install))],
    ["macos/sluice-chrome.mobileconfig", mobileconfig(CHROME, install)],
    ["macos/sluice-edge.mobileconfig", mobileconfig(EDGE, install)],
    ["windows/admx/sluice.admx", admx(install)],
    ["windows/admx/en-US/sluice.adml", adml(install, ENGLISH)],
    ["windows/admx/de-DE/sluice.adml", adml(install, GERMAN)],
    ["self-hosting/update.xml", updateManifest(install, version)],
  ];
  return new Map([
    ...texts.map(([path, text]) => [path, Buffer.from(text, "utf8")] as const),
    ["windows/sluice-chrome.reg", registryFile(CHROME, install)],
    ["windows/sluice-edge.reg", registryFile(EDGE, install)],
    ["windows/remove-sluice-chrome.reg", removalFile(CHROME, install)],
    ["windows/remove-sluice-edge.reg", removalFile(EDGE, install)],
  ]);
}

/** What Chromium asks the update address for. */
function updateManifest(install: Install, version: string): string {
  return xmlDocument(
    element("gupdate", { xmlns: "http://www.google.com/update2/response", protocol: "2.0" }, [
      element("app", { appid: install.extensionId }, [
        element("updatecheck", {
          codebase: install.chromiumPackageUrl,
          version,
          prodversionmin: OLDEST_CHROMIUM,
        }),
      ]),
    ]),
  );
}

function json(value: object): Promise<string> {
  return format(JSON.stringify(value), { parser: "json", printWidth: 100 });
}
