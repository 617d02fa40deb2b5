/** The Group Policy templates: what the editor writes is what the browsers read, in both languages. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseInstall } from "../../scripts/deploy/install";
import { managedFields } from "../../scripts/deploy/managed-keys";
import { SAMPLE_VALUES } from "../../scripts/deploy/write";
import { parseManaged } from "../../src/policy/managed";
import { readRegistryFile } from "./registry-file";
import { elementsNamed, readXml, type XmlNode } from "./strict-xml";

const LANGUAGES = ["en-US", "de-DE"];
const BROWSERS = [
  ["chrome", "SOFTWARE\\Policies\\Google\\Chrome"],
  ["edge", "SOFTWARE\\Policies\\Microsoft\\Edge"],
] as const;

const template = readTemplate("sluice.admx");
const policies = elementsNamed(template, "policy");
const { extensionId: id } = parseInstall(readFileSync(SAMPLE_VALUES, "utf8"));

describe("sluice.admx", () => {
  it.each(BROWSERS)("has a policy for every managed key of %s", (browser, root) => {
    const key = `${root}\\3rdparty\\extensions\\${id}\\policy`;
    const inputs = policies
      .filter(({ attributes }) => attributes["key"] === key)
      .map((policy) => only(elementsNamed(policy, "elements")[0]?.children));
    expect(inputs.map((input) => input?.attributes["valueName"]).sort()).toEqual(
      managedKeys().sort(),
    );
    const numbers = inputs.filter((input) => input?.name === "decimal");
    expect(numbers.map((input) => input?.attributes["valueName"])).toEqual([
      "minimumPolicyVersion",
    ]);
    expect(
      policies.filter(({ attributes }) => attributes["name"]?.startsWith(browser)),
    ).toHaveLength(inputs.length + 1);
  });

  it.each(BROWSERS)("installs the extension in %s as the registry file does", (browser, root) => {
    const key = `${root}\\ExtensionSettings\\${id}`;
    const policy = policies.find(({ attributes }) => attributes["key"] === key);
    const [enabled, list, inputs] = ["enabledValue", "enabledList", "elements"].map((name) =>
      policy?.children.find((child) => child.name === name),
    );
    const file = readRegistryFile(readFileSync(`deploy/windows/sluice-${browser}.reg`));
    const { update_url, ...fixed } = file.get(`HKEY_LOCAL_MACHINE\\${key}`) ?? {};
    expect({
      [policy?.attributes["valueName"] ?? ""]: constantOf(only(enabled?.children)),
      ...Object.fromEntries(
        (list?.children ?? []).map((item) => [
          item.attributes["valueName"],
          constantOf(only(only(item.children)?.children)),
        ]),
      ),
    }).toEqual(fixed);
    expect(only(inputs?.children)?.attributes["valueName"]).toBe("update_url");
    expect(update_url).toMatch(/^https:/u);
  });

  it("lets an admin type the longest value that the extension takes, and no longer one", () => {
    const tenant = managedFields().find(({ key }) => key === "tenant");
    const longest = "t".repeat(tenant?.max ?? 0);
    expect(parseManaged({ tenant: longest }).config.tenant).toBe(longest);
    expect(parseManaged({ tenant: `${longest}t` }).config.tenant).toBeNull();
    for (const { key, kind, max } of managedFields()) {
      const written = policies.flatMap((policy) =>
        elementsNamed(policy, kind === "text" ? "text" : "decimal").filter(
          ({ attributes }) => attributes["valueName"] === key,
        ),
      );
      expect(written, key).toHaveLength(BROWSERS.length);
      for (const { attributes } of written)
        expect(attributes[kind === "text" ? "maxLength" : "maxValue"]).toBe(String(max));
    }
  });

  it("refers only to categories and definitions that it has, and names no policy twice", () => {
    const named = (name: string) =>
      elementsNamed(template, name).map(({ attributes }) => attributes["name"]);
    const refs = (name: string) =>
      elementsNamed(template, name).flatMap(({ attributes }) => attributes["ref"] ?? []);
    expect(named("category")).toEqual(expect.arrayContaining(refs("parentCategory")));
    expect(named("definition")).toEqual(
      expect.arrayContaining(policies.flatMap((policy) => supportedOn(policy))),
    );
    expect(new Set(named("policy")).size).toBe(policies.length);
  });
});

describe.each(LANGUAGES)("sluice.adml in %s", (language) => {
  const words = readTemplate(`${language}/sluice.adml`);

  it("has every string and presentation the template names, once, and no others", () => {
    const text = readFileSync("deploy/windows/admx/sluice.admx", "utf8");
    const wanted = (kind: string) => [
      ...new Set(
        [...text.matchAll(new RegExp(`\\$\\(${kind}\\.(\\w+)\\)`, "gu"))].map(([, ref]) => ref),
      ),
    ];
    const ids = (name: string) =>
      elementsNamed(words, name).flatMap(({ attributes }) => attributes["id"] ?? []);
    const strings = elementsNamed(words, "stringTable")[0]?.children ?? [];
    expect(strings.map(({ attributes }) => attributes["id"]).sort()).toEqual(
      wanted("string").sort(),
    );
    expect(ids("presentation").sort()).toEqual(wanted("presentation").sort());
    for (const { text: shown } of strings) expect(shown.trim()).not.toBe("");
  });

  it("gives each input of the template a labelled field of the right kind", () => {
    const FIELDS: Readonly<Record<string, string>> = { text: "textBox", decimal: "decimalTextBox" };
    for (const policy of policies) {
      const input = only(elementsNamed(policy, "elements")[0]?.children);
      const name = /^\$\(presentation\.(\w+)\)$/u.exec(
        policy.attributes["presentation"] ?? "",
      )?.[1];
      const presentation = elementsNamed(words, "presentation").find(
        ({ attributes }) => attributes["id"] === name,
      );
      const field = only(presentation?.children);
      expect(field?.attributes["refId"]).toBe(input?.attributes["id"]);
      expect(field?.name).toBe(FIELDS[input?.name ?? ""]);
      const label = field?.name === "textBox" ? field.children[0]?.text : field?.text;
      expect(label?.trim()).toMatch(/:$/u);
    }
  });
});

it("the German words are not the English ones", () => {
  const [english, german] = LANGUAGES.map((language) =>
    elementsNamed(readTemplate(`${language}/sluice.adml`), "string").filter(({ attributes }) =>
      attributes["id"]?.endsWith("_help"),
    ),
  );
  const same = english?.filter(({ text }, at) => text === german?.[at]?.text);
  expect(same).toEqual([]);
});

function managedKeys(): string[] {
  const schema = JSON.parse(readFileSync("public/managed_schema.json", "utf8")) as {
    properties: Record<string, unknown>;
  };
  return Object.keys(schema.properties);
}

function supportedOn(policy: XmlNode): string[] {
  return elementsNamed(policy, "supportedOn").flatMap(({ attributes }) => attributes["ref"] ?? []);
}

function constantOf(node: XmlNode | undefined): string | number | undefined {
  return node?.name === "decimal" ? Number(node.attributes["value"]) : node?.text;
}

function only(nodes: readonly XmlNode[] | undefined): XmlNode | undefined {
  expect(nodes).toHaveLength(1);
  return nodes?.[0];
}

function readTemplate(file: string): XmlNode {
  return readXml(readFileSync(`deploy/windows/admx/${file}`, "utf8"));
}
