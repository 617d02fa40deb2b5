/** What the endpoint keeps: policies, devices, events. One implementation over SQL. */
import type { AuditEvent } from "../../../src/policy/audit-event";
import type { Sql } from "./sql";

export interface Device {
  readonly id: string;
  readonly tenant: string;
  readonly group: string;
  readonly extension: string;
  readonly browser: string;
  readonly enrolledAt: number;
  readonly lastSeen: number;
  readonly policyVersion: number | null;
}

export interface PublishedPolicy {
  readonly version: number;
  readonly group: string;
  readonly policy: unknown;
  readonly jws: string;
  readonly publishedAt: number;
}

export interface ReceivedEvent {
  readonly seq: number;
  readonly device: string;
  readonly receivedAt: number;
  readonly event: AuditEvent;
}

/** A place in the list of events: just after it the next page begins. */
export interface Cursor {
  readonly time: number;
  readonly seq: number;
}

export interface EventFilter {
  readonly action?: string | undefined;
  readonly kind?: string | undefined;
  readonly type?: string | undefined;
  readonly host?: string | undefined;
  /** Only events after this one in the list, newest first. */
  readonly before?: Cursor | undefined;
  readonly limit: number;
}

/** A pack of company data, without its bytes. */
export interface StoredPack {
  readonly sha256: string;
  readonly kind: string;
  /** Bytes. */
  readonly size: number;
  readonly addedAt: number;
}

/** A pack of a model, without its bytes. */
export interface StoredModelPack {
  readonly sha256: string;
  readonly id: string;
  readonly version: string;
  /** Bytes. */
  readonly size: number;
  readonly addedAt: number;
}

