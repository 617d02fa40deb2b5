import fc from "fast-check";
import { CompactSign, exportJWK, generateKeyPair } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import type { PolicyKey } from "./managed";
import type { PolicyInput } from "./schema";
import { POLICY_TYPE, signPolicy, verifyPolicy, type Signing } from "./signed";

const NOW = Date.UTC(2026, 5, 1, 12);
const MINUTE = 60_000;
const policy: PolicyInput = {
  format: 1,
  tenant: "northgate",
  version: 7,
  organisation: { name: "Northgate" },
  rules: [],
};

interface Pair {
  readonly privateKey: Signing["privateKey"];
  readonly key: PolicyKey;
}

let ours: Pair;
let theirs: Pair;
let jws: string;

beforeAll(async () => {
  ours = await pair("k-1");
  theirs = await pair("k-1");
  jws = await signed();
});

describe("verifyPolicy", () => {
  it("accepts what signPolicy signed and says what it is", async () => {
    expect(await verify(jws)).toMatchObject({
      ok: true,
      value: {
        version: 7,
        keyId: "k-1",
        notBefore: NOW,
        expires: NOW + 60 * MINUTE,
        warnings: [],
        policy: { tenant: "northgate", version: 7, onUnavailable: "warn" },
      },
    });
  });

  it("takes tenant and version from the signer, whatever the policy file said", async () => {
    const other = await signed({ version: 9 }, { ...policy, tenant: "elsewhere", version: 1 });
    expect(await verify(other)).toMatchObject({
      ok: true,
      value: { policy: { tenant: "northgate", version: 9 } },
    });
  });

  it("passes on the parser's warnings", async () => {
    const odd = await signed({}, { ...policy, colour: "teal" } as PolicyInput);
    expect(await verify(odd)).toMatchObject({
      ok: true,
      value: { warnings: ["colour: unknown key, ignored"] },
    });
  });

  it.each([
    ["a version below the lowest accepted", "rolled-back", { minVersion: 8 }],
    ["another tenant", "wrong-tenant", { tenant: "southgate" }],
    ["validity over, beyond the tolerance", "expired", { now: NOW + 65 * MINUTE + 1 }],
    ["validity not begun, beyond the tolerance", "not-yet-valid", { now: NOW - 5 * MINUTE - 1 }],
    ["no tolerance at all", "expired", { now: NOW + 60 * MINUTE + 1, toleranceMs: 0 }],
    ["no trusted key", "unknown-key", { keys: [] }],
  ])("refuses %s", async (_, reason, expected) => {
    expect(await verify(jws, expected)).toMatchObject({ ok: false, reason });
  });

  it.each([
    ["the lowest accepted version itself", { minVersion: 7 }],
    ["a clock a little ahead", { now: NOW + 65 * MINUTE }],
    ["a clock a little behind", { now: NOW - 5 * MINUTE }],
  ])("accepts %s", async (_, expected) => {
    expect(await verify(jws, expected)).toMatchObject({ ok: true });
  });

  it("refuses another key under the trusted key's id", async () => {
    expect(await verify(jws, { keys: [theirs.key] })).toMatchObject({
      ok: false,
      reason: "bad-signature",
    });
  });

  it("refuses a payload changed after signing", async () => {
    const [header = "", , signature = ""] = jws.split(".");
    const forged = Buffer.from(JSON.stringify({ iss: "sluice-admin", version: 99 }));
    expect(await verify(`${header}.${forged.toString("base64url")}.${signature}`)).toMatchObject({
      ok: false,
      reason: "bad-signature",
    });
  });

  it.each([
    ["no signature at all (alg none)", { alg: "none", typ: POLICY_TYPE, kid: "k-1" }],
    ["a shared-secret algorithm", { alg: "HS256", typ: POLICY_TYPE, kid: "k-1" }],
    ["a header that names its own key", { alg: "EdDSA", typ: POLICY_TYPE, kid: "k-1", jwk: {} }],
  ])("refuses %s", async (_, header) => {
    const [, payload = "", signature = ""] = jws.split(".");
    const forged = Buffer.from(JSON.stringify(header)).toString("base64url");
    for (const end of [signature, ""])
      expect(await verify(`${forged}.${payload}.${end}`)).toMatchObject({
        ok: false,
        reason: "bad-signature",
      });
  });

  it.each([
    ["an HTML page", "<!doctype html><title>Sign in</title>"],
    ["nothing", ""],
    ["three dots of nothing", "a.b.c"],
  ])("refuses %s as malformed", async (_, text) => {
    expect(await verify(text)).toMatchObject({ ok: false, reason: "malformed" });
  });

  it("refuses a token of another type by the same key", async () => {
    const other = await raw({ alg: "EdDSA", typ: "JWT", kid: "k-1" }, "{}");
    expect(await verify(other)).toMatchObject({ ok: false, reason: "malformed" });
  });

  it.each([
    ["text that is not JSON", "{"],
    ["another issuer", claims({ iss: "somebody" })],
    ["a version that is no whole number", claims({ version: 7.5 })],
    ["no validity", claims({ exp: undefined })],
    ["a policy for another version than the envelope's", claims({ version: 8 })],
  ])("refuses %s, though signed", async (_, payload) => {
    expect(await verify(await properly(payload))).toMatchObject({ ok: false, reason: "malformed" });
  });

  it("refuses a policy that does not parse, naming the place and never the value", async () => {
    const payload = claims({ policy: { ...policy, drafts: "CONFIDENTIAL" } });
    const refused = await verify(await properly(payload));
    expect(refused).toMatchObject({ ok: false, reason: "schema" });
    if (refused.ok) return;
    expect(refused.detail).toContain("drafts:");
    expect(refused.detail).not.toContain("CONFIDENTIAL");
  });

  it("never throws: any text, any cut or changed token, any signed JSON", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        expect(await verify(text)).toMatchObject({ ok: false });
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(jws.length - 1), fc.string({ maxLength: 3 }), async (at, put) => {
        const changed = jws.slice(0, at) + put + jws.slice(at + put.length + 1);
        // Base64url of 64 bytes leaves four bits over, so two spellings of one signature are the same.
        const signedPart = (token: string) => token.slice(0, token.lastIndexOf("."));
        if ((await verify(changed)).ok) expect(signedPart(changed)).toBe(signedPart(jws));
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect(await verify(await properly(JSON.stringify(value)))).toMatchObject({ ok: false });
        const inside = await verify(await properly(claims({ policy: value })));
        expect(inside).toMatchObject({ ok: false, reason: "schema" });
      }),
      { numRuns: 50 },
    );
  });
});

