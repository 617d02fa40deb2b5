/** Registry files as regedit exports them: UTF-16 with a byte order mark, lines ended by CR LF. */
import { forcedInstall, installKeyPath, managedKeyPath, type ChromiumFamily } from "./browsers";
import type { Install } from "./install";

const HEADER = "Windows Registry Editor Version 5.00";
const HIVE = "HKEY_LOCAL_MACHINE";

/** Sets the forced installation and the managed values. */
export function registryFile(browser: ChromiumFamily, install: Install): Buffer {
  const { extensionId, updateUrl, managed } = install;
  return encoded([
    `; ${browser.name}: installs Sluice and tells it where its policy comes from.`,
    "; Replace the values first: see deploy/README.md.",
    "",
    `[${HIVE}\\${installKeyPath(browser, extensionId)}]`,
    ...valueLines(forcedInstall(browser, updateUrl)),
    "",
    `[${HIVE}\\${managedKeyPath(browser, extensionId)}]`,
    ...valueLines(managed),
  ]);
}

/** Takes back all that `registryFile` sets, and nothing else. */
export function removalFile(browser: ChromiumFamily, install: Install): Buffer {
  return encoded([
    `; ${browser.name}: removes Sluice and its configuration.`,
    "",
    `[-${HIVE}\\${installKeyPath(browser, install.extensionId)}]`,
    "",
    `[-${HIVE}\\${managedKeyPath(browser, install.extensionId).replace(/\\policy$/u, "")}]`,
  ]);
}

function valueLines(values: Readonly<Record<string, string | number | boolean>>): string[] {
  return Object.entries(values).map(([name, value]) => `${quoted(name)}=${data(value)}`);
}

function data(value: string | number | boolean): string {
  if (typeof value === "string") return quoted(value);
  return `dword:${Number(value).toString(16).padStart(8, "0")}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

function encoded(lines: readonly string[]): Buffer {
  const text = [HEADER, "", ...lines, ""].join("\r\n");
  return Buffer.from(`\uFEFF${text}`, "utf16le");
}
