/** What an organisation fills in once; every deployment file is made from it. */
import * as v from "valibot";
import { parseManaged } from "../../src/policy/managed";
import { parsePolicy } from "../../src/policy/parse";
import type { ManagedValues } from "../setup/browser-policy";

const address = v.pipe(v.string(), v.url(), v.regex(/^https:\/\//u, "an https address"));

const InstallSchema = v.strictObject({
  extensionId: v.pipe(v.string(), v.regex(/^[a-p]{32}$/u, "32 letters from a to p")),
  updateUrl: address,
  chromiumPackageUrl: address,
  firefoxPackageUrl: address,
  /** `publicKeys` and `policy` may be given as JSON; browsers get them as text. */
  managed: v.record(v.string(), v.union([v.string(), v.number(), v.looseObject({})])),
});

export interface Install {
  /** Id of the signed Chromium package. */
  readonly extensionId: string;
  /** Address of update.xml. */
  readonly updateUrl: string;
  readonly chromiumPackageUrl: string;
  readonly firefoxPackageUrl: string;
  /** Values of managed storage, JSON ones as text. */
  readonly managed: ManagedValues;
}

/** Parses a values file; throws an Error that names every mistake by its key. */
export function parseInstall(json: string): Install {
  const parsed = v.safeParse(InstallSchema, JSON.parse(json));
  if (!parsed.success)
    throw new Error(
      parsed.issues
        .map((issue) => `${v.getDotPath(issue) ?? "(file)"}: ${issue.message}`)
        .join("\n"),
    );
  const managed: ManagedValues = Object.fromEntries(
    Object.entries(parsed.output.managed).map(([key, value]) => [key, asText(value)]),
  );
  const problems = managedProblems(managed);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return { ...parsed.output, managed };
}

function asText(value: string | number | object): string | number {
  return typeof value === "object" ? JSON.stringify(value) : value;
}

/** The extension's own parsers say what it would make of the values. */
function managedProblems(managed: ManagedValues): readonly string[] {
  const { config, problems } = parseManaged(managed);
  if (config.policy === null) return problems;
  const policy = parsePolicy(config.policy);
  const inPolicy = policy.ok ? policy.value.warnings : policy.problems;
  return [...problems, ...inPolicy.map((problem) => `policy ${problem}`)];
}