async function pair(kid: string): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair("EdDSA", { crv: "Ed25519" });
  const { x = "" } = await exportJWK(publicKey);
  return { privateKey, key: { kty: "OKP", crv: "Ed25519", x, kid } };
}

function signed(more: Partial<Signing> = {}, given: PolicyInput = policy): Promise<string> {
  return signPolicy(given, {
    privateKey: ours.privateKey,
    keyId: "k-1",
    tenant: "northgate",
    version: 7,
    notBefore: NOW,
    expires: NOW + 60 * MINUTE,
    ...more,
  });
}

function verify(text: string, more: Partial<Parameters<typeof verifyPolicy>[1]> = {}) {
  return verifyPolicy(text, {
    keys: [ours.key],
    tenant: "northgate",
    minVersion: 0,
    now: NOW,
    ...more,
  });
}

function claims(more: Readonly<Record<string, unknown>>): string {
  const nbf = NOW / 1000;
  return JSON.stringify({
    iss: "sluice-admin",
    tenant: "northgate",
    version: 7,
    nbf,
    exp: nbf + 3600,
    policy,
    ...more,
  });
}

function properly(payload: string): Promise<string> {
  return raw({ alg: "EdDSA", typ: POLICY_TYPE, kid: "k-1" }, payload);
}

function raw(header: { alg: string; typ: string; kid: string }, payload: string): Promise<string> {
  return new CompactSign(new TextEncoder().encode(payload))
    .setProtectedHeader(header)
    .sign(ours.privateKey);
}
