/** The samples in `deploy/`: up to date, complete, and read back as the browsers would read them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deployFiles } from "../../scripts/deploy/files";
import { parseInstall } from "../../scripts/deploy/install";
import { extensionVersion, SAMPLE_VALUES } from "../../scripts/deploy/write";
import { forceInstallPolicy } from "../../scripts/setup/browser-policy";
import { BUILT_IN_POLICY } from "../../src/policy/defaults";
import { parseManaged } from "../../src/policy/managed";
import { parsePolicy } from "../../src/policy/parse";
import { readPlist, type PlistDict } from "./plist";
import { readRegistryFile } from "./registry-file";
import { readXml } from "./strict-xml";

const FOLDER = "deploy";
/** Written by hand. */
const SOURCES = ["README.md", "values.json", ".gitattributes"];
const GECKO_ID = /gecko: \{\s*id: "([^"]+)"/u.exec(readFileSync("wxt.config.ts", "utf8"))?.[1];

const install = parseInstall(readFileSync(SAMPLE_VALUES, "utf8"));
const { extensionId: id, updateUrl } = install;
const schema = readJson("public/managed_schema.json") as { properties: Record<string, unknown> };
const MANAGED_KEYS = Object.keys(schema.properties).sort();

/** Managed values of each sample that carries values, in its own file format. */
const MANAGED: readonly (readonly [file: string, read: (file: string) => unknown])[] = [
  ["chromium-linux/sluice.json", chromiumValues],
  ["edge/sluice.json", chromiumValues],
  ["firefox/policies.json", firefoxValues],
  ["macos/sluice-chrome.mobileconfig", (file) => macValues(file, "com.google.Chrome")],
  ["macos/sluice-edge.mobileconfig", (file) => macValues(file, "com.microsoft.Edge")],
  ["windows/sluice-chrome.reg", (file) => registryValues(file, "Google\\Chrome")],
  ["windows/sluice-edge.reg", (file) => registryValues(file, "Microsoft\\Edge")],
];

