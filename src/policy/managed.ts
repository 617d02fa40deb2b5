/**
 * What IT pushes by managed storage: where the policy comes from and who may sign it.
 * Flat and permissive, since browsers silently drop values whose type does not match the schema.
 */
import * as v from "valibot";

const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));
const described = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description(description));

export const ManagedSchema = v.object({
  endpoint: described(
    v.optional(
      v.pipe(text(500), v.url(), v.check(isAllowedEndpoint, "https, or http on loopback")),
    ),
    "Address of the admin endpoint, e.g. `https://sluice.northgate.example`. `http` only on loopback.",
  ),
  tenant: described(v.optional(text(100)), "Tenant the policy must be for."),
  enrolmentToken: described(
    v.optional(text(500)),
    "Token with which a device asks the endpoint for its own key.",
  ),
  publicKeys: described(
    v.optional(text(20_000)),
    'Keys that may sign policies, as JSON text: a JWK Set (`{"keys": [...]}`) of Ed25519 public keys.',
  ),
  group: described(
    v.optional(text(100)),
    "Group of this device or user, for rules and policies by group.",
  ),
  minimumPolicyVersion: described(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    "Policies with a lower version are refused.",
  ),
  policy: described(
    v.optional(text(500_000)),
    "A whole policy as JSON text, for installs without an endpoint.",
  ),
});

type Managed = v.InferOutput<typeof ManagedSchema>;
export type ManagedKey = keyof Managed;

/** An Ed25519 public key (RFC 8037) as the managed configuration names it. */
export interface PolicyKey {
  readonly kty: "OKP";
  readonly crv: "Ed25519";
  readonly x: string;
  readonly kid: string;
}

export interface ManagedConfig {
  readonly endpoint: string | null;
  readonly tenant: string | null;
  readonly enrolmentToken: string | null;
  readonly publicKeys: readonly PolicyKey[];
  readonly group: string | null;
  readonly minimumPolicyVersion: number;
  /** As JSON parsed it; `parsePolicy` judges it. */
  readonly policy: unknown;
}

const KeySet = v.object({
  keys: v.array(
    v.object({
      kty: v.literal("OKP"),
      crv: v.literal("Ed25519"),
      x: v.pipe(v.string(), v.regex(/^[\w-]{43}$/u)),
      kid: text(200),
    }),
  ),
});

/** Reads managed values leaf by leaf: a wrong one counts as absent and is reported, the others hold. */
export function parseManaged(values: unknown): { config: ManagedConfig; problems: string[] } {
  const problems: string[] = [];
  const given: Record<string, unknown> =
    typeof values === "object" && values !== null ? { ...values } : {};
  const leaf = <K extends ManagedKey>(key: K): Managed[K] | null => {
    if (given[key] === undefined) return null;
    const parsed = v.safeParse(ManagedSchema.entries[key], given[key]);
    if (parsed.success) return (parsed.output as Managed[K]) ?? null;
    problems.push(`${key}: ${typeof given[key]} of the wrong form, treated as absent`);
    return null;
  };
  for (const key of Object.keys(given))
    if (!(key in ManagedSchema.entries)) problems.push(`${key}: unknown key, ignored`);
  const config: ManagedConfig = {
    endpoint: trimSlash(leaf("endpoint")),
    tenant: leaf("tenant") ?? null,
    enrolmentToken: leaf("enrolmentToken") ?? null,
    publicKeys: readKeys(leaf("publicKeys") ?? null, problems),
    group: leaf("group") ?? null,
    minimumPolicyVersion: leaf("minimumPolicyVersion") ?? 0,
    policy: readJson("policy", leaf("policy") ?? null, problems),
  };
  return { config, problems };
}

function readKeys(json: string | null, problems: string[]): readonly PolicyKey[] {
  const value = readJson("publicKeys", json, problems);
  if (value === null) return [];
  const parsed = v.safeParse(KeySet, value);
  if (parsed.success) return parsed.output.keys;
  problems.push("publicKeys: not a JWK Set of Ed25519 keys with `kid`, treated as absent");
  return [];
}

function readJson(key: string, json: string | null, problems: string[]): unknown {
  if (json === null) return null;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    problems.push(`${key}: not JSON, treated as absent`);
    return null;
  }
}

function trimSlash(url: string | null | undefined): string | null {
  return url ? url.replace(/\/$/u, "") : null;
}

function isAllowedEndpoint(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || url.username !== "" || url.password !== "") return false;
  if (url.protocol === "https:") return true;
  return url.protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
}
