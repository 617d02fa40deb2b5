/** `npm run admin -- serve | policy publish FILE | policy show | data add FILE | data list | model add FILE | model list | events | devices` */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { announced, openSecrets } from "./data-folder";
import { jsonProblem, withLines } from "./json-lines";
import { startEndpoint } from "./main";

const USAGE = `usage: npm run admin -- COMMAND [--data DIR]

  serve [--port 8787] [--host 127.0.0.1] [--tenant NAME] [--json]
  policy publish FILE [--group NAME]   check, sign and publish a policy
  policy show                          the versions published
  data add FILE                        add a pack of company data, for policies to name
  data list                            the packs that are there
  model add FILE                       add a signed model, for policies to name
  model list                           the models that are there
  events [--limit 50] [--jsonl]        what devices reported, newest first
  devices                              who enrolled

DIR holds keys, tokens and the embedded database; default .sluice/admin.
DATABASE_URL names a PostgreSQL server instead of the embedded database.`;

const OPTIONS = {
  data: { type: "string", default: ".sluice/admin" },
  port: { type: "string", default: "8787" },
  host: { type: "string", default: "127.0.0.1" },
  tenant: { type: "string", default: "northgate" },
  group: { type: "string", default: "" },
  limit: { type: "string", default: "50" },
  json: { type: "boolean", default: false },
  jsonl: { type: "boolean", default: false },
} as const;

const { values, positionals } = readArguments();

main(positionals).catch((reason: unknown) => {
  console.error(reason instanceof Error ? reason.message : "failed");
  process.exitCode = 1;
});

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (reason) {
    console.error(`${reason instanceof Error ? reason.message : "wrong options"}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function main([command, verb, file]: string[]): Promise<void> {
  if (command === "serve") return serve();
  if (command === "policy" && verb === "publish" && file !== undefined) return publish(file);
  if (command === "policy" && verb === "show") return print(await call("/v1/admin/policies"));
  if (command === "data" && verb === "add" && file !== undefined) return addData(file);
  if (command === "data" && verb === "list") return print(await call("/v1/admin/company-data"));
  if (command === "model" && verb === "add" && file !== undefined) return addModel(file);
  if (command === "model" && verb === "list") return print(await call("/v1/admin/models"));
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
  const port = /^\d{1,5}$/u.test(values.port) ? Number(values.port) : NaN;
  if (!(port <= 65_535)) throw new Error("--port: a number from 0 to 65535");
  const running = await startEndpoint({
    host: values.host,
    port,
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
  } catch {
    // The parser's own message quotes the file; the line is what helps.
    throw new Error(`${file}: ${jsonProblem(body)}`);
  }
  const query = values.group === "" ? "" : `?group=${encodeURIComponent(values.group)}`;
  const { version, warnings } = await call(`/v1/admin/policies${query}`, { method: "POST", body });
  for (const warning of withLines(body, textsIn(warnings))) console.warn(`note: ${warning}`);
  console.log(
    `published version ${String(version)}${values.group === "" ? "" : ` for ${values.group}`}`,
  );
}

async function addData(file: string): Promise<void> {
  const { sha256, kind, size } = await call("/v1/admin/company-data", {
    method: "POST",
    body: Uint8Array.from(readFileSync(file)),
    headers: { "content-type": "application/octet-stream" },
  });
  console.log(`added ${String(kind)} of ${String(size)} bytes: ${String(sha256)}`);
}

async function addModel(file: string): Promise<void> {
  const { id, version, sha256, size } = await call("/v1/admin/models", {
    method: "POST",
    body: Uint8Array.from(readFileSync(file)),
    headers: { "content-type": "application/octet-stream" },
  });
  console.log(
    `added; in the policy: ${JSON.stringify({ model: { pack: { id, version, sha256, size } } })}`,
  );
}

/** To the running endpoint of this data folder: the embedded database belongs to its one process. */
async function call(path: string, init: RequestInit = {}): Promise<Record<string, unknown>> {
  const running = announced(values.data);
  if (!running) throw new Error("no endpoint runs here; start it: npm run admin -- serve");
  const { url } = running;
  const { adminToken } = await openSecrets(values.data);
  const response = await fetch(`${url}${path}`, {
    ...init,
    headers: {
      "content-type": "application/json",
      ...init.headers,
      authorization: `Bearer ${adminToken}`,
    },
  }).catch(() => {
    throw new Error(`the endpoint at ${url} does not answer; is it running?`);
  });
  const body = (await response.json()) as Record<string, unknown>;
  if (response.ok) return body;
  const errors = textsIn(body["errors"]);
  const told = typeof init.body === "string" ? withLines(init.body, errors) : errors;
  throw new Error([String(body["title"]), ...told].join("\n  "));
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function print(value: unknown): void {
  console.log(JSON.stringify(value, null, 2));
}
