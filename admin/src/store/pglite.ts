import { PGlite } from "@electric-sql/pglite";
import type { Sql } from "./sql";

/** Embedded PostgreSQL; `folder` null keeps everything in memory. */
export async function openPglite(folder: string | null): Promise<Sql> {
  const database = await PGlite.create(folder ?? "memory://");
  return {
    async query<Row>(text: string, parameters: readonly unknown[] = []) {
      const { rows } = await database.query<Row>(text, [...parameters]);
      return rows;
    },
    async run(text) {
      await database.exec(text);
    },
    close: () => database.close(),
  };
}