export interface Store {
  addDevice(device: Device, keyHash: string): Promise<void>;
  deviceByKey(keyHash: string): Promise<Device | null>;
  touchDevice(id: string, at: number, policyVersion: number | null): Promise<void>;
  devices(tenant: string): Promise<Device[]>;
  latestVersion(tenant: string): Promise<number>;
  /** False when the version is taken. */
  addPolicy(tenant: string, policy: PublishedPolicy): Promise<boolean>;
  /** The group's own newest policy, else the newest for everybody. */
  policyFor(tenant: string, group: string): Promise<PublishedPolicy | null>;
  policies(tenant: string): Promise<PublishedPolicy[]>;
  /** True for a new event, false for one this device delivered before. */
  addEvent(device: string, event: AuditEvent, receivedAt: number): Promise<boolean>;
  /** Newest first by the devices' clocks. */
  events(tenant: string, filter: EventFilter): Promise<ReceivedEvent[]>;
  countsSince(tenant: string, time: number): Promise<Readonly<Record<string, number>>>;
  /** A pack that is there already stays as it is. */
  addPack(tenant: string, pack: Omit<StoredPack, "size">, bytes: Uint8Array): Promise<void>;
  packs(tenant: string): Promise<StoredPack[]>;
  packBytes(tenant: string, sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** One that is there already stays as it is. */
  addModel(tenant: string, pack: Omit<StoredModelPack, "size">, bytes: Uint8Array): Promise<void>;
  models(tenant: string): Promise<StoredModelPack[]>;
  /** The bytes of a model's pack from a place on; null when there is none. */
  modelBytes(
    tenant: string,
    sha256: string,
    from: number,
    length: number,
  ): Promise<Uint8Array<ArrayBuffer> | null>;
  healthy(): Promise<boolean>;
}

const DEVICE = `id, tenant, group_name as "group", extension, browser, enrolled_at as "enrolledAt",
  last_seen as "lastSeen", policy_version as "policyVersion"`;
const POLICY = `version, group_name as "group", policy, jws, published_at as "publishedAt"`;

export function createStore(sql: Sql): Store {
  const one = async <Row>(text: string, parameters: readonly unknown[]): Promise<Row | null> =>
    (await sql.query<Row>(text, parameters))[0] ?? null;
  return {
    async addDevice(device, keyHash) {
      await sql.query(
        `insert into devices (id, tenant, group_name, key_hash, extension, browser, enrolled_at, last_seen)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          device.id,
          device.tenant,
          device.group,
          keyHash,
          device.extension,
          device.browser,
          device.enrolledAt,
          device.lastSeen,
        ],
      );
    },
    deviceByKey: (keyHash) => one(`select ${DEVICE} from devices where key_hash = $1`, [keyHash]),
    async touchDevice(id, at, policyVersion) {
      await sql.query(
        `update devices set last_seen = $2, policy_version = coalesce($3, policy_version) where id = $1`,
        [id, at, policyVersion],
      );
    },
    devices: (tenant) =>
      sql.query(
        `select ${DEVICE} from devices where tenant = $1 order by last_seen desc limit 1000`,
        [tenant],
      ),
    async latestVersion(tenant) {
      const row = await one<{ version: number }>(
        "select coalesce(max(version), 0)::integer as version from policies where tenant = $1",
        [tenant],
      );
      return row?.version ?? 0;
    },
    async addPolicy(tenant, { version, group, policy, jws, publishedAt }) {
      const rows = await sql.query(
        `insert into policies (tenant, version, group_name, policy, jws, published_at)
         values ($1, $2, $3, $4::json, $5, $6)
         on conflict (tenant, version) do nothing returning version`,
        [tenant, version, group, JSON.stringify(policy), jws, publishedAt],
      );
      return rows.length === 1;
    },
    policyFor: (tenant, group) =>
      one(
        `select ${POLICY} from policies where tenant = $1 and group_name in ('', $2)
         order by (group_name = $2 and $2 <> '') desc, version desc limit 1`,
        [tenant, group],
      ),
    policies: (tenant) =>
      sql.query(
        `select ${POLICY} from policies where tenant = $1 order by version desc limit 200`,
        [tenant],
      ),
    async addEvent(device, event, receivedAt) {
      const rows = await sql.query(
        `insert into events (device, id, time, received_at, kind, action, host, body)
         values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb) on conflict (device, id) do nothing returning seq`,
        [
          device,
          event.id,
          event.time,
          receivedAt,
          event.kind,
          event.action,
          event.site?.host ?? null,
          JSON.stringify(event),
        ],
      );
      return rows.length === 1;
    },
    events: (tenant, { action, kind, type, host, before, limit }) =>
      sql.query(
        `select e.seq, e.device, e.received_at as "receivedAt", e.body as event
         from events e join devices d on d.id = e.device
         where d.tenant = $1
           and ($2::text is null or e.action = $2) and ($3::text is null or e.kind = $3)
           and ($4::text is null or e.body -> 'findings' ? $4::text)
           and ($5::text is null or e.host = $5)
           and ($6::bigint is null or (e.time, e.seq) < ($6, $7::bigint))
         order by e.time desc, e.seq desc limit $8`,
        [
          tenant,
          action ?? null,
          kind ?? null,
          type ?? null,
          host ?? null,
          before?.time ?? null,
          before?.seq ?? null,
          limit,
        ],
      ),
    async countsSince(tenant, time) {
      const rows = await sql.query<{ action: string | null; n: number }>(
        `select e.action, count(*)::integer as n from events e join devices d on d.id = e.device
         where d.tenant = $1 and e.time >= $2 and e.kind = 'decision' group by e.action`,
        [tenant, time],
      );
      return Object.fromEntries(rows.map(({ action, n }) => [action ?? "none", n]));
    },
    async addPack(tenant, { sha256, kind, addedAt }, bytes) {
      await sql.query(
        `insert into company_data (tenant, sha256, kind, bytes, added_at)
         values ($1, $2, $3, $4, $5) on conflict (tenant, sha256) do nothing`,
        [tenant, sha256, kind, bytes, addedAt],
      );
    },
    packs: (tenant) =>
      sql.query(
        `select sha256, kind, length(bytes) as size, added_at as "addedAt"
         from company_data where tenant = $1 order by added_at desc limit 200`,
        [tenant],
      ),
    async packBytes(tenant, sha256) {
      const row = await one<{ bytes: Uint8Array }>(
        "select bytes from company_data where tenant = $1 and sha256 = $2",
        [tenant, sha256],
      );
      return row && Uint8Array.from(row.bytes);
    },
    async addModel(tenant, { sha256, id, version, addedAt }, bytes) {
      await sql.query(
        `insert into model_packs (tenant, sha256, id, version, bytes, added_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (tenant, sha256) do nothing`,
        [tenant, sha256, id, version, bytes, addedAt],
      );
    },
    models: (tenant) =>
      sql.query(
        `select sha256, id, version, length(bytes) as size, added_at as "addedAt"
         from model_packs where tenant = $1 order by added_at desc limit 50`,
        [tenant],
      ),
    async modelBytes(tenant, sha256, from, length) {
      const row = await one<{ bytes: Uint8Array }>(
        `select substring(bytes from $3::integer for $4::integer) as bytes
         from model_packs where tenant = $1 and sha256 = $2`,
        [tenant, sha256, from + 1, length],
      );
      return row && Uint8Array.from(row.bytes);
    },
    async healthy() {
      const rows = await sql.query<{ one: number }>("select 1 as one");
      return rows[0]?.one === 1;
    },
  };
}
