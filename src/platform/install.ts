import { browserIn } from "../lib/browser-name";
import { browser } from "./api";

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

export function extensionUrl(path: string): string {
  return browser.runtime.getURL(path);
}

/** `admin` for a force-installed extension; `unknown` where the browser does not say. */
export async function installType(): Promise<string> {
  try {
    return (await browser.management.getSelf()).installType;
  } catch (notGranted) {
    return notGranted === undefined ? "" : "unknown";
  }
}

export function onInstalled(listener: (reason: string) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason));
}

/** Wakes the worker with the browser, so that policy and outbox do not wait for a page. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}

/** `Chrome 156`, `Edge 156`, `Firefox 140`. */
export function browserName(): string {
  const { name, version } = browserIn(navigator.userAgent);
  return `${name} ${version.split(".")[0] ?? ""}`.trim();
}
