import { exportJWK, generateKeyPair, type CryptoKey } from "jose";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fail, ok } from "../lib/result";
import type { PolicyKey } from "../policy/managed";
import type { PolicyInput } from "../policy/schema";
import { signPolicy } from "../policy/signed";
import type { Endpoint, PolicyAnswer } from "./endpoint";
import { createPolicyLoader, type PolicyLoader } from "./policy-loader";

const NOW = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;
const POLICY: PolicyInput = {
  format: 1,
  tenant: "northgate",
  version: 1,
  organisation: { name: "Northgate" },
  rules: [],
  pollSeconds: 60,
};

let privateKey: CryptoKey;
let strangerKey: CryptoKey;
let publicKey: PolicyKey;
let keyValues: Map<string, unknown>;
let managedValues: Record<string, unknown> | null;
let answers: (Awaited<ReturnType<Endpoint["policy"]>> | Error)[];
let reports: string[];
let enrolments: number;
let etags: (string | null)[];

beforeAll(async () => {
  const pair = await generateKeyPair("Ed25519", { extractable: true });
  privateKey = pair.privateKey;
  strangerKey = (await generateKeyPair("Ed25519")).privateKey;
  const { x = "" } = await exportJWK(pair.publicKey);
  publicKey = { kty: "OKP", crv: "Ed25519", x, kid: "k1" };
});

beforeEach(() => {
  keyValues = new Map();
  managedValues = managed();
  answers = [];
  reports = [];
  enrolments = 0;
  etags = [];
});

describe("managed storage", () => {
  it("is empty at first: the built-in policy guards, and the values count when they come", async () => {
    managedValues = {};
    const loader = await started();
    expect(loader.state()).toMatchObject({ source: "built-in", managed: null });
    managedValues = { tenant: "northgate", policy: JSON.stringify(POLICY) };
    await loader.remanage();
    expect(loader.state()).toMatchObject({ source: "embedded", connection: "none" });
    expect(loader.state().policy.organisation.name).toBe("Northgate");
  });

  it("is cleared later: the last good configuration and policy stay, also over a restart", async () => {
    answers = [await signed(3)];
    const loader = await started();
    await loader.fetchNow();
    for (const cleared of [{}, null]) {
      managedValues = cleared;
      await loader.remanage();
      expect(loader.state()).toMatchObject({ source: "endpoint", policy: { version: 3 } });
    }
    expect((await started()).state()).toMatchObject({ source: "endpoint", policy: { version: 3 } });
  });

  it("holds a policy that cannot be read: refused whole, and said once", async () => {
    managedValues = { tenant: "northgate", policy: JSON.stringify({ ...POLICY, rules: "none" }) };
    const loader = await started();
    await loader.remanage();
    expect(loader.state()).toMatchObject({ source: "built-in", refusal: "embedded:schema" });
    expect(reports).toEqual(["policy-refused embedded:schema:1:rules"]);
    expect((await started()).state().source).toBe("built-in");
    expect(reports).toHaveLength(1);
  });

  it("holds a policy: that it applies is said once, with the keys that nobody knows", async () => {
    const policy = { ...POLICY, colour: "secret", user: { mayFly: true } };
    managedValues = { tenant: "northgate", policy: JSON.stringify(policy) };
    const loader = await started();
    await loader.remanage();
    await started();
    expect(reports).toEqual(["policy-applied embedded:warned:2:user.mayFly,colour"]);
    managedValues = { tenant: "northgate", policy: JSON.stringify({ ...POLICY, version: 2 }) };
    await loader.remanage();
    expect(loader.state().policy.version).toBe(2);
    expect(reports.slice(1)).toEqual(["policy-applied embedded:ok"]);
  });

  it.each([
    ["for another tenant", { tenant: "southgate" }, "embedded:wrong-tenant"],
    ["below the minimum that IT demands", { minimumPolicyVersion: 2 }, "embedded:rolled-back"],
  ])("holds a policy %s: refused, and what held goes on", async (_name, values, refusal) => {
    managedValues = { tenant: "northgate", policy: JSON.stringify(POLICY) };
    const loader = await started();
    managedValues = { ...managedValues, ...values };
    await loader.remanage();
    await loader.remanage();
    expect(loader.state()).toMatchObject({ source: "embedded", policy: { version: 1 }, refusal });
    expect(reports).toEqual(["policy-applied embedded:ok", `policy-refused ${refusal}`]);
    expect((await started()).state()).toMatchObject({ source: "built-in", refusal });
  });

  it("holds values of the wrong form: their names are said once, and again after they were right", async () => {
    const wrong = managed({ group: 5, secret: "x" });
    managedValues = wrong;
    const loader = await started();
    await loader.remanage();
    await started();
    expect(reports).toEqual(["policy-refused managed:2:secret,group"]);
    managedValues = managed();
    await loader.remanage();
    managedValues = wrong;
    await loader.remanage();
    expect(reports).toHaveLength(2);
  });

  it("names another tenant: the old tenant's policy, versions and tag count no more", async () => {
    answers = [await signed(9)];
    const loader = await started();
    await loader.fetchNow();
    managedValues = managed({ tenant: "southgate" });
    await loader.remanage();
    expect(loader.state().source).toBe("built-in");
    answers = [await signed(1, { tenant: "southgate" })];
    await loader.fetchNow();
    expect(etags).toEqual([null, null]);
    expect(loader.state().policy).toMatchObject({ tenant: "southgate", version: 1 });
  });

  it("names no endpoint any more: the embedded policy takes over", async () => {
    answers = [await signed(9)];
    const loader = await started();
    await loader.fetchNow();
    managedValues = { tenant: "northgate", policy: JSON.stringify({ ...POLICY, version: 2 }) };
    await loader.remanage();
    expect(loader.state()).toMatchObject({ source: "embedded", policy: { version: 2 } });
    expect((await started()).state()).toMatchObject({ source: "embedded", connection: "none" });
  });
});

