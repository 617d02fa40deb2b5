/** What ships, read from the built folders: permissions, hosts, size, no code from strings. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { verifyFolder } from "../../scripts/model/sign";
import { NAMES } from "../../src/sites/names";
import { NOTES } from "../../src/sites/notes";

const CHROME = ".output/chrome-mv3";
const FIREFOX = ".output/firefox-mv3";
const GUARD_BUDGET = 32_500;

/** Hosts whose pages are guarded without any policy. A new one is a promise to users: name it in the README. */
const GUARDED = [
  "aistudio.google.com",
  "chat.deepseek.com",
  "chat.mistral.ai",
  "chat.openai.com",
  "chatgpt.com",
  "claude.ai",
  "copilot.cloud.microsoft",
  "copilot.microsoft.com",
  "gemini.google.com",
  "grok.com",
  "huggingface.co",
  "m365.cloud.microsoft",
  "meta.ai",
  "perplexity.ai",
  "poe.com",
  "www.meta.ai",
  "www.perplexity.ai",
];

interface Manifest {
  readonly permissions: string[];
  readonly host_permissions: string[];
  readonly content_security_policy: { extension_pages: string };
  readonly content_scripts: {
    js: string[];
    matches: string[];
    world?: string;
    run_at: string;
    all_frames: boolean;
  }[];
  readonly web_accessible_resources?: unknown;
  readonly externally_connectable?: unknown;
  readonly update_url?: unknown;
}

for (const folder of [CHROME, FIREFOX]) {
  const chrome = folder === CHROME;

  test(`${folder}: permissions are the ones users were told of`, () => {
    const manifest = readManifest(folder);
    expect([...manifest.permissions].sort()).toEqual(
      [
        "alarms",
        "scripting",
        "storage",
        "unlimitedStorage",
        // Without a force-installation Chromium ignores `webRequestBlocking`; the rule for workers stands in.
        "webRequest",
        "webRequestBlocking",
        ...(chrome ? ["offscreen", "declarativeNetRequestWithHostAccess"] : []),
      ].sort(),
    );
    const hosts = ["https", "http", "wss", "ws"].map((scheme) => `${scheme}://*/*`);
    expect(manifest.host_permissions).toEqual(hosts);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.update_url).toBeUndefined();
  });

  test(`${folder}: pages may load nothing but their own files`, () => {
    const csp = readManifest(folder).content_security_policy.extension_pages;
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(csp).not.toContain("unsafe-inline");
    expect(csp).not.toContain("'unsafe-eval'");
  });

  test(`${folder}: both content scripts are there before page code, in every frame`, () => {
    const scripts = readManifest(folder).content_scripts;
    expect(scripts.map((script) => script.world ?? "ISOLATED").sort()).toEqual([
      "ISOLATED",
      "MAIN",
    ]);
    for (const script of scripts)
      expect(script).toMatchObject({
        run_at: "document_start",
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      });
  });

  test(`${folder}: content scripts run on the guarded hosts and nowhere else`, () => {
    for (const { matches } of readManifest(folder).content_scripts)
      expect([...matches].sort()).toEqual(GUARDED.map((host) => `*://${host}/*`));
  });

  test(`${folder}: no remote host to load code or weights from`, () => {
    const remote =
      /https?:\/\/[\w.-]*(?:cdn|unpkg|jsdelivr|huggingface|hf\.co|googleapis)[\w.-]*/giu;
    const found = scriptsOf(folder).flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(remote)].map(([host]) => `${file}: ${host}`),
    );
    expect(found).toEqual([]);
  });

  test(`${folder}: our own code makes no code from strings`, () => {
    const own = scriptsOf(folder).filter((file) => !file.includes("/ort/"));
    const found = own.filter((file) =>
      // A method that is called eval (re2js has one) is no eval.
      /(?<![.\w])eval\((?![\w$,]*\)\{)|new Function\(|importScripts\(/u.test(
        readFileSync(file, "utf8"),
      ),
    );
    expect(found).toEqual([]);
  });

  test(`${folder}: the page guard is small`, () => {
    const guard = readFileSync(`${folder}/content-scripts/guard.js`);
    expect(gzipSync(guard, { level: 9 }).length).toBeLessThanOrEqual(GUARD_BUDGET);
  });

  test(`${folder}: what only people read of a site does not travel into pages`, () => {
    const guard = readFileSync(`${folder}/content-scripts/guard.js`, "utf8");
    const quoted = [...Object.values(NAMES), ...Object.values(NOTES).map(({ checked }) => checked)];
    expect(quoted.filter((text) => guard.includes(`"${text}"`))).toEqual([]);
    expect(Object.values(NOTES).filter(({ source }) => guard.includes(source))).toEqual([]);
  });

  test(`${folder}: model files are the ones a release key signed`, async () => {
    const models = readdirSync(`${folder}/models`);
    expect(models.length).toBeGreaterThan(0);
    for (const model of models) {
      const place = `${folder}/models/${model}`;
      expect(await verifyFolder(place)).toMatchObject({ ok: true });
      const bytes = readdirSync(place).map((name) => statSync(`${place}/${name}`).size);
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(25_000_000);
    }
  });
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8")) as Manifest;
}

function scriptsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .filter((file) => /\.(?:js|mjs|html)$/u.test(file) && statSync(file).isFile());
}
