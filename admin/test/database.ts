/** The database the suite runs on: a fresh schema of the server TEST_DATABASE_URL names, else PGlite in memory. */
import { randomBytes } from "node:crypto";
import { migrate } from "../src/store/migrations";
import { openPglite } from "../src/store/pglite";
import { openPostgres } from "../src/store/postgres";
import type { Sql } from "../src/store/sql";

const SERVER = process.env["TEST_DATABASE_URL"] ?? "";

export const DATABASE_NAME = SERVER === "" ? "PGlite" : "PostgreSQL";

/** The embedded database takes seconds to open where other work keeps the processor busy. */
export const OPENING_MS = 60_000;

export async function openTestDatabase(): Promise<Sql> {
  const sql = await openEmptyDatabase();
  await migrate(sql);
  return sql;
}

export async function openEmptyDatabase(): Promise<Sql> {
  const url = await testDatabaseUrl();
  return url === null ? openPglite(null) : openPostgres(url);
}

/** A fresh schema of the server; null where the embedded database is tested. */
export async function testDatabaseUrl(): Promise<string | null> {
  if (SERVER === "") return null;
  const schema = `t_${randomBytes(8).toString("hex")}`;
  const server = openPostgres(SERVER);
  await server.run(`create schema ${schema}`);
  await server.close();
  const url = new URL(SERVER);
  url.searchParams.set("options", `-c search_path=${schema}`);
  return url.href;
}
