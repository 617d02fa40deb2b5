/** `npm run admin -- serve | policy publish FILE | policy show | events | devices` */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { addressFile, openSecrets } from "./data-folder";
import { startEndpoint } from "./main";

const USAGE = `usage: npm run admin -- COMMAND [--data DIR]

  serve [--port 8787] [--host 127.0.0.1] [--tenant NAME] [--json]
  policy publish FILE [--group NAME]   check, sign and publish a policy
  policy show                          the versions published
  events [--limit 50] [--jsonl]        what devices reported, newest first
  devices                              who enrolled

DIR holds keys, tokens and the embedded database; default .sluice/admin.
DATABASE_URL names a PostgreSQL server instead of the embedded database.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: ".sluice/admin" },
    port: { type: "string", default: "8787" },
    host: { type: "string", default: "127.0.0.1" },
    tenant: { type: "string", default: "northgate" },
    group: { type: "string", default: "" },
    limit: { type: "string", default: "50" },
    json: { type: "boolean", default: false },
    jsonl: { type: "boolean", default: false },
  },
});

main(positionals).catch((reason: unknown) => {
  console.error(reason instanceof Error ? reason.message : "failed");
  process.exitCode = 1;
});

async function main([command, verb, file]: string[]): Promise<void> {
  if (command === "serve") return serve();
  if (command === "policy" && verb === "publish" && file !== undefined) return publish(file);
  if (command === "policy" && verb === "show") return print(await call("/v1/admin/policies"));
  if (command === "devices") return print(await call("/v1/admin/devices"));
  if (command === "events") {
    const answer = await call(`/v1/admin/events?limit=${encodeURIComponent(values.limit)}`);
    if (!values.jsonl) return print(answer);
    for (const event of answer["events"] as unknown[]) console.log(JSON.stringify(event));
    return;
  }
  console.error(USAGE);
  process.exitCode = 2;
}

async function serve(): Promise<void> {
  const running = await startEndpoint({
    host: values.host,
    port: Number(values.port),
    data: values.data,
    tenant: values.tenant,
    databaseUrl: process.env["DATABASE_URL"] ?? null,
  });
  const { close, ...greeting } = running;
  if (values.json) console.log(JSON.stringify(greeting));
  else
    console.log(
      `Admin endpoint at ${running.url}\n` +
        `  sign in      ${running.url}/login?token=${running.adminToken}\n` +
        `  enrolment    ${running.enrolmentToken}  (tenant ${running.tenant})\n` +
        `  public key   ${JSON.stringify({ keys: [running.jwk] })}`,
    );
  const stop = () => void close().then(() => process.exit(0));
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

async function publish(file: string): Promise<void> {
  const body = readFileSync(file, "utf8");
  try {
    JSON.parse(body);
  } catch (broken) {
    throw new Error(`${file} is not JSON: ${broken instanceof Error ? broken.message : ""}`);
  }
  const query = values.group === "" ? "" : `?group=${encodeURIComponent(values.group)}`;
  const { version, warnings } = await call(`/v1/admin/policies${query}`, { method: "POST", body });
  for (const warning of warnings as string[]) console.warn(`note: ${warning}`);
  console.log(
    `published version ${String(version)}${values.group === "" ? "" : ` for ${values.group}`}`,
  );
}

/** To the running endpoint of this data folder: the embedded database belongs to its one process. */
async function call(path: string, init: RequestInit = {}): Promise<Record<string, unknown>> {
  const address = addressFile(values.data);
  if (!existsSync(address)) throw new Error("no endpoint was started here: npm run admin -- serve");
  const { url } = JSON.parse(readFileSync(address, "utf8")) as { url: string };
  const { adminToken } = await openSecrets(values.data);
  const response = await fetch(`${url}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${adminToken}`, "content-type": "application/json" },
  }).catch(() => {
    throw new Error(`the endpoint at ${url} does not answer; is it running?`);
  });
  const body = (await response.json()) as Record<string, unknown>;
  if (response.ok) return body;
  const errors = Array.isArray(body["errors"])
    ? body["errors"].map((line) => `\n  ${String(line)}`)
    : [];
  throw new Error(`${String(body["title"])}${errors.join("")}`);
}

function print(value: unknown): void {
  console.log(JSON.stringify(value, null, 2));
}
