/** Listens: loopback unless told otherwise, embedded database unless DATABASE_URL names a server. */
import { join } from "node:path";
import { serve } from "@hono/node-server";
import type { TrustedKey } from "../../src/lib/dsse";
import { RELEASE_KEYS } from "../../src/lib/release-keys";
import { createApp } from "./app";
import { announce, announced, openSecrets, withdraw } from "./data-folder";
import { createRateLimit } from "./rate-limit";
import { hashToken } from "./secrets";
import { migrate } from "./store/migrations";
import { openPglite } from "./store/pglite";
import { openPostgres } from "./store/postgres";
import { createStore } from "./store/store";

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly data: string;
  readonly tenant: string;
  readonly databaseUrl: string | null;
  /** Default: the release keys that are built into the extension. */
  readonly modelKeys?: readonly TrustedKey[];
}

export interface Running {
  readonly url: string;
  readonly adminToken: string;
  readonly enrolmentToken: string;
  readonly tenant: string;
  readonly jwk: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function startEndpoint(options: ServeOptions): Promise<Running> {
  const other = announced(options.data);
  if (other && other.pid !== process.pid && (await answers(other.url)))
    throw new Error(`${options.data} is in use by the endpoint at ${other.url}: stop that first`);
  const secrets = await openSecrets(options.data);
  const sql = options.databaseUrl
    ? openPostgres(options.databaseUrl)
    : await openPglite(join(options.data, "database"));
  await migrate(sql);
  const app = createApp({
    store: createStore(sql),
    tenant: options.tenant,
    signing: secrets,
    modelKeys: options.modelKeys ?? RELEASE_KEYS,
    enrolmentTokenHash: hashToken(secrets.enrolmentToken),
    adminTokenHash: hashToken(secrets.adminToken),
    now: () => Date.now(),
    limits: {
      enrol: createRateLimit({ burst: 200, perMinute: 600 }),
      events: createRateLimit({ burst: 60, perMinute: 120 }),
      login: createRateLimit({ burst: 10, perMinute: 10 }),
    },
  });
  const { port, close } = await listen(app.fetch, options);
  const name = options.host.includes(":") ? `[${options.host}]` : options.host;
  const url = `http://${name}:${port}`;
  announce(options.data, { url, pid: process.pid });
  return {
    url,
    adminToken: secrets.adminToken,
    enrolmentToken: secrets.enrolmentToken,
    tenant: options.tenant,
    jwk: { ...secrets.publicKey },
    async close() {
      withdraw(options.data);
      await close();
      await sql.close();
    },
  };
}

/** The process id may be somebody else's by now, so the address is asked too. */
async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/v1/health`, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    // Refused or silent: nobody works on the folder.
    return false;
  }
}

function listen(
  handle: (request: Request) => Response | Promise<Response>,
  { host, port }: ServeOptions,
): Promise<{ port: number; close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: handle, hostname: host, port }, (info) =>
      resolve({
        port: info.port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      }),
    );
    server.on("error", reject);
  });
}
