/** The admin endpoint as a process of its own, as it would run anywhere; it can be stopped and started again. */
import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { AuditEvent } from "../../src/policy/audit-event";
import type { ManagedValues } from "./browser-policy";

const DATA = ".sluice/admin";
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;

/** The line `serve --json` prints once it listens. */
interface Greeting {
  readonly url: string;
  readonly adminToken: string;
  readonly enrolmentToken: string;
  readonly tenant: string;
  readonly jwk: Readonly<Record<string, unknown>>;
}

export interface AdminEndpoint {
  readonly url: string;
  readonly adminToken: string;
  /** What IT puts into managed storage for this endpoint. */
  readonly managed: ManagedValues;
  /** Validates, signs and publishes; the new version. */
  publish(policy: unknown): Promise<number>;
  /** Events devices delivered, newest first. */
  events(): Promise<readonly AuditEvent[]>;
  stop(): Promise<void>;
  /** On the same port with the same data. */
  restart(): Promise<void>;
}

/** Starts the endpoint on loopback with its embedded database in `data`, which one process may have at a time. */
export async function startAdmin(data = DATA): Promise<AdminEndpoint> {
  let running = await serve(0, data);
  const { url, tenant, enrolmentToken, jwk } = running.greeting;
  const port = Number(new URL(url).port);
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${url}${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${running.greeting.adminToken}`,
        "content-type": "application/json",
      },
    });
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`admin endpoint: ${path} answered ${response.status}`);
    return body as Record<string, unknown>;
  };
  return {
    url,
    get adminToken() {
      return running.greeting.adminToken;
    },
    managed: {
      endpoint: url,
      tenant,
      enrolmentToken,
      publicKeys: JSON.stringify({ keys: [jwk] }),
      group: "sales",
    },
    publish: async (policy) => {
      const body = JSON.stringify(policy);
      const { version } = await call("/v1/admin/policies", { method: "POST", body });
      if (typeof version !== "number") throw new Error("the endpoint named no version");
      return version;
    },
    events: async () => {
      const { events } = await call("/v1/admin/events?limit=200");
      return events as readonly AuditEvent[];
    },
    stop: () => running.stop(),
    restart: async () => {
      running = await serve(port, data);
    },
  };
}

async function serve(
  port: number,
  data: string,
): Promise<{ greeting: Greeting; stop(): Promise<void> }> {
  const args = ["--import", "tsx", "admin/src/cli.ts", "serve", "--json"];
  const child = spawn(process.execPath, [...args, "--port", String(port), "--data", data], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const killAtExit = () => child.kill();
  process.once("exit", killAtExit);
  child.once("exit", () => process.off("exit", killAtExit));
  const complaints: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
  try {
    const greeting = await firstLine(child);
    return { greeting, stop: () => end(child) };
  } catch (error) {
    await end(child);
    const said = Buffer.concat(complaints).toString("utf8").trim();
    throw new Error(`the admin endpoint did not start: ${said || String(error)}`);
  }
}

function firstLine(child: ChildProcess): Promise<Greeting> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer in time")), START_TIMEOUT_MS);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`it ended with ${code}`));
    });
    if (!child.stdout) return;
    createInterface(child.stdout).on("line", (line) => {
      if (!line.startsWith("{")) return;
      clearTimeout(timer);
      resolve(JSON.parse(line) as Greeting);
    });
  });
}

/** SIGTERM, so that the database is closed well; SIGKILL if that takes too long. */
function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
