import { fail, ok, type Result } from "../../src/lib/result";
import { openPack } from "../../src/policy/company-data";
import type { CompanyData } from "../../src/policy/company-schema";
import type { ModelPackEntry } from "../../src/policy/model-schema";
import { parsePolicy, type PolicyRefusal } from "../../src/policy/parse";
import type { PolicyInput } from "../../src/policy/schema";
import { judgeSitePacks } from "../../src/policy/site-packs";
import { signPolicy } from "../../src/policy/signed";
import type { AppDeps } from "./app-deps";
import { sha256Of } from "./sha256";

const VALID_FOR_MS = 400 * 86_400_000;
const TRIES = 5;

type Publishing = Pick<AppDeps, "store" | "tenant" | "signing" | "now">;

export interface CheckedPolicy {
  /** As it would be signed now: with this tenant, and the next version. */
  readonly policy: PolicyInput;
  readonly version: number;
  readonly warnings: readonly string[];
}

/** Checks a policy as publishing would, and changes nothing. */
export async function checkPolicy(
  { store, tenant, now }: Pick<Publishing, "store" | "tenant" | "now">,
  input: unknown,
): Promise<Result<CheckedPolicy, PolicyRefusal>> {
  const isObject = typeof input === "object" && input !== null && !Array.isArray(input);
  const version = (await store.latestVersion(tenant)) + 1;
  const given = isObject ? { ...input, tenant, version } : input;
  const parsed = parsePolicy(given);
  if (!parsed.ok) return parsed;
  const { companyData, model, sites } = parsed.value.policy;
  const problems = [
    ...(await packProblems({ store, tenant }, companyData)),
    ...(await modelProblems({ store, tenant }, model.pack)),
    ...judgeSitePacks(sites, now()).refused.flatMap(({ at, problems: found }) =>
      found.map((problem) => `sites.packs[${at}].${problem}`),
    ),
  ];
  if (problems.length > 0) return fail({ reason: "schema", problems });
  return ok({ policy: given as PolicyInput, version, warnings: parsed.value.warnings });
}

/** A policy that names a pack nobody can have would leave devices without that data. */
async function packProblems(
  { store, tenant }: Pick<Publishing, "store" | "tenant">,
  entries: readonly CompanyData[],
): Promise<string[]> {
  const problems = await Promise.all(
    entries.map(async (entry, at) => {
      const bytes =
        entry.inline === undefined
          ? await store.packBytes(tenant, entry.sha256)
          : Uint8Array.from(Buffer.from(entry.inline, "base64"));
      if (bytes === null) return `companyData[${at}].sha256: no such pack here; add it first`;
      const opened = openPack(entry, bytes, sha256Of(bytes));
      return opened.ok ? [] : `companyData[${at}]: not the pack it says (${opened.reason})`;
    }),
  );
  return problems.flat();
}

async function modelProblems(
  { store, tenant }: Pick<Publishing, "store" | "tenant">,
  entry: ModelPackEntry | undefined,
): Promise<string[]> {
  if (!entry) return [];
  const pack = (await store.models(tenant)).find(({ sha256 }) => sha256 === entry.sha256);
  if (!pack) return ["model.pack.sha256: no such model here; add it first"];
  const keys = (["id", "version", "size"] as const).filter((key) => pack[key] !== entry[key]);
  return keys.map((key) => `model.pack.${key}: the pack has ${pack[key]}`);
}

/**
 * Checks a policy, gives it the next version, signs and stores it. What the file says of tenant and version is
 * replaced. `group` empty publishes for everybody.
 */
export async function publishPolicy(
  deps: Publishing,
  input: unknown,
  group: string,
): Promise<Result<{ version: number; warnings: readonly string[] }, PolicyRefusal>> {
  const { store, tenant, signing, now } = deps;
  for (let attempt = 1; ; attempt++) {
    const checked = await checkPolicy(deps, input);
    if (!checked.ok) return checked;
    const { policy, version, warnings } = checked.value;
    const publishedAt = now();
    const jws = await signPolicy(policy, {
      privateKey: signing.privateKey,
      keyId: signing.publicKey.kid,
      tenant,
      version,
      notBefore: publishedAt,
      expires: publishedAt + VALID_FOR_MS,
    });
    if (await store.addPolicy(tenant, { version, group, policy, jws, publishedAt }))
      return ok({ version, warnings });
    if (attempt === TRIES) throw new Error(`${TRIES} others published at the same moment`);
  }
}
