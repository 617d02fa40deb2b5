import type { Sql } from "./sql";

/** Migration n brings version n to n + 1; a released one never changes. The same for PGlite and PostgreSQL. */
const MIGRATIONS: readonly string[] = [
  `
  create table policies (
    tenant text not null,
    version integer not null,
    group_name text not null default '',
    policy jsonb not null,
    jws text not null,
    published_at bigint not null,
    primary key (tenant, version)
  );
  create table devices (
    id uuid primary key,
    tenant text not null,
    group_name text not null default '',
    key_hash text not null unique,
    extension text not null,
    browser text not null,
    enrolled_at bigint not null,
    last_seen bigint not null,
    policy_version integer
  );
  create table events (
    seq bigserial primary key,
    device uuid not null references devices (id),
    id uuid not null,
    time bigint not null,
    received_at bigint not null,
    kind text not null,
    action text,
    host text,
    body jsonb not null,
    unique (device, id)
  );
  create index events_time on events (time);
  create index events_kind on events (kind, seq);
  create index events_action on events (action, seq);
  `,
  // Policies keep the order of keys their author gave them; pages of events go by the devices' time.
  `
  alter table policies alter column policy type json using policy::json;
  drop index events_time;
  drop index events_kind;
  drop index events_action;
  create index events_time on events (time, seq);
  create index events_kind on events (kind, time, seq);
  create index events_action on events (action, time, seq);
  create index events_host on events (host, time, seq);
  `,
  // Packs of company data, by their hash: never changed, only added.
  `
  create table company_data (
    tenant text not null,
    sha256 text not null,
    kind text not null,
    bytes bytea not null,
    added_at bigint not null,
    primary key (tenant, sha256)
  );
  `,
  // Packs of models. Their bytes do not compress, and ranges of them are cut out only if they are kept as they are.
  `
  create table model_packs (
    tenant text not null,
    sha256 text not null,
    id text not null,
    version text not null,
    bytes bytea not null,
    added_at bigint not null,
    primary key (tenant, sha256)
  );
  alter table model_packs alter column bytes set storage external;
  `,
];

/** Brings a database up to date; each migration in a transaction of its own. */
export async function migrate(sql: Sql): Promise<void> {
  await sql.run("create table if not exists migrations (version integer primary key)");
  const [row] = await sql.query<{ done: number }>(
    "select coalesce(max(version), 0)::integer as done from migrations",
  );
  for (let version = row?.done ?? 0; version < MIGRATIONS.length; version++)
    await sql.run(
      `begin; ${MIGRATIONS[version] ?? ""}; insert into migrations values (${version + 1}); commit;`,
    );
}
