import { Pool, types, type QueryResultRow } from "pg";
import type { Sql } from "./sql";

const INT8 = 20;

/** A PostgreSQL server by its URL. Counts and times fit a double, so 64-bit integers come as numbers. */
export function openPostgres(url: string): Sql {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        oid === INT8 ? Number : (types.getTypeParser(oid, format) as (value: string) => unknown),
    },
  });
  return {
    async query<Row>(text: string, parameters: readonly unknown[] = []) {
      const { rows } = await pool.query<QueryResultRow>(text, [...parameters]);
      return rows as Row[];
    },
    async run(text) {
      await pool.query(text);
    },
    close: () => pool.end(),
  };
}
