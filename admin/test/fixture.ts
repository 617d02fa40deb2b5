/** An endpoint over the test database, with a clock the test moves and helpers that speak its interface. */
import { exportJWK, generateKeyPair } from "jose";
import type { Hono } from "hono";
import type { AuditEvent } from "../../src/policy/audit-event";
import { testKey, type TestKey } from "../../src/lib/testing/signing-key";
import type { PolicyKey } from "../../src/policy/managed";
import type { PolicyInput } from "../../src/policy/schema";
import { createApp } from "../src/app";
import type { AppDeps } from "../src/app-deps";
import { createRateLimit } from "../src/rate-limit";
import { hashToken } from "../src/secrets";
import type { Sql } from "../src/store/sql";
import { createStore, type Store } from "../src/store/store";
import { openTestDatabase } from "./database";

export const TENANT = "northgate";
export const ENROLMENT = "enrolment-token-of-this-test";
export const ADMIN = "admin-token-of-this-test";
export const START = Date.UTC(2026, 5, 1, 12);

export interface Fixture {
  readonly app: Hono;
  readonly store: Store;
  readonly sql: Sql;
  readonly publicKey: PolicyKey;
  readonly modelKey: TestKey;
  now: number;
  /** Empties the tables, restores limits and clock. */
  reset(): Promise<void>;
  enrol(more?: Readonly<Record<string, unknown>>): Promise<{ device: string; key: string }>;
  /** `body` as JSON unless it is text already. */
  post(path: string, body: unknown, bearer?: string): Promise<Response>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  publish(policy?: unknown, group?: string): Promise<number>;
}

export async function openFixture(): Promise<Fixture> {
  const { privateKey, publicKey } = await generateKeyPair("EdDSA", { crv: "Ed25519" });
  const { x = "" } = await exportJWK(publicKey);
  const key: PolicyKey = { kty: "OKP", crv: "Ed25519", x, kid: "k-test" };
  const modelKey = await testKey();
  const sql = await openTestDatabase();
  const store = createStore(sql);
  const build = () => {
    const deps: AppDeps = {
      store,
      tenant: TENANT,
      signing: { privateKey, publicKey: key },
      modelKeys: [modelKey],
      enrolmentTokenHash: hashToken(ENROLMENT),
      adminTokenHash: hashToken(ADMIN),
      now: () => fixture.now,
      limits: {
        enrol: createRateLimit({ burst: 5, perMinute: 60 }),
        events: createRateLimit({ burst: 3, perMinute: 30 }),
        login: createRateLimit({ burst: 3, perMinute: 10 }),
      },
    };
    return createApp(deps);
  };
  let app: Hono | null = null;
  const fixture: Fixture = {
    get app() {
      return (app ??= build());
    },
    store,
    sql,
    publicKey: key,
    modelKey,
    now: START,
    async reset() {
      await sql.run(
        "truncate policies, devices, events, company_data, model_packs restart identity cascade",
      );
      fixture.now = START;
      app = null;
    },
    async enrol(more = {}) {
      const response = await fixture.post("/v1/enrol", { ...ENROL_BODY, ...more });
      return (await response.json()) as { device: string; key: string };
    },
    async post(path, body, bearer) {
      return fixture.app.request(path, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        },
        body: typeof body === "string" ? body : JSON.stringify(body),
      });
    },
    async get(path, headers = {}) {
      return fixture.app.request(path, { headers });
    },
    async publish(policy = POLICY, group) {
      const query = group === undefined ? "" : `?group=${encodeURIComponent(group)}`;
      const response = await fixture.post(`/v1/admin/policies${query}`, policy, ADMIN);
      const { version } = (await response.json()) as { version: number };
      return version;
    },
  };
  return fixture;
}

export const ENROL_BODY = {
  tenant: TENANT,
  token: ENROLMENT,
  extension: "0.1.0",
  browser: "Chrome 156",
} as const;

export const POLICY: PolicyInput = {
  format: 1,
  tenant: "whatever the file says",
  version: 1,
  organisation: { name: "Northgate" },
  rules: [
    {
      id: "keys",
      title: { en: "Keys stay here." },
      when: { types: ["API_KEY"] },
      action: "block",
    },
  ],
};

/** A blocked key on ChatGPT; `at` numbers it. */
export function eventAt(at: number, more: Partial<AuditEvent> = {}): AuditEvent {
  return {
    id: `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`,
    time: START - 60_000 + at,
    kind: "decision",
    site: { id: "chatgpt", host: "chatgpt.com" },
    channel: "prompt",
    action: "block",
    outcome: "refused",
    ruleIds: ["keys"],
    findings: { API_KEY: 1 },
    injection: 0.02,
    owasp: ["LLM02:2025"],
    choice: "edit",
    reason: null,
    unavailable: null,
    policyVersion: 1,
    model: "m1",
    extension: "0.1.0",
    latencyMs: 4,
    about: null,
    detail: null,
    ...more,
  };
}
