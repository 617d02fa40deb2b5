import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildCells } from "../../src/detect/company/build-cells";
import { writePack } from "../../src/detect/company/pack";
import { verifyPolicy } from "../../src/policy/signed";
import { startEndpoint, type Running, type ServeOptions } from "../src/main";
import type { PolicyKey } from "../../src/policy/managed";
import { DATABASE_NAME, OPENING_MS, testDatabaseUrl } from "./database";
import { ENROL_BODY, eventAt, POLICY } from "./fixture";

const ROOT = resolve(import.meta.dirname, "../..");

let folder: string;
/** Inside the project, where its packages are found. */
let programs: string;
let options: ServeOptions;
let running: Running;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sluice-admin-"));
  mkdirSync(join(ROOT, ".sluice"), { recursive: true });
  programs = mkdtempSync(join(ROOT, ".sluice/admin-cli-"));
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: ["admin/src/cli.ts"],
    outfile: join(programs, "cli.mjs"),
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
  });
  const databaseUrl = await testDatabaseUrl();
  const data = join(folder, "data");
  options = { host: "127.0.0.1", port: 0, data, tenant: "northgate", databaseUrl };
  running = await startEndpoint(options);
}, OPENING_MS);
afterAll(async () => {
  await running.close();
  for (const made of [folder, programs]) rmSync(made, { recursive: true, force: true });
});

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** `npm run admin -- WORDS`, without npm and from one file: each process would translate all of the source again. */
function admin(...words: string[]): Promise<Ended> {
  return run(join(programs, "cli.mjs"), ...words);
}

function run(...program: string[]): Promise<Ended> {
  return new Promise((done, reject) => {
    const args = [...program, "--data", options.data];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.on("error", reject);
    child.on("close", (status) => done({ status, out, err }));
  });
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  return path;
}

async function versions(): Promise<unknown> {
  const headers = { authorization: `Bearer ${running.adminToken}` };
  return (await fetch(`${running.url}/v1/admin/policies`, { headers })).json();
}

async function post(path: string, body: unknown, bearer = ""): Promise<Record<string, unknown>> {
  const response = await fetch(`${running.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${bearer}` },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, unknown>;
}