describe("a fetched policy", () => {
  it("takes effect, is said, and is asked for by its tag from then on", async () => {
    answers = [await signed(1), unchanged()];
    const loader = await started();
    expect(loader.state().connection).toBe("not-yet");
    await loader.fetchNow();
    await loader.fetchNow();
    expect(loader.state()).toMatchObject({
      source: "endpoint",
      connection: "ok",
      refusal: null,
      lastContact: NOW,
    });
    expect(etags).toEqual([null, '"v1"']);
    expect(reports).toEqual(["policy-applied ok"]);
    expect(enrolments).toBe(1);
  });

  it("with keys that nobody knows takes effect, and they are said by name", async () => {
    answers = [await signed(1, { policy: { "how: ever": "secret", record: { colour: 1 } } })];
    await (await started()).fetchNow();
    expect(reports).toEqual(["policy-applied warned:2:record.colour,how"]);
  });

  const lies: [name: string, reason: string, answer: () => Promise<PolicyAnswer>][] = [
    ["signed by a stranger", "bad-signature", () => jws(2, { key: strangerKey })],
    ["signed by an unknown key", "unknown-key", () => jws(2, { keyId: "k9" })],
    ["for another tenant", "wrong-tenant", () => jws(2, { tenant: "southgate" })],
    ["older than the last one", "rolled-back", () => jws(0)],
    ["of the past", "expired", () => jws(2, { from: NOW - 9 * DAY, to: NOW - DAY })],
    ["of the future", "not-yet-valid", () => jws(2, { from: NOW + DAY, to: NOW + 9 * DAY })],
    ["a sign-in page", "malformed", () => Promise.resolve(changed("<!doctype html>"))],
    ["empty", "malformed", () => Promise.resolve(changed(""))],
    ["against the schema", "schema", () => jws(2, { policy: { rules: 5 } })],
  ];
  it.each(lies)("%s is refused as %s and the last good one stays", async (_name, reason, lie) => {
    answers = [await signed(1), ok(await lie()), ok(await lie())];
    const loader = await started();
    await loader.fetchNow();
    await loader.fetchNow();
    await loader.fetchNow();
    expect(loader.state()).toMatchObject({
      policy: { version: 1 },
      refusal: reason,
      connection: "refusing",
    });
    expect(reports).toEqual(["policy-applied ok", `policy-refused ${reason}`]);
  });

  it("is the old one again after a refusal: all is well", async () => {
    answers = [await signed(1), ok(changed("<!doctype html>")), unchanged()];
    const loader = await started();
    for (let fetch = 0; fetch < 3; fetch++) await loader.fetchNow();
    expect(loader.state()).toMatchObject({ refusal: null, connection: "ok" });
  });

  it("below the minimum that IT demands is refused", async () => {
    managedValues = managed({ minimumPolicyVersion: 5 });
    answers = [await signed(4)];
    const loader = await started();
    await loader.fetchNow();
    expect(loader.state()).toMatchObject({ source: "built-in", refusal: "rolled-back" });
  });

  it("may be dated by a clock that is a little ahead", async () => {
    answers = [ok(await jws(1, { from: NOW + 200_000, to: NOW + DAY }))];
    const loader = await started();
    await loader.fetchNow();
    expect(loader.state().policy.version).toBe(1);
  });

  it("stays in force after its validity ended while nobody could be asked", async () => {
    answers = [ok(await jws(1, { from: NOW - DAY, to: NOW + DAY }))];
    await (await started()).fetchNow();
    const later = await started(NOW + 30 * DAY);
    expect(later.state()).toMatchObject({ source: "endpoint", policy: { version: 1 } });
  });

  it("altered on disk does not come into force", async () => {
    answers = [await signed(1)];
    await (await started()).fetchNow();
    const stored = keyValues.get("policy") as { jws: string };
    keyValues.set("policy", { ...stored, jws: stored.jws.replace(/\../u, ".A") });
    expect((await started()).state().source).toBe("built-in");
  });
});

