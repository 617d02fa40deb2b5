import { ok, type Result } from "../../src/lib/result";
import { parsePolicy, type PolicyRefusal } from "../../src/policy/parse";
import type { PolicyInput } from "../../src/policy/schema";
import { signPolicy } from "../../src/policy/signed";
import type { AppDeps } from "./app-deps";

const VALID_FOR_MS = 400 * 86_400_000;
const TRIES = 5;

/** Validates a policy, gives it the next version, signs and stores it. What the file says of tenant and version is replaced. */
export async function publishPolicy(
  { store, tenant, signing, now }: Pick<AppDeps, "store" | "tenant" | "signing" | "now">,
  input: unknown,
  group: string,
): Promise<Result<{ version: number; warnings: readonly string[] }, PolicyRefusal>> {
  const given =
    typeof input === "object" && input !== null ? { ...input, tenant, version: 1 } : input;
  const parsed = parsePolicy(given);
  if (!parsed.ok) return parsed;
  for (let attempt = 0; ; attempt++) {
    const version = (await store.latestVersion(tenant)) + 1;
    const policy = { ...(given as PolicyInput), version };
    const publishedAt = now();
    const jws = await signPolicy(policy, {
      privateKey: signing.privateKey,
      keyId: signing.publicKey.kid,
      tenant,
      version,
      notBefore: publishedAt,
      expires: publishedAt + VALID_FOR_MS,
    });
    try {
      await store.addPolicy(tenant, { version, group, policy, jws, publishedAt });
      return ok({ version, warnings: parsed.value.warnings });
    } catch (taken) {
      // Somebody published at the same moment: the next number is ours.
      if (attempt >= TRIES) throw taken;
    }
  }
}
