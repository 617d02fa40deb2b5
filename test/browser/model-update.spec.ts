/**
 * A policy that names models, from a real endpoint. The copy of the extension trusts a test's key because the release
 * key in its files was replaced, as a fork would: the product itself has no way to add one.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { startEndpoint, type Running } from "../../admin/src/main";
import { sha256Hex } from "../../src/lib/digest";
import { SIGNATURE_FILE, signModel } from "../../src/lib/model-signature";
import { RELEASE_KEYS } from "../../src/lib/release-keys";
import { writeTar } from "../../src/lib/tar";
import { testKey, type TestKey } from "../../src/lib/testing/signing-key";
import type { AuditEvent } from "../../src/policy/audit-event";
import { CLEAN_PROMPT } from "../../scripts/tour/values";
import { expect, test } from "../support/broken-extension";
import { CHATGPT, CHATGPT_COMPOSER, typeText, waitForAnswer } from "../support/chat-page";
import { killWorker } from "../support/extension";
import { waitFor } from "../support/wait-for";

const FOLDER = "models/sluice-small";
const NAMES = ["manifest.json", "model.onnx", "tokenizer.json", "golden.json"] as const;

let key: TestKey;
let endpoint: Running;
let data: string;

type Files = Record<(typeof NAMES)[number], Uint8Array<ArrayBuffer>>;

test.beforeAll(async () => {
  key = await testKey();
  data = mkdtempSync(join(tmpdir(), "sluice-models-"));
  endpoint = await startEndpoint({
    host: "127.0.0.1",
    port: 0,
    data,
    tenant: "northgate",
    databaseUrl: null,
    modelKeys: [key],
  });
});

test.afterAll(async () => {
  await endpoint.close();
  rmSync(data, { recursive: true, force: true });
});

test.use({ damage: { extension: trustTestKey } });
test.setTimeout(120_000);

test("a model that policy names takes over; one that fails its self-test does not", async ({
  page,
  context,
  extensionId,
  openPage,
  setManaged,
}) => {
  await publish(await versioned("9.1.0"));
  setManaged({
    tenant: "northgate",
    endpoint: endpoint.url,
    enrolmentToken: endpoint.enrolmentToken,
    publicKeys: JSON.stringify({ keys: [endpoint.jwk] }),
  });
  const own = await openPage("watched.html#about");
  await told(own, ["applied:sluice-small@9.1.0"]);

  await publish(await versioned("9.2.0", withOtherLabels));
  expect(await killWorker(context, extensionId)).toBe(true);
  const about = await openPage("watched.html#about");
  await told(about, ["applied:sluice-small@9.1.0", "refused:self-test"]);

  await page.bringToFront();
  await page.goto(CHATGPT);
  await page.locator(CHATGPT_COMPOSER).waitFor();
  await typeText(page, CLEAN_PROMPT);
  await page.keyboard.press("Enter");
  await waitForAnswer(page, 0);
  await about.reload();
  await expect(about.locator("body")).toContainText("9.1.0");
});

/** In the copy: the test's key in place of the release key, and the built-in model signed by it. */
async function trustTestKey(extension: string): Promise<void> {
  const scripts = readdirSync(extension, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => join(extension, name));
  let changed = 0;
  for (const file of scripts) {
    const before = readFileSync(file, "utf8");
    let after = before;
    for (const { id, spki } of RELEASE_KEYS)
      after = after.replaceAll(id, key.id).replaceAll(spki, key.spki);
    if (after !== before) {
      writeFileSync(file, after);
      changed += 1;
    }
  }
  expect(changed).toBeGreaterThan(0);
  const signature = await signed(shipped());
  writeFileSync(join(extension, FOLDER, SIGNATURE_FILE), signature);
}

function shipped(): Files {
  const files = NAMES.map((name) => [name, Uint8Array.from(readFileSync(join(FOLDER, name)))]);
  return Object.fromEntries(files) as Files;
}

async function signed(files: Files): Promise<Uint8Array<ArrayBuffer>> {
  const digests = NAMES.map(async (name) => [name, await sha256Hex(files[name])] as const);
  const text = await signModel("sluice-small", Object.fromEntries(await Promise.all(digests)), key);
  return new TextEncoder().encode(text);
}

/** The shipped model as another version, packed. */
async function versioned(
  version: string,
  golden: (text: string) => string = (text) => text,
): Promise<{ version: string; bytes: Uint8Array<ArrayBuffer> }> {
  const files = shipped();
  const encode = (text: string) => new TextEncoder().encode(text);
  files["golden.json"] = encode(golden(new TextDecoder().decode(files["golden.json"])));
  const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"])) as {
    files: Record<string, unknown>;
  };
  manifest.files["golden.json"] = {
    sha256: await sha256Hex(files["golden.json"]),
    bytes: files["golden.json"].length,
  };
  files["manifest.json"] = encode(JSON.stringify({ ...manifest, version }));
  const entries = NAMES.map((name) => [name, files[name]] as const);
  return { version, bytes: writeTar([...entries, [SIGNATURE_FILE, await signed(files)]]) };
}

function withOtherLabels(golden: string): string {
  return golden.replaceAll('"O"', '"B-PERSON"');
}

/** Adds the model to the endpoint and publishes a policy that names it. */
async function publish({ bytes }: { bytes: Uint8Array<ArrayBuffer> }): Promise<void> {
  const post = async (path: string, body: BodyInit) => {
    const headers = { authorization: `Bearer ${endpoint.adminToken}` };
    const response = await fetch(`${endpoint.url}/v1/admin/${path}`, {
      method: "POST",
      headers,
      body,
    });
    expect(response.status).toBe(201);
    return (await response.json()) as object;
  };
  const pack = await post("models", bytes);
  const policy = JSON.parse(readFileSync("scripts/tour/northgate.policy.json", "utf8")) as object;
  await post("policies", JSON.stringify({ ...policy, model: { pack } }));
}

/** The record's word on models, as soon as it is this. */
async function told(own: Page, expected: readonly string[]): Promise<void> {
  await waitFor(
    expected.join(),
    async () => {
      const details = await own.evaluate(
        () =>
          new Promise<(string | null)[]>((resolve) => {
            const opening = indexedDB.open("sluice");
            opening.onerror = () => resolve([]);
            opening.onsuccess = () => {
              const reading = opening.result.transaction("events").objectStore("events").getAll();
              reading.onsuccess = () => {
                opening.result.close();
                const events = (reading.result as { event: AuditEvent }[]).map((row) => row.event);
                resolve(
                  events.filter(({ kind }) => kind === "model-update").map((event) => event.detail),
                );
              };
            };
          }),
      );
      return details.join() === expected.join();
    },
    { timeoutMs: 40_000, everyMs: 250 },
  );
}
