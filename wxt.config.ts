import { createPublicKey } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import preact from "@preact/preset-vite";
import { minify } from "terser";
import { defaultClientConditions, type Plugin } from "vite";
import { defineConfig } from "wxt";
import { checkedFiles, filesIn } from "./scripts/model/sign";
import { GUARD_ONLY_NAMES } from "./scripts/setup/guard-names";
import { SIGNATURE_FILE } from "./src/lib/model-signature";
import { RELEASE_KEYS } from "./src/lib/release-keys";

const ORT = "node_modules/onnxruntime-web/dist";
const SIGNING_KEY = ".sluice/key.pem";

/** Nothing but the extension's own files and the admin endpoint; `http` only on loopback. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const GUARD_ONLY = new RegExp(`^(?:${GUARD_ONLY_NAMES.join("|")})$`, "u");

/** Each page reads the guard before anything of its own: a second pass takes 3 % off what it weighs packed. */
function smallerGuard(): Plugin {
  return {
    name: "smaller-guard",
    apply: "build",
    enforce: "post",
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk" || !/\bguard\.js$/u.test(chunk.fileName)) continue;
        // No function of the guard is made an object of, or asks for its caller.
        const compress = { ecma: 2020, passes: 3, unsafe_arrows: true } as const;
        const properties = { regex: GUARD_ONLY };
        const first = await minify(chunk.code, {
          ecma: 2020,
          module: true,
          compress,
          mangle: { properties },
        });
        const again = { ecma: 2020, module: true, compress } as const;
        const { code } = await minify(first.code ?? chunk.code, again);
        if (code !== undefined) chunk.code = code;
      }
    },
  };
}

export default defineConfig({
  imports: false,
  outDir: ".output",
  manifestVersion: 3,
  zip: { excludeSources: ["training/**", "models/**", ".sluice/**"] },
  vite: () => ({
    plugins: [preact({ reactAliasesEnabled: false }), smallerGuard()],
    resolve: { conditions: ["onnxruntime-web-use-extern-wasm", ...defaultClientConditions] },
    build: {
      sourcemap: false,
      target: "es2022",
      // Without it a page walks the callers of its own getters up to what the guard has captured.
      rolldownOptions: { output: { intro: '"use strict";' } },
    },
  }),
  hooks: {
    // Weights and runtime are shipped as they are: a bundler would copy the WASM twice and rename it.
    "build:publicAssets": async (wxt, assets) => {
      for (const name of runtimeFiles(wxt.config.browser))
        assets.push({ absoluteSrc: resolve(ORT, name), relativeDest: `ort/${name}` });
      for (const file of await modelFiles())
        assets.push({ absoluteSrc: resolve(file), relativeDest: file });
    },
  },
  manifest: ({ browser }) => ({
    name: "__MSG_extName__",
    short_name: "Sluice",
    description: "__MSG_extDescription__",
    default_locale: "en",
    ...signingKey(browser),
    permissions: [
      "storage",
      "unlimitedStorage",
      "alarms",
      "scripting",
      "webRequest",
      "webRequestBlocking",
      ...(browser === "firefox" ? [] : ["offscreen", "declarativeNetRequestWithHostAccess"]),
    ],
    // The endpoint and self-hosted chat UIs are named by policy, and a managed install cannot ask.
    // Sockets have schemes of their own: without them nobody sees the addresses that they are opened at.
    host_permissions: ["https://*/*", "http://*/*", "wss://*/*", "ws://*/*"],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    icons: iconFiles(),
    action: { default_title: "__MSG_extName__", default_icon: iconFiles() },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "guard@sluice.example",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : {
          minimum_chrome_version: "137",
          incognito: "spanning" as const,
          storage: { managed_schema: "managed_schema.json" },
          cross_origin_embedder_policy: { value: "require-corp" },
          cross_origin_opener_policy: { value: "same-origin" },
        }),
  }),
});

/** The plain build runs on every machine; the JSPI build adds WebGPU, which Firefox does not have here. */
function runtimeFiles(browser: string): string[] {
  const builds = browser === "firefox" ? [""] : ["", ".jspi"];
  return builds.flatMap((build) =>
    ["mjs", "wasm"].map((ending) => `ort-wasm-simd-threaded${build}.${ending}`),
  );
}

/** Files that each model's manifest names, the manifest and its signature; checked as they are before every load. */
async function modelFiles(): Promise<string[]> {
  const models = readdirSync("models", { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const files: string[] = [];
  for (const { name } of models) {
    const folder = `models/${name}`;
    const checked = await checkedFiles(filesIn(folder), RELEASE_KEYS);
    if (!checked.ok) throw new Error(`${folder}: ${checked.detail}`);
    const names = ["manifest.json", SIGNATURE_FILE, ...Object.keys(checked.files)];
    files.push(...names.map((file) => `${folder}/${file}`));
  }
  return files;
}

/** With a local signing key the unpacked and the packed extension share one id. */
function signingKey(browser: string): { key?: string } {
  if (browser === "firefox" || !existsSync(SIGNING_KEY)) return {};
  const spki = createPublicKey(readFileSync(SIGNING_KEY)).export({ type: "spki", format: "der" });
  return { key: spki.toString("base64") };
}

function iconFiles(): Record<string, string> {
  return Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/${size}.png`]));
}
