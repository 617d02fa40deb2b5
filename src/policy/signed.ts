/** Policies in transit: compact JWS (RFC 7515) with Ed25519 (RFC 8037), bound to tenant, version and validity. */
import { CompactSign, compactVerify, decodeProtectedHeader, importJWK, type CryptoKey } from "jose";
import { parseJson } from "../lib/parse-json";
import { fail, ok, type Result } from "../lib/result";
import type { PolicyKey } from "./managed";
import { parsePolicy } from "./parse";
import type { Policy, PolicyInput } from "./schema";

export const POLICY_TYPE = "sluice-policy+jws";
const ISSUER = "sluice-admin";
const DEFAULT_TOLERANCE_MS = 300_000;

export type SignedPolicyFailure = {
  reason:
    | "bad-signature"
    | "unknown-key"
    | "wrong-tenant"
    | "rolled-back"
    | "expired"
    | "not-yet-valid"
    | "malformed"
    | "schema";
  /** What exactly is wrong, without any of the policy's content. */
  detail: string;
};

export interface VerifiedPolicy {
  readonly policy: Policy;
  readonly warnings: readonly string[];
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly notBefore: number;
  readonly expires: number;
  readonly keyId: string;
}

export interface Signing {
  readonly privateKey: CryptoKey;
  readonly keyId: string;
  readonly tenant: string;
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly notBefore: number;
  readonly expires: number;
}

/** Signs a policy; tenant and version of the envelope are written into the policy as well. */
export function signPolicy(policy: PolicyInput, by: Signing): Promise<string> {
  const payload = {
    iss: ISSUER,
    tenant: by.tenant,
    version: by.version,
    nbf: Math.floor(by.notBefore / 1000),
    exp: Math.floor(by.expires / 1000),
    policy: { ...policy, tenant: by.tenant, version: by.version },
  };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: "EdDSA", typ: POLICY_TYPE, kid: by.keyId })
    .sign(by.privateKey);
}

/**
 * Verifies signature, tenant, version, validity and schema, in that order; never throws.
 * `minVersion` is the lowest version still accepted; `toleranceMs` forgives a device clock that is a little off.
 */
export async function verifyPolicy(
  jws: string,
  expected: {
    readonly keys: readonly PolicyKey[];
    readonly tenant: string;
    readonly minVersion: number;
    readonly now: number;
    readonly toleranceMs?: number;
  },
): Promise<Result<VerifiedPolicy, SignedPolicyFailure>> {
  const opened = await open(jws, expected.keys);
  if (!opened.ok) return opened;
  const { claims, keyId } = opened.value;
  const tolerance = expected.toleranceMs ?? DEFAULT_TOLERANCE_MS;
  if (claims.tenant !== expected.tenant)
    return fail({ reason: "wrong-tenant", detail: "signed for another tenant" });
  if (claims.version < expected.minVersion)
    return fail({
      reason: "rolled-back",
      detail: `version ${claims.version} is below ${expected.minVersion}`,
    });
  if (claims.exp * 1000 + tolerance < expected.now)
    return fail({ reason: "expired", detail: "its validity has ended by this device's clock" });
  if (claims.nbf * 1000 - tolerance > expected.now)
    return fail({
      reason: "not-yet-valid",
      detail: "its validity has not begun by this device's clock",
    });
  const parsed = parsePolicy(claims.policy);
  if (!parsed.ok) return fail({ reason: "schema", detail: parsed.problems.slice(0, 5).join("; ") });
  if (
    parsed.value.policy.tenant !== claims.tenant ||
    parsed.value.policy.version !== claims.version
  )
    return fail({ reason: "malformed", detail: "policy and envelope disagree" });
  return ok({
    ...parsed.value,
    version: claims.version,
    notBefore: claims.nbf * 1000,
    expires: claims.exp * 1000,
    keyId,
  });
}

interface Claims {
  readonly tenant: string;
  readonly version: number;
  readonly nbf: number;
  readonly exp: number;
  readonly policy: unknown;
}

async function open(
  jws: string,
  keys: readonly PolicyKey[],
): Promise<Result<{ claims: Claims; keyId: string }, SignedPolicyFailure>> {
  let keyId: unknown;
  try {
    const header = decodeProtectedHeader(jws);
    if (header.typ !== POLICY_TYPE)
      return fail({ reason: "malformed", detail: "not a policy by its type header" });
    keyId = header.kid;
  } catch {
    // Not a JWS at all, e.g. an HTML page; what it says does not matter.
    return fail({ reason: "malformed", detail: "not a compact JWS" });
  }
  const key = keys.find(({ kid }) => kid === keyId);
  if (!key || typeof keyId !== "string")
    return fail({ reason: "unknown-key", detail: "signed by a key this install does not trust" });
  let payload: Uint8Array;
  try {
    const trusted = await importJWK({ ...key }, "EdDSA");
    ({ payload } = await compactVerify(jws, trusted, { algorithms: ["EdDSA", "Ed25519"] }));
  } catch {
    // jose's reasons name internals; for policy there is only one: this was not signed by that key.
    return fail({ reason: "bad-signature", detail: "the signature does not fit" });
  }
  const claims = readClaims(parseJson(new TextDecoder().decode(payload)));
  return claims
    ? ok({ claims, keyId })
    : fail({ reason: "malformed", detail: "the signed envelope lacks a field" });
}

function readClaims(value: unknown): Claims | null {
  if (typeof value !== "object" || value === null) return null;
  const { iss, tenant, version, nbf, exp, policy } = value as Record<string, unknown>;
  if (iss !== ISSUER || typeof tenant !== "string") return null;
  if (!isCount(version) || !isCount(nbf) || !isCount(exp)) return null;
  return { tenant, version, nbf, exp, policy };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