describe("an endpoint that does not answer", () => {
  it("is asked ever more rarely, with jitter, and at once again when it is back", async () => {
    answers = [down(), down(), down(), unchanged()];
    const loader = await started();
    const waits = [];
    for (let fetch = 0; fetch < 4; fetch++) waits.push(await loader.fetchNow());
    const poll = loader.state().policy.pollSeconds;
    expect(waits.map((wait) => wait / poll)).toEqual([2, 4, 8, 1]);
  });

  it("is left alone for as long as it asks", async () => {
    answers = [fail({ reason: "busy", status: 429, retryAfter: 77 })];
    expect(await (await started()).fetchNow()).toBe(77);
  });

  it("does not touch the policy in force", async () => {
    answers = [
      await signed(1),
      down(),
      fail({ reason: "too-large", status: 200, retryAfter: null }),
    ];
    const loader = await started();
    for (let fetch = 0; fetch < 3; fetch++) await loader.fetchNow();
    expect(loader.state()).toMatchObject({ policy: { version: 1 }, refusal: "too-large" });
  });

  it("that refuses the device's key gets one new enrolment, not a stream of them", async () => {
    const refused = fail({ reason: "unauthorised", status: 401, retryAfter: null } as const);
    answers = [refused, refused];
    const loader = await started();
    await loader.fetchNow();
    expect(enrolments).toBe(2);
    expect(loader.state().connection).toBe("refusing");
  });

  it("is asked once for many callers at the same time", async () => {
    answers = [await signed(1)];
    const loader = await started();
    await Promise.all([loader.fetchNow(), loader.fetchNow(), loader.fetchNow()]);
    expect(etags).toHaveLength(1);
  });
});

async function started(now = NOW): Promise<PolicyLoader> {
  const endpoint: Pick<Endpoint, "enrol" | "policy"> = {
    enrol: () => {
      enrolments += 1;
      return Promise.resolve(ok({ device: "d1", key: `key ${enrolments}` }));
    },
    policy: (_key, _group, etag) => {
      etags.push(etag);
      const next = answers.shift() ?? new Error("asked too often");
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
  };
  const loader = createPolicyLoader({
    meta: {
      get: (key) => Promise.resolve(keyValues.get(key)),
      set: (key, value) => Promise.resolve(void keyValues.set(key, value)),
    },
    readManaged: () => Promise.resolve(managedValues),
    endpointAt: () => endpoint as Endpoint,
    extension: "0.1.0",
    browser: "Chrome 156",
    now: () => now,
    random: () => 0.5,
    changed: () => undefined,
    report: (kind, detail) => reports.push(`${kind} ${detail}`),
  });
  await loader.start();
  return loader;
}

function managed(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    endpoint: "https://admin.example",
    tenant: "northgate",
    enrolmentToken: "token",
    publicKeys: JSON.stringify({ keys: [publicKey] }),
    ...fields,
  };
}

interface Signed {
  readonly key?: CryptoKey;
  readonly keyId?: string;
  readonly tenant?: string;
  readonly from?: number;
  readonly to?: number;
  readonly policy?: Record<string, unknown>;
}

async function jws(version: number, as: Signed = {}): Promise<PolicyAnswer> {
  const token = await signPolicy(
    { ...POLICY, ...as.policy },
    {
      privateKey: as.key ?? privateKey,
      keyId: as.keyId ?? "k1",
      tenant: as.tenant ?? "northgate",
      version,
      notBefore: as.from ?? NOW - DAY,
      expires: as.to ?? NOW + 30 * DAY,
    },
  );
  return changed(token, `"v${version}"`);
}

async function signed(version: number, as: Signed = {}) {
  return ok(await jws(version, as));
}

function changed(token: string, etag: string | null = null): PolicyAnswer {
  return { changed: true, jws: token, etag };
}

function unchanged() {
  return ok({ changed: false } as const);
}

function down() {
  return fail({ reason: "unreachable", status: 0, retryAfter: null } as const);
}