describe(`company data by the command line on ${DATABASE_NAME}`, () => {
  it("is added before a policy may name it, and listed", async () => {
    const { pack } = buildCells([["Blue Falcon"]], {
      kind: "dictionary",
      key: [1, 2],
      columns: 1,
      require: 1,
      within: 50,
      stem: [],
    });
    const path = join(folder, "names.pack");
    const bytes = writePack(pack);
    writeFileSync(path, bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(await admin("data", "add", path)).toEqual({
      status: 0,
      out: `added dictionary of ${bytes.length} bytes: ${sha256}\n`,
      err: "",
    });
    expect((await admin("data", "list")).out).toContain(sha256);
    const none = await admin("data", "add", file("none.pack", "hello"));
    expect(none).toMatchObject({ status: 1, err: "No pack of company data\n  not-a-pack\n" });
  });
});

describe(`the command line on ${DATABASE_NAME}`, () => {
  it("publishes a policy: checked, numbered, signed for devices, warnings by line", async () => {
    const path = file("good.json", { ...POLICY, colour: 1 });
    expect(await admin("policy", "publish", path)).toEqual({
      status: 0,
      out: "published version 1\n",
      err: "note: line 22: colour: unknown key, ignored\n",
    });
    const grouped = await admin("policy", "publish", path, "--group", "sales");
    expect(grouped.out).toBe("published version 2 for sales\n");
    const { key } = await post("/v1/enrol", { ...ENROL_BODY, token: running.enrolmentToken });
    const headers = { authorization: `Bearer ${String(key)}` };
    const response = await fetch(`${running.url}/v1/policy`, { headers });
    const keys = [running.jwk as unknown as PolicyKey];
    const expected = { keys, tenant: "northgate", minVersion: 1, now: Date.now() };
    expect(await verifyPolicy(await response.text(), expected)).toMatchObject({
      ok: true,
      value: { version: 1, policy: { rules: [{ id: "keys", action: "block" }] } },
    });
  });

  it("gives two that publish at the same moment two versions", async () => {
    const path = file("twice.json", POLICY);
    const both = await Promise.all([
      admin("policy", "publish", path),
      admin("policy", "publish", path),
    ]);
    expect(both.map(({ status }) => status)).toEqual([0, 0]);
    const versions = both.map(({ out }) => Number(/\d+/u.exec(out)?.[0]));
    expect(versions.toSorted()).toEqual([3, 4]);
  });

  it("refuses a broken policy with the lines, and publishes nothing", async () => {
    const before = await versions();
    const wrong = { ...POLICY, rules: [{ ...POLICY.rules[0], action: "SECRET" }] };
    const schema = await admin("policy", "publish", file("wrong.json", wrong));
    expect(schema.status).toBe(1);
    expect(schema.err).toMatch(
      /^The policy was refused as a whole\n {2}line 19: rules\[0\]\.action: /u,
    );
    const path = file("broken.json", '{\n  "format": 1,\n  "tenant": SECRET\n}');
    const json = await admin("policy", "publish", path);
    expect(json).toEqual({ status: 1, out: "", err: `${path}: line 3: not JSON from here on\n` });
    expect(schema.err + schema.out).not.toContain("SECRET");
    expect(await versions()).toEqual(before);
  });

  it("shows versions, devices and events, and nothing secret", async () => {
    const enrolled = await post("/v1/enrol", { ...ENROL_BODY, token: running.enrolmentToken });
    await post("/v1/events", { events: [eventAt(1), eventAt(2)] }, String(enrolled["key"]));
    expect(JSON.parse((await admin("policy", "show")).out)).toEqual(await versions());
    const devices = (await admin("devices")).out;
    expect(devices).toContain(String(enrolled["device"]));
    expect(devices).not.toContain(String(enrolled["key"]));
    const { out } = await admin("events", "--limit", "1", "--jsonl");
    expect(out.match(/\n/gu)).toHaveLength(1);
    expect(JSON.parse(out)).toEqual(eventAt(2));
  });

  it.each([
    [[], 2, "usage: npm run admin"],
    [["policy", "publish", "nowhere.json"], 1, "nowhere.json"],
    [["events", "--limit", "0"], 1, "limit: 1 to 1000"],
    [["serve", "--port", "65536"], 1, "--port: a number from 0 to 65535"],
    [["serve", "--colour", "x"], 2, "usage: npm run admin"],
  ])("answers %j with status %i and what to do", async (words, status, told) => {
    const ended = await admin(...words);
    expect(ended.err).toContain(told);
    expect(ended.err).not.toContain("    at ");
    expect(ended.status).toBe(status);
  });
});

it("runs from source as npm starts it", async () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  expect(scripts["admin"]).toBe("tsx admin/src/cli.ts");
  const ended = await run("--import", "tsx", "admin/src/cli.ts", "policy", "show");
  expect(ended).toMatchObject({ status: 0, err: "" });
  expect(JSON.parse(ended.out)).toEqual(await versions());
});

describe(`the endpoint's process on ${DATABASE_NAME}`, () => {
  it("listens on loopback and keeps its secrets to its user", () => {
    expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect(statSync(options.data).mode & 0o077).toBe(0);
    expect(statSync(join(options.data, "secrets.json")).mode & 0o077).toBe(0);
  });

  it("does not start a second time on the same folder", async () => {
    const second = await admin("serve", "--port", "0");
    expect(second).toMatchObject({ status: 1, out: "" });
    expect(second.err).toContain(`in use by the endpoint at ${running.url}`);
  });

  it("has everything again after a restart: keys, tokens, devices, versions", async () => {
    const before = await versions();
    const { adminToken, enrolmentToken, jwk } = running;
    await running.close();
    const gone = await admin("devices");
    expect(gone).toMatchObject({ status: 1, out: "" });
    expect(gone.err).toContain("npm run admin -- serve");
    running = await startEndpoint(options);
    expect(running).toMatchObject({ adminToken, enrolmentToken, jwk });
    expect(await versions()).toEqual(before);
  });
});
