/** Builds and packs the extension when its sources changed; the content decides, not the clock. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import crx3 from "crx3";
import { SIGNING_KEY } from "./extension-id";

export const BUILT = ".output/chrome-mv3";
const STATE = ".sluice";
const BUILD_STAMP = join(STATE, "build.stamp");
const BUILT_FIREFOX = ".output/firefox-mv3";
const FIREFOX_STAMP = join(STATE, "build-firefox.stamp");
const PACK_STAMP = join(STATE, "pack.stamp");
const PACKED = join(STATE, "sluice.crx");
const UPDATE_MANIFEST = join(STATE, "update.xml");

const SOURCES = [
  "entrypoints",
  "src",
  "public",
  "models",
  "wxt.config.ts",
  "scripts/setup/guard-names.ts",
  "package-lock.json",
  SIGNING_KEY,
];

/** Makes `.output/chrome-mv3` match the sources; true when it had to be built. */
export async function ensureBuilt(): Promise<boolean> {
  return ensureBuiltIn(BUILT, BUILD_STAMP, ["-b", "chrome"]);
}

/** The same for Firefox, in `.output/firefox-mv3`. */
export async function ensureBuiltForFirefox(): Promise<boolean> {
  return ensureBuiltIn(BUILT_FIREFOX, FIREFOX_STAMP, ["-b", "firefox", "--mv3"]);
}

async function ensureBuiltIn(
  folder: string,
  stamp: string,
  target: readonly string[],
): Promise<boolean> {
  const digest = digestOf(SOURCES);
  if (existsSync(join(folder, "manifest.json")) && stampIs(stamp, digest)) return false;
  await buildExtension(target);
  writeFileSync(stamp, digest);
  return true;
}

/** Packs the built extension for force-installing; the address of its update manifest. */
export async function ensurePacked(): Promise<string> {
  const digest = digestOf([BUILT, SIGNING_KEY]);
  const address = pathToFileURL(resolve(UPDATE_MANIFEST)).href;
  if (existsSync(PACKED) && existsSync(UPDATE_MANIFEST) && stampIs(PACK_STAMP, digest))
    return address;
  const manifest = JSON.parse(readFileSync(join(BUILT, "manifest.json"), "utf8")) as {
    version: string;
  };
  await crx3([join(BUILT, "manifest.json")], {
    keyPath: SIGNING_KEY,
    crxPath: PACKED,
    xmlPath: UPDATE_MANIFEST,
    appVersion: manifest.version,
    crxURL: pathToFileURL(resolve(PACKED)).href,
  });
  writeFileSync(PACK_STAMP, digest);
  return address;
}

function buildExtension(target: readonly string[]): Promise<void> {
  mkdirSync(STATE, { recursive: true });
  return new Promise((done, failed) => {
    const wxt = resolve("node_modules/wxt/bin/wxt.mjs");
    const child = spawn(process.execPath, [wxt, "build", ...target], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
    child.on("error", failed);
    child.on("close", (code) => {
      if (code === 0) done();
      else failed(new Error(`the build ended with ${code}:\n${Buffer.concat(output).toString()}`));
    });
  });
}

function stampIs(file: string, digest: string): boolean {
  return existsSync(file) && readFileSync(file, "utf8") === digest;
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesUnder).filter((name) => !/\.test\.tsx?$/u.test(name)))
    hash.update(file).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => filesUnder(join(path, entry.name)));
  } catch (error) {
    if (isNotFolder(error)) return [path];
    throw error;
  }
}

function isNotFolder(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOTDIR";
}
