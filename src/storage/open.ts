import { openSluiceDatabase, type SluiceDatabase } from "./database";

export interface Opened {
  readonly database: SluiceDatabase;
  readonly name: string;
  /** Name of a database that was left aside and that no record tells of yet; null when all is well. */
  readonly movedAside: string | null;
  /** Says that the record now tells of `movedAside`. */
  told(): Promise<void>;
}

/** Where the name in use is kept, and the name that was left aside until the record tells of it. */
export interface DatabaseNames {
  current(): Promise<string | null>;
  remember(name: string): Promise<void>;
  untold(): Promise<string | null>;
  rememberUntold(name: string | null): Promise<void>;
}

const BASE_NAME = "sluice";
const OPEN_DEADLINE_MS = 5_000;

/**
 * Opens the database of this install. One that cannot be opened or read is left where it is, under its name, and a
 * new one takes its place; `names` keeps the new name, and the old one until `told`, because the worker may die
 * before the record tells of it. Rejects only when no database can be opened at all.
 */
export async function openOrReplace(names: DatabaseNames): Promise<Opened> {
  const told = () => names.rememberUntold(null);
  const name = (await names.current()) ?? BASE_NAME;
  try {
    const database = await openChecked(name);
    return { database, name, movedAside: await names.untold(), told };
  } catch (broken) {
    const next = successor(name);
    const database = await openChecked(next).catch(() => Promise.reject(asError(broken)));
    await names.rememberUntold(name);
    await names.remember(next);
    return { database, name: next, movedAside: name, told };
  }
}

/** Opens and touches every store: a damaged database often opens and fails at the first read. */
async function openChecked(name: string): Promise<SluiceDatabase> {
  const database = await withDeadline(openSluiceDatabase(name));
  const stores = ["events", "outbox", "previews", "delivered", "meta"] as const;
  const transaction = database.transaction(stores);
  await Promise.all(stores.map((store) => transaction.objectStore(store).count()));
  await transaction.done;
  return database;
}

function withDeadline<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error("the database did not open in time")),
      OPEN_DEADLINE_MS,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function successor(name: string): string {
  const number = Number(/-(\d+)$/u.exec(name)?.[1] ?? 1);
  return `${BASE_NAME}-${number + 1}`;
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error("the database could not be opened");
}