describe("deployment samples", () => {
  it("are what the script writes: npm run generate", async () => {
    const expected = await deployFiles(install, extensionVersion());
    expect(filesIn(FOLDER).sort()).toEqual([...expected.keys(), ...SOURCES].sort());
    const stale = [...expected].filter(
      ([file, content]) => !readFileSync(join(FOLDER, file)).equals(content),
    );
    expect(stale.map(([file]) => file)).toEqual([]);
  });

  it.each(MANAGED)("%s names every managed key and reads back as the values", (file, read) => {
    const values = read(file) as Record<string, unknown>;
    expect(Object.keys(values).sort()).toEqual(MANAGED_KEYS);
    expect(values).toEqual(install.managed);
    const { config, problems } = parseManaged(values);
    expect(problems).toEqual([]);
    expect(config.endpoint).toBe("https://sluice.example.com");
    expect(config.publicKeys).toHaveLength(1);
    expect(parsePolicy(config.policy)).toMatchObject({ ok: true, value: { warnings: [] } });
  });

  it("embeds a policy of the sample's tenant that guards no less than none would", () => {
    const { config } = parseManaged(install.managed);
    expect(config.policy).toMatchObject({ tenant: config.tenant, rules: BUILT_IN_POLICY.rules });
  });

  it("forces the installation as npm start does", () => {
    const local = forceInstallPolicy(id, updateUrl, install.managed);
    expect(local).toMatchObject(readJson("deploy/chromium-linux/sluice.json") as object);
    const edge = { ...forced("toolbar_state", "force_shown") };
    expect(readJson("deploy/edge/sluice.json")).toMatchObject({
      ExtensionSettings: { [id]: edge },
    });
  });

  it.each([
    ["chrome", "Google\\Chrome", forced("toolbar_pin", "force_pinned")],
    ["edge", "Microsoft\\Edge", forced("toolbar_state", "force_shown")],
  ])("%s on Windows: sets two keys, and the removal deletes both", (browser, path, expected) => {
    const set = readRegistryFile(readFileSync(`deploy/windows/sluice-${browser}.reg`));
    const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${path}`;
    expect(set.get(`${root}\\ExtensionSettings\\${id}`)).toEqual({
      ...expected,
      override_update_url: 1,
    });
    expect(set.size).toBe(2);
    const removed = readRegistryFile(readFileSync(`deploy/windows/remove-sluice-${browser}.reg`));
    expect([...removed.values()]).toEqual([null, null]);
    const left = [...set.keys()].filter(
      (key) => ![...removed.keys()].some((gone) => key === gone || key.startsWith(`${gone}\\`)),
    );
    expect(left).toEqual([]);
  });

  it.each([
    ["chrome", "com.google.Chrome", forced("toolbar_pin", "force_pinned")],
    ["edge", "com.microsoft.Edge", forced("toolbar_state", "force_shown")],
  ])("%s on macOS: every payload has an identity of its own", (browser, domain, expected) => {
    const { profile, payloads } = macProfile(`macos/sluice-${browser}.mobileconfig`);
    const settings = payloads.find((payload) => payload["PayloadType"] === domain);
    expect(settings?.["ExtensionSettings"]).toEqual({ [id]: expected });
    const all = [profile, ...payloads];
    for (const name of ["PayloadUUID", "PayloadIdentifier"])
      expect(new Set(all.map((payload) => payload[name])).size).toBe(3);
    for (const { PayloadUUID } of all)
      expect(PayloadUUID).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-/u);
  });

  it("Firefox: installs the build's own add-on id, also in private windows", () => {
    const { policies } = readJson("deploy/firefox/policies.json") as {
      policies: { ExtensionSettings: unknown };
    };
    expect(GECKO_ID).toMatch(/@/u);
    expect(policies.ExtensionSettings).toMatchObject({
      [GECKO_ID ?? ""]: {
        installation_mode: "force_installed",
        install_url: install.firefoxPackageUrl,
        private_browsing: true,
      },
    });
  });

  it("self-hosting: the update manifest offers this version of this extension", () => {
    const root = readXml(readText("self-hosting/update.xml"));
    const app = root.children[0];
    expect(app?.attributes["appid"]).toBe(id);
    expect(app?.children[0]?.attributes).toMatchObject({
      codebase: install.chromiumPackageUrl,
      version: extensionVersion(),
      prodversionmin: /minimum_chrome_version: "(\d+)"/u.exec(
        readFileSync("wxt.config.ts", "utf8"),
      )?.[1],
    });
  });

  it("the page for IT names every file and every managed key", () => {
    const page = readText("README.md");
    const missing = filesIn(FOLDER).filter(
      (file) => !SOURCES.includes(file) && !page.includes(`](${file})`),
    );
    expect(missing).toEqual([]);
    for (const key of MANAGED_KEYS) expect(page).toContain(`\`${key}\``);
  });
});

function forced(pin: string, pinned: string): Readonly<Record<string, unknown>> {
  return {
    installation_mode: "force_installed",
    update_url: updateUrl,
    override_update_url: true,
    [pin]: pinned,
  };
}

function chromiumValues(file: string): unknown {
  const policy = readJson(join(FOLDER, file)) as {
    "3rdparty": { extensions: Record<string, unknown> };
  };
  expect(Object.keys(policy["3rdparty"].extensions)).toEqual([id]);
  return policy["3rdparty"].extensions[id];
}

function firefoxValues(file: string): unknown {
  const { policies } = readJson(join(FOLDER, file)) as {
    policies: { "3rdparty": { Extensions: Record<string, unknown> } };
  };
  return policies["3rdparty"].Extensions[GECKO_ID ?? ""];
}

function macValues(file: string, domain: string): unknown {
  const { payloads } = macProfile(file);
  const values = payloads.find(({ PayloadType }) => PayloadType === `${domain}.extensions.${id}`);
  return Object.fromEntries(
    Object.entries(values ?? {}).filter(([key]) => !key.startsWith("Payload")),
  );
}

function macProfile(file: string): { profile: PlistDict; payloads: readonly PlistDict[] } {
  const profile = readPlist(readXml(readText(file))) as PlistDict;
  return { profile, payloads: profile["PayloadContent"] as readonly PlistDict[] };
}

function registryValues(file: string, path: string): unknown {
  const key = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${path}\\3rdparty\\extensions\\${id}\\policy`;
  return readRegistryFile(readFileSync(join(FOLDER, file))).get(key);
}

function readText(file: string): string {
  return readFileSync(join(FOLDER, file), "utf8");
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

function filesIn(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesIn(folder, path) : [path];
  });
}
