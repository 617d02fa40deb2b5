import { fail, ok, type Result } from "../lib/result";
import type { ManagedConfig } from "../policy/managed";
import { parsePolicy, type ParsedPolicy } from "../policy/parse";

export interface EmbeddedRefusal {
  reason: "not-an-object" | "schema" | "wrong-tenant" | "rolled-back";
  problems: readonly string[];
}

/** The policy that managed values hold themselves, held to what the same values say of tenant and version. */
export function readEmbedded(
  config: Pick<ManagedConfig, "policy" | "tenant" | "minimumPolicyVersion">,
): Result<ParsedPolicy, EmbeddedRefusal> {
  const parsed = parsePolicy(config.policy);
  if (!parsed.ok) return parsed;
  const { tenant, version } = parsed.value.policy;
  if (config.tenant !== null && tenant !== config.tenant)
    return fail({ reason: "wrong-tenant", problems: [] });
  if (version < config.minimumPolicyVersion) return fail({ reason: "rolled-back", problems: [] });
  return ok(parsed.value);
}
