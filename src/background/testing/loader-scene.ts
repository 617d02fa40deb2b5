/** The policy loader between managed storage and an endpoint, and what is said of it. */
import { exportJWK, generateKeyPair, type CryptoKey } from "jose";
import { fail, ok } from "../../lib/result";
import type { PolicyKey } from "../../policy/managed";
import type { PolicyInput } from "../../policy/schema";
import { signPolicy } from "../../policy/signed";
import type { Endpoint, PolicyAnswer } from "../endpoint";
import { createPolicyLoader, type PolicyLoader } from "../policy-loader";

export const NOW = Date.UTC(2026, 5, 1);
export const DAY = 86_400_000;
export const POLICY: PolicyInput = {
  format: 1,
  tenant: "northgate",
  version: 1,
  organisation: { name: "Northgate" },
  rules: [],
  pollSeconds: 60,
};

interface Signed {
  readonly byStranger?: boolean;
  readonly keyId?: string;
  readonly tenant?: string;
  readonly from?: number;
  readonly to?: number;
  readonly policy?: Record<string, unknown>;
}

interface Keys {
  readonly own: CryptoKey;
  readonly stranger: CryptoKey;
  readonly trusted: PolicyKey;
}

let keys: Promise<Keys> | null = null;

export class LoaderScene {
  /** What managed storage holds. */
  managed: Record<string, unknown> | null;
  /** What the endpoint says next, one by one. */
  answers: (Awaited<ReturnType<Endpoint["policy"]>> | Error)[] = [];
  readonly stored = new Map<string, unknown>();
  readonly reports: string[] = [];
  readonly etags: (string | null)[] = [];
  enrolments = 0;

  private constructor(private readonly keys: Keys) {
    this.managed = this.managedBy();
  }

  static async of(): Promise<LoaderScene> {
    keys ??= makeKeys();
    return new LoaderScene(await keys);
  }

  /** Values that name an endpoint and the key it signs with. */
  managedBy(fields: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      endpoint: "https://admin.example",
      tenant: "northgate",
      enrolmentToken: "token",
      publicKeys: JSON.stringify({ keys: [this.keys.trusted] }),
      ...fields,
    };
  }

  /** A loader as a worker that has just begun has it. */
  async started(now = NOW): Promise<PolicyLoader> {
    const endpoint: Pick<Endpoint, "enrol" | "policy"> = {
      enrol: () => {
        this.enrolments += 1;
        return Promise.resolve(ok({ device: "d1", key: `key ${this.enrolments}` }));
      },
      policy: (_key, _group, etag) => {
        this.etags.push(etag);
        const next = this.answers.shift() ?? new Error("asked too often");
        return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
      },
    };
    const loader = createPolicyLoader({
      meta: {
        get: (key) => Promise.resolve(this.stored.get(key)),
        set: (key, value) => Promise.resolve(void this.stored.set(key, value)),
      },
      readManaged: () => Promise.resolve(this.managed),
      endpointAt: () => endpoint as Endpoint,
      extension: "0.1.0",
      browser: "Chrome 156",
      now: () => now,
      random: () => 0.5,
      changed: () => undefined,
      report: (kind, detail) => this.reports.push(`${kind} ${detail}`),
    });
    await loader.start();
    return loader;
  }

  async jws(version: number, as: Signed = {}): Promise<PolicyAnswer> {
    const token = await signPolicy(
      { ...POLICY, ...as.policy },
      {
        privateKey: as.byStranger === true ? this.keys.stranger : this.keys.own,
        keyId: as.keyId ?? "k1",
        tenant: as.tenant ?? "northgate",
        version,
        notBefore: as.from ?? NOW - DAY,
        expires: as.to ?? NOW + 30 * DAY,
      },
    );
    return changed(token, `"v${version}"`);
  }

  async signed(version: number, as: Signed = {}) {
    return ok(await this.jws(version, as));
  }
}

async function makeKeys(): Promise<Keys> {
  const pair = await generateKeyPair("Ed25519", { extractable: true });
  const { x = "" } = await exportJWK(pair.publicKey);
  return {
    own: pair.privateKey,
    stranger: (await generateKeyPair("Ed25519")).privateKey,
    trusted: { kty: "OKP", crv: "Ed25519", x, kid: "k1" },
  };
}

export function changed(token: string, etag: string | null = null): PolicyAnswer {
  return { changed: true, jws: token, etag };
}

export function unchanged() {
  return ok({ changed: false } as const);
}

export function down() {
  return fail({ reason: "unreachable", status: 0, retryAfter: null } as const);
}
