/** Chromium with the built extension, unpacked or force-installed, on the look-alike hosts. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type BrowserContext } from "@playwright/test";
import { BUILT } from "../../scripts/setup/build";
import { environmentOf, WITH_OWN_POLICIES } from "../../scripts/setup/own-policies";
import { FEATURES_OFF } from "./features";
import { removeFolder } from "./remove-folder";

export interface LaunchOptions {
  /** `none` is a bare browser, to compare with. */
  readonly install: "unpacked" | "forced" | "none";
  /** Value of `--host-resolver-rules`; see `ChatServer.resolverRules`. */
  readonly resolverRules: string;
  readonly headless?: boolean;
  readonly colorScheme?: "light" | "dark";
  readonly extraArgs?: readonly string[];
  /** SPKI hash of the one certificate that is trusted; left out: any is, and pages count as ones with a bad one. */
  readonly trusted?: string;
  /** A folder that is kept; left out: a fresh one, removed at the end. */
  readonly profile?: string;
  /** A folder of policies in place of the machine's. */
  readonly policies?: string | undefined;
}

export interface GuardedBrowser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** Path of Chromium; `CHROME_PATH` wins. */
export function chromiumPath(): string {
  return process.env["CHROME_PATH"] ?? "/usr/bin/chromium";
}

/** Arguments that any Chromium of ours needs, whoever starts it. */
export function chromiumArgs(options: LaunchOptions): string[] {
  const folder = resolve(BUILT);
  return [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-component-update",
    "--disable-sync",
    options.trusted === undefined
      ? "--ignore-certificate-errors"
      : `--ignore-certificate-errors-spki-list=${options.trusted}`,
    "--test-type",
    `--host-resolver-rules=${options.resolverRules}`,
    ...(options.install === "unpacked"
      ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`]
      : []),
    ...(options.install === "forced" ? [] : ["--disable-background-networking"]),
    ...(options.extraArgs ?? []),
  ];
}

/** Starts Chromium under Playwright. The policy file must have been written before. */
export async function launchGuarded(options: LaunchOptions): Promise<GuardedBrowser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "sluice-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    ...(options.policies === undefined
      ? { executablePath: chromiumPath() }
      : {
          executablePath: WITH_OWN_POLICIES,
          env: { ...process.env, ...environmentOf(options.policies) },
        }),
    headless: options.headless ?? true,
    args: [...chromiumArgs(options), FEATURES_OFF],
    ignoreDefaultArgs: ["--disable-extensions", "--disable-background-networking"],
    permissions: ["clipboard-read", "clipboard-write"],
    colorScheme: options.colorScheme ?? "light",
    viewport: { width: 1280, height: 800 },
  });
  return {
    context,
    close: async () => {
      await context.close();
      if (!options.profile) await removeFolder(profile);
    },
  };
}
