/** Group Policy templates: one policy for the installation and one for each managed key, for every browser. */
import type { AdmxWords } from "./admx-words";
import {
  CHROME,
  EDGE,
  forcedInstall,
  installKeyPath,
  managedKeyPath,
  type ChromiumFamily,
} from "./browsers";
import type { Install } from "./install";
import { managedFields, type ManagedField } from "./managed-keys";
import { element, xmlDocument, type Element } from "./xml";

const NAMESPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions";
const BROWSERS = [CHROME, EDGE];
const INSTALL = "install";

/** `sluice.admx`: what there is to set, and where it is kept. */
export function admx(install: Install): string {
  const policies = BROWSERS.flatMap((browser) => [
    installPolicy(browser, install),
    ...managedFields().map((field) => managedPolicy(browser, install, field)),
  ]);
  return xmlDocument(
    element("policyDefinitions", { xmlns: NAMESPACE, revision: "1.0", schemaVersion: "1.0" }, [
      element("policyNamespaces", {}, [
        element("target", { prefix: "sluice", namespace: "Sluice.Policies" }),
      ]),
      element("resources", { minRequiredRevision: "1.0" }),
      element("supportedOn", {}, [element("definitions", {}, BROWSERS.map(supportedDefinition))]),
      element("categories", {}, [
        element("category", { name: "sluice", displayName: string("category") }),
        ...BROWSERS.map(({ key }) =>
          element("category", { name: key, displayName: string(`category_${key}`) }, [
            element("parentCategory", { ref: "sluice" }),
          ]),
        ),
      ]),
      element("policies", {}, policies),
    ]),
  );
}

/** `sluice.adml` of one language: the words of the same policies. */
export function adml(install: Install, words: AdmxWords): string {
  const strings: (readonly [id: string, text: string])[] = [
    ["category", "Sluice"],
    ...BROWSERS.flatMap(({ key, name }) => [
      [`category_${key}`, name] as const,
      [`supported_${key}`, words.supported(name)] as const,
    ]),
    [INSTALL, words.install.title],
    [`${INSTALL}_help`, words.install.help],
    ...managedFields().flatMap(({ key }) => [
      [key, words.keys[key].title] as const,
      [`${key}_help`, `${words.keys[key].help}\n\n${words.about(key)}`] as const,
    ]),
  ];
  return xmlDocument(
    element(
      "policyDefinitionResources",
      { xmlns: NAMESPACE, revision: "1.0", schemaVersion: "1.0" },
      [
        element("displayName", {}, "Sluice"),
        element("description", {}, words.description),
        element("resources", {}, [
          element(
            "stringTable",
            {},
            strings.map(([id, text]) => element("string", { id }, text)),
          ),
          element("presentationTable", {}, [
            textPresentation(INSTALL, words.install.label, install.updateUrl),
            ...managedFields().map((field) => presentation(field, words)),
          ]),
        ]),
      ],
    ),
  );
}

function supportedDefinition({ key }: ChromiumFamily): Element {
  return element("definition", {
    name: `supported_${key}`,
    displayName: string(`supported_${key}`),
  });
}

/** Chromium merges this extension's own key with what else `ExtensionSettings` holds. */
function installPolicy(browser: ChromiumFamily, install: Install): Element {
  const { installation_mode, update_url, ...fixed } = forcedInstall(browser, install.updateUrl);
  const constants = Object.entries(fixed).map(([valueName, value]) =>
    element("item", { valueName }, [element("value", {}, [constant(value)])]),
  );
  return policy(browser, INSTALL, installKeyPath(browser, install.extensionId), {
    attributes: { valueName: "installation_mode" },
    body: [
      element("enabledValue", {}, [constant(installation_mode ?? "")]),
      element("enabledList", {}, constants),
      element("elements", {}, [
        element("text", {
          id: INSTALL,
          valueName: "update_url",
          required: "true",
          maxLength: Math.max(2_000, String(update_url).length),
        }),
      ]),
    ],
  });
}

function managedPolicy(browser: ChromiumFamily, install: Install, field: ManagedField): Element {
  const { key, kind, max } = field;
  const common = { id: key, valueName: key, required: "true" };
  const input =
    kind === "text"
      ? element("text", { ...common, maxLength: max })
      : element("decimal", { ...common, minValue: 0, maxValue: max });
  return policy(browser, key, managedKeyPath(browser, install.extensionId), {
    attributes: {},
    body: [element("elements", {}, [input])],
  });
}

function policy(
  browser: ChromiumFamily,
  name: string,
  key: string,
  {
    attributes,
    body,
  }: { readonly attributes: Readonly<Record<string, string>>; readonly body: readonly Element[] },
): Element {
  return element(
    "policy",
    {
      name: `${browser.key}_${name}`,
      class: "Both",
      displayName: string(name),
      explainText: string(`${name}_help`),
      presentation: `$(presentation.${name})`,
      key,
      ...attributes,
    },
    [
      element("parentCategory", { ref: browser.key }),
      element("supportedOn", { ref: `supported_${browser.key}` }),
      ...body,
    ],
  );
}

function constant(value: string | boolean): Element {
  return typeof value === "string"
    ? element("string", {}, value)
    : element("decimal", { value: Number(value) });
}

function presentation({ key, kind }: ManagedField, words: AdmxWords): Element {
  const { label } = words.keys[key];
  if (kind === "text") return textPresentation(key, label, null);
  return element("presentation", { id: key }, [
    element("decimalTextBox", { refId: key, defaultValue: 0 }, label),
  ]);
}

function textPresentation(id: string, label: string, defaultValue: string | null): Element {
  return element("presentation", { id }, [
    element("textBox", { refId: id }, [
      element("label", {}, label),
      ...(defaultValue === null ? [] : [element("defaultValue", {}, defaultValue)]),
    ]),
  ]);
}

function string(id: string): string {
  return `$(string.${id})`;
}
