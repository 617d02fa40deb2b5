/** Configuration profiles for macOS: one payload installs the extension, one holds its managed values. */
import { createHash } from "node:crypto";
import { forcedInstall, type ChromiumFamily } from "./browsers";
import type { Install } from "./install";
import { element, xmlComment, xmlDocument, type Element } from "./xml";

type Plist = string | number | boolean | readonly Plist[] | { readonly [key: string]: Plist };

const DOCTYPE =
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">';

export function mobileconfig(browser: ChromiumFamily, install: Install): string {
  const identifier = `com.example.sluice.${browser.key}`;
  const payload = (part: string, type: string, name: string, content: Plist & object) => ({
    PayloadType: type,
    PayloadVersion: 1,
    PayloadIdentifier: part === "" ? identifier : `${identifier}.${part}`,
    PayloadUUID: uuidOf(`${identifier}.${part}`),
    PayloadDisplayName: name,
    ...content,
  });
  const profile = payload("", "Configuration", `Sluice for ${browser.name}`, {
    PayloadDescription: "Installs Sluice and tells it where its policy comes from.",
    PayloadOrganization: install.managed["tenant"] ?? "",
    PayloadScope: "System",
    PayloadRemovalDisallowed: true,
    PayloadContent: [
      payload("install", browser.macDomain, `Sluice in ${browser.name}: installation`, {
        ExtensionSettings: {
          [install.extensionId]: forcedInstall(browser, install.updateUrl),
        },
      }),
      payload(
        "configuration",
        `${browser.macDomain}.extensions.${install.extensionId}`,
        `Sluice in ${browser.name}: configuration`,
        install.managed,
      ),
    ],
  });
  return xmlDocument(element("plist", { version: "1.0" }, [plist(profile)]), [
    DOCTYPE,
    xmlComment("Replace the values first: see deploy/README.md."),
  ]);
}

/** The same profile keeps its identity when it is made again, so that it replaces the installed one. */
function uuidOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  const version5 = `${hex.slice(0, 12)}5${hex.slice(13, 16)}a${hex.slice(17, 32)}`;
  return version5.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5").toUpperCase();
}

function plist(value: Plist): Element {
  if (typeof value === "string") return element("string", {}, value);
  if (typeof value === "number") return element("integer", {}, String(value));
  if (typeof value === "boolean") return element(String(value));
  if (isList(value)) return element("array", {}, value.map(plist));
  const entries = Object.entries(value);
  return element(
    "dict",
    {},
    entries.flatMap(([key, item]) => [element("key", {}, key), plist(item)]),
  );
}

function isList(value: Plist): value is readonly Plist[] {
  return Array.isArray(value);
}
