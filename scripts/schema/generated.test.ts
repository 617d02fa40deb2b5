import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { managedSchemaJson } from "../managed-schema";
import { attackDocs } from "../attack-docs";
import { detectorDocs } from "../detector-docs";
import { lookAlikes } from "../look-alikes";
import { policyDocs } from "../policy-docs";
import { siteDocs } from "../site-docs";

it("public/managed_schema.json is up to date: npm run generate", async () => {
  expect(readFileSync("public/managed_schema.json", "utf8")).toBe(await managedSchemaJson());
});

it("docs/policy.md is up to date: npm run generate", async () => {
  expect(readFileSync("docs/policy.md", "utf8")).toBe(await policyDocs());
});

it("docs/detectors.md is up to date: npm run generate", async () => {
  expect(readFileSync("docs/detectors.md", "utf8")).toBe(await detectorDocs());
});

it("docs/attacks.md is up to date: npm run generate", async () => {
  expect(readFileSync("docs/attacks.md", "utf8")).toBe(await attackDocs());
});

it("docs/sites.md is up to date: npm run generate", async () => {
  expect(readFileSync("docs/sites.md", "utf8")).toBe(await siteDocs());
});

it("the managed schema keeps to what Chrome accepts", async () => {
  const schema = JSON.parse(await managedSchemaJson()) as {
    type: string;
    additionalProperties?: unknown;
    properties: Record<string, { type: unknown; description: string }>;
  };
  expect(schema.type).toBe("object");
  expect(schema.additionalProperties).toBeUndefined();
  for (const [key, { type, description }] of Object.entries(schema.properties)) {
    expect(type, key).toBeTypeOf("string");
    expect(description.length, key).toBeGreaterThan(20);
  }
});

it("the table of look-alike letters is up to date", async () => {
  expect(readFileSync("src/detect/look-alikes.ts", "utf8")).toBe(await lookAlikes());
});
